import type {
  CommitmentsInput,
  DnsInput,
  HubInput,
  LocationInput,
  MaintenanceInput,
  PriceOverrideInput,
  QuotaInput,
  RouterInput,
  SharedFateInput,
  StrategyOptionsInput,
} from '@headroom/core';
import { choice, decimal, flag, listOf, number, object, optional, text, whole } from '../fields/field-spec.js';
import { HubTopologyEnum, ResolverRoleEnum, RoutingMethodEnum } from '../vocabulary.js';
import { workloadInputType } from './workload-input-type.js';

/** Where a workload may run, what stands in front of it, and what it costs there (contract 1). */
const QuotaInputType = workloadInputType<QuotaInput>({
  name: 'QuotaInput',
  description: 'Virtual processors that may run at once.',
  path: ['locations', 'quota'],
  fields: { family: optional(text()), vcpus: whole() },
});

export const LocationInputType = workloadInputType<LocationInput>({
  name: 'LocationInput',
  description: 'A region to run in; the first is the primary.',
  path: ['locations'],
  fields: {
    location: text(),
    trafficShare: optional(decimal()),
    zones: optional(whole()),
    availability: optional(decimal()),
    mttr: optional(number()),
    zoneAvailabilityGivenRegion: optional(decimal()),
    zoneMttr: optional(number()),
    quota: optional(listOf(object(() => QuotaInputType))),
    rttMs: optional(decimal()),
  },
});

export const RouterInputType = workloadInputType<RouterInput>({
  name: 'RouterInput',
  description: 'What spreads traffic over several locations.',
  path: ['router'],
  fields: {
    sku: optional(text()),
    availability: optional(decimal()),
    monthlyCost: optional(decimal()),
    method: optional(choice(RoutingMethodEnum)),
    drainsUnhealthyLocations: optional(flag()),
    deleteLock: optional(flag()),
  },
});

export const SharedFateInputType = workloadInputType<SharedFateInput>({
  name: 'SharedFateInput',
  description: 'What all locations share.',
  path: ['sharedFate'],
  fields: { availability: optional(decimal()), mttr: optional(number()) },
});

export const StrategyOptionsInputType = workloadInputType<StrategyOptionsInput>({
  name: 'StrategyOptionsInput',
  description: 'Options of the strategies.',
  path: ['strategyOptions'],
  fields: {
    warmRatio: optional(decimal()),
    reserveCapacity: optional(flag()),
    allocationSuccessRatio: optional(decimal()),
    stampCapacityPerSecond: optional(decimal()),
    spareStamps: optional(whole()),
  },
});

export const PriceOverrideInputType = workloadInputType<PriceOverrideInput>({
  name: 'PriceOverrideInput',
  description: 'An own price; exactly one of the three prices is given.',
  path: ['priceOverrides'],
  fields: {
    sku: optional(text()),
    location: optional(text()),
    pricePerHour: optional(decimal()),
    crossRegionPerGib: optional(decimal()),
    from: optional(text()),
    to: optional(text()),
    crossZonePerGib: optional(decimal()),
  },
});

const LoadCommitmentInputType = workloadInputType<NonNullable<CommitmentsInput['load']>>({
  name: 'LoadCommitmentInput',
  description: 'The committed rate of what carries the load.',
  path: ['commitments', 'load'],
  fields: { discount: decimal(), termMonths: optional(whole()) },
});

const SpareCommitmentInputType = workloadInputType<NonNullable<CommitmentsInput['spare']>>({
  name: 'SpareCommitmentInput',
  description: 'The committed rate of spare, warm and reserved capacity.',
  path: ['commitments', 'spare'],
  fields: { discount: decimal() },
});

export const CommitmentsInputType = workloadInputType<CommitmentsInput>({
  name: 'CommitmentsInput',
  description: 'Rates for committed use.',
  path: ['commitments'],
  fields: {
    load: optional(object(() => LoadCommitmentInputType)),
    spare: optional(object(() => SpareCommitmentInputType)),
  },
});

const ResolverInputType = workloadInputType<NonNullable<DnsInput['resolvers']>[number]>({
  name: 'ResolverInput',
  description: 'A resolver of names.',
  path: ['dns', 'resolvers'],
  fields: { location: text(), role: optional(choice(ResolverRoleEnum)) },
});

export const DnsInputType = workloadInputType<DnsInput>({
  name: 'DnsInput',
  description: 'Name resolution.',
  path: ['dns'],
  fields: {
    hybrid: optional(flag()),
    resolvers: optional(listOf(object(() => ResolverInputType))),
    deleteLock: optional(flag()),
    backup: optional(flag()),
  },
});

export const HubInputType = workloadInputType<HubInput>({
  name: 'HubInput',
  description: 'The hub that connects the locations.',
  path: ['hub'],
  fields: {
    topology: optional(choice(HubTopologyEnum)),
    locations: optional(listOf(text())),
    monthlyCostPerRegion: optional(decimal()),
  },
});

export const MaintenanceInputType = workloadInputType<MaintenanceInput>({
  name: 'MaintenanceInput',
  description: 'Planned work on every self-run component.',
  path: ['maintenance'],
  fields: {
    eventsPerYear: optional(decimal()),
    batchMinutes: optional(decimal()),
    batchRatio: optional(decimal()),
  },
});
