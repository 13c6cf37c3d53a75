import type { ComponentInput, ComponentKind } from '@headroom/core';

/** Name of a field of a component. */
export type ComponentField = keyof ComponentInput;

const COMMON = ['name', 'kind', 'callsPerWorkUnit', 'deleteLock', 'backup', 'autoFailover'] as const;

const REPLICATED = [
  ...COMMON,
  'sku',
  'pricePerHour',
  'perLocation',
  'capacityPerSecond',
  'minReplicas',
  'minBilledReplicas',
  'replicaAvailabilityGivenZone',
  'mttf',
  'mttr',
  'scaleOut',
  'start',
  'diskGib',
  'diskPricePerGibMonth',
  'bytesPerCall',
  'current',
  'managedAlternative',
] as const;

/** The fields that a component of each kind may have (contract 1.1). */
export const KIND_FIELDS: Readonly<Record<ComponentKind, readonly ComponentField[]>> = {
  compute: [
    ...REPLICATED,
    'stateful',
    'autoscale',
    'subnetPrefix',
    'ipsPerReplica',
    'surgeReplicas',
    'outboundPerWorkUnit',
    'outboundHold',
    'snat',
  ],
  data: [
    ...REPLICATED,
    'topology',
    'shards',
    'writeRatio',
    'writesPerSecond',
    'bytesPerWrite',
    'zoneReplication',
    'regionReplication',
    'replicationLag',
    'degradeToAsync',
    'backupInterval',
    'geoBackup',
    'promotion',
    'readReplicas',
    'consistency',
    'conflictPolicy',
    'storageGib',
    'storagePricePerGibMonth',
    'billedCopies',
  ],
  network: [...REPLICATED, 'throughputMbps', 'mbpsPerWorkUnit', 'zoneRedundant', 'count'],
  managed: [
    ...COMMON,
    'capacityUnit',
    'capacityUnitsPerCall',
    'capacityUnitStep',
    'pricePerCapacityUnitHour',
    'availability',
    'multiRegionAvailability',
  ],
  global: [...COMMON, 'availability', 'monthlyCost'],
};

/** The fields that a kind cannot do without, besides a price of what runs in locations. */
export const REQUIRED_FIELDS: Readonly<Record<ComponentKind, readonly ComponentField[]>> = {
  compute: ['capacityPerSecond'],
  data: ['capacityPerSecond'],
  network: [],
  managed: ['capacityUnitsPerCall', 'pricePerCapacityUnitHour', 'availability'],
  global: [],
};
