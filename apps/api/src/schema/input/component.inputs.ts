import type {
  ComponentInput,
  CurrentInput,
  ManagedAlternativeInput,
  PerLocationInput,
  ScaleOutInput,
} from '@headroom/core';
import { choice, decimal, flag, listOf, number, object, optional, text, whole } from '../fields/field-spec.js';
import * as words from '../vocabulary.js';
import { workloadInputType } from './workload-input-type.js';

/** What a workload is made of (contract 1.1). */
const PerLocationInputType = workloadInputType<PerLocationInput>({
  name: 'PerLocationInput',
  description: 'What is different in one location.',
  path: ['components', 'perLocation'],
  fields: {
    location: text('A location of the workload.'),
    sku: optional(text('Size there.')),
    pricePerHour: optional(decimal('Price of one replica for an hour there.')),
    capacityPerSecond: optional(decimal('Capacity of one replica there.')),
  },
});

const ScaleOutInputType = workloadInputType<ScaleOutInput>({
  name: 'ScaleOutInput',
  description: 'How a running pool grows. Durations in seconds.',
  path: ['components', 'scaleOut'],
  fields: {
    detect: optional(number()),
    firstBatch: optional(number()),
    batchReplicas: optional(whole()),
    batchEvery: optional(number()),
  },
});

const CurrentInputType = workloadInputType<CurrentInput>({
  name: 'CurrentInput',
  description: 'What runs today in one location.',
  path: ['components', 'current'],
  fields: { location: text(), zones: optional(whole()), running: optional(whole()), stopped: optional(whole()) },
});

const ManagedAlternativeInputType = workloadInputType<ManagedAlternativeInput>({
  name: 'ManagedAlternativeInput',
  description: 'A managed component that could replace this one.',
  path: ['components', 'managedAlternative'],
  fields: {
    name: optional(text()),
    capacityUnit: optional(text()),
    capacityUnitsPerCall: decimal(),
    capacityUnitStep: optional(decimal()),
    pricePerCapacityUnitHour: decimal(),
    availability: decimal(),
    multiRegionAvailability: optional(decimal()),
  },
});

export const ComponentInputType = workloadInputType<ComponentInput>({
  name: 'ComponentInput',
  description: 'A component; which fields it may and must have depends on its kind. Durations in seconds.',
  path: ['components'],
  fields: {
    name: text(),
    kind: choice(words.ComponentKindEnum),
    sku: optional(text()),
    pricePerHour: optional(decimal()),
    perLocation: optional(listOf(object(() => PerLocationInputType))),
    capacityPerSecond: optional(decimal()),
    callsPerWorkUnit: optional(decimal()),
    minReplicas: optional(whole()),
    minBilledReplicas: optional(whole()),
    replicaAvailabilityGivenZone: optional(decimal()),
    mttf: optional(number()),
    mttr: optional(number()),
    scaleOut: optional(object(() => ScaleOutInputType)),
    start: optional(number()),
    diskGib: optional(decimal()),
    diskPricePerGibMonth: optional(decimal()),
    stateful: optional(flag()),
    autoscale: optional(flag()),
    bytesPerCall: optional(decimal()),
    current: optional(listOf(object(() => CurrentInputType))),
    topology: optional(choice(words.DataTopologyEnum)),
    shards: optional(whole()),
    writeRatio: optional(decimal()),
    writesPerSecond: optional(decimal()),
    bytesPerWrite: optional(decimal()),
    zoneReplication: optional(choice(words.ReplicationModeEnum)),
    regionReplication: optional(choice(words.ReplicationModeEnum)),
    replicationLag: optional(number()),
    degradeToAsync: optional(flag()),
    backupInterval: optional(number()),
    geoBackup: optional(flag()),
    promotion: optional(number()),
    readReplicas: optional(whole()),
    consistency: optional(choice(words.ConsistencyLevelEnum)),
    conflictPolicy: optional(choice(words.ConflictPolicyEnum)),
    storageGib: optional(decimal()),
    storagePricePerGibMonth: optional(decimal()),
    billedCopies: optional(whole()),
    throughputMbps: optional(decimal()),
    mbpsPerWorkUnit: optional(decimal()),
    zoneRedundant: optional(flag()),
    count: optional(whole()),
    subnetPrefix: optional(whole()),
    ipsPerReplica: optional(whole()),
    surgeReplicas: optional(whole()),
    outboundPerWorkUnit: optional(decimal()),
    outboundHold: optional(number()),
    snat: optional(choice(words.SnatSourceEnum)),
    capacityUnit: optional(text()),
    capacityUnitsPerCall: optional(decimal()),
    capacityUnitStep: optional(decimal()),
    pricePerCapacityUnitHour: optional(decimal()),
    availability: optional(decimal()),
    multiRegionAvailability: optional(decimal()),
    monthlyCost: optional(decimal()),
    managedAlternative: optional(object(() => ManagedAlternativeInputType)),
    deleteLock: optional(flag()),
    backup: optional(flag()),
    autoFailover: optional(flag()),
  },
});
