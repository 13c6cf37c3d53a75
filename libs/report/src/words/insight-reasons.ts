import type {
  CombinationReason,
  GatewayReason,
  LocationResidency,
  OutboundReason,
  RepairCause,
  SkuDemandReason,
  SubnetReason,
} from '@headroom/core';

/** Why a figure of a size family is missing. */
export const SKU_DEMAND_REASON_WORDS: Readonly<Record<SkuDemandReason, string>> = {
  VCPUS_UNKNOWN: 'the vCPUs of a size are not known',
  QUOTA_NOT_STATED: 'no quota is stated',
};

/** Why no count survives a combination of losses. */
export const COMBINATION_REASON_WORDS: Readonly<Record<CombinationReason, string>> = {
  NO_LOCATION_LEFT: 'no location is left',
  NO_ZONE_LEFT: 'a location has no zone left',
  NO_ROOM_FOR_USERS: 'the stamps that are left have no room',
};

/** Why a figure of a subnet is missing. */
export const SUBNET_REASON_WORDS: Readonly<Record<SubnetReason, string>> = {
  PREFIX_NOT_STATED: 'no prefix is stated',
  RESERVED_ADDRESSES_UNKNOWN: 'what the provider reserves is not known',
  NO_PREFIX_FITS: 'no subnet is large enough',
};

/** Why a figure of outbound ports is missing. */
export const OUTBOUND_REASON_WORDS: Readonly<Record<OutboundReason, string>> = {
  PORT_LIMITS_UNKNOWN: 'the port limits of the provider are not known',
  NOTHING_RUNS: 'nothing runs here',
};

/** Why no size of a gateway is named. */
export const GATEWAY_REASON_WORDS: Readonly<Record<GatewayReason, string>> = {
  TRAFFIC_NOT_STATED: 'the traffic of a unit of work is not stated',
  SIZES_UNKNOWN: 'the sizes of the provider are not known',
  NO_SIZE_LARGE_ENOUGH: 'no size is large enough: several gateways are needed',
};

/** Why replicas must be added to what runs today. */
export const REPAIR_CAUSE_WORDS: Readonly<Record<RepairCause, string>> = {
  LOAD: 'the load in the normal state',
  REPLICAS: 'lost replicas',
  ZONES: 'lost zones',
  MINIMUM: 'the least number of replicas',
  REGIONS: 'lost regions',
};

/** How a location stands to the geographies that data may live in. */
export const RESIDENCY_WORDS: Readonly<Record<LocationResidency['residency'], string>> = {
  ALLOWED: 'allowed',
  FORBIDDEN: 'not allowed',
  UNKNOWN: 'not known',
};
