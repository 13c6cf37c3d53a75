import {
  COMPONENT_KINDS,
  CONFLICT_POLICIES,
  CONSISTENCY_LEVELS,
  DATA_TOPOLOGIES,
  REPLICATION_MODES,
  SNAT_SOURCES,
} from '@headroom/core';
import * as z from 'zod/mini';
import { choiceField } from './choice-field.js';
import { fields } from './collections.js';
import { countField } from './count-field.js';
import { durationField } from './duration-field.js';
import { flagField } from './flag-field.js';
import { amountField, moneyField, positiveField, ratioField } from './ranges.js';
import { capacityUnitFields, replicaFields } from './replica.schema.js';
import { nameField } from './text-field.js';

const optional = z.exactOptional;

/** Fields of every kind. */
function commonFields() {
  return {
    name: nameField('Name of the component.', 'web'),
    kind: choiceField({
      values: COMPONENT_KINDS,
      description: 'What the component is; it decides which fields it has.',
    }),
    callsPerWorkUnit: optional(
      amountField('Calls to it per unit of work, where no flow states its own. Default: 1.', 2),
    ),
    deleteLock: optional(flagField('Whether it is locked against deletion.')),
    backup: optional(flagField('Whether it is backed up.')),
    autoFailover: optional(flagField('Whether it fails over by itself.')),
  };
}

/** Fields of compute alone. */
function computeFields() {
  return {
    stateful: optional(flagField("Whether it keeps state; then it cannot take over another's load. Default: false.")),
    autoscale: optional(flagField('Whether replicas follow demand.hourlyProfile. Default: false.')),
    subnetPrefix: optional(
      countField({ description: 'Prefix length of its subnet.', examples: [24], atLeast: '0', atMost: '32' }),
    ),
    ipsPerReplica: optional(
      countField({ description: 'Addresses of one replica. Default: 1.', examples: [1], atLeast: '0' }),
    ),
    surgeReplicas: optional(
      countField({ description: 'Extra replicas during an update. Default: 0.', examples: [2], atLeast: '0' }),
    ),
    outboundPerWorkUnit: optional(amountField('Outbound connections per unit of work.', 0.5)),
    outboundHold: optional(
      durationField({ description: 'How long a connection holds its port. Default: 4m.', examples: ['4m'] }),
    ),
    snat: optional(choiceField({ values: SNAT_SOURCES, description: 'Where outbound connections get their ports.' })),
  };
}

/** Fields of data stores alone. */
function dataFields() {
  const mode = (description: string) => optional(choiceField({ values: REPLICATION_MODES, description }));
  return {
    topology: optional(choiceField({ values: DATA_TOPOLOGIES, description: 'Who may write. Default: SINGLE_WRITER.' })),
    shards: optional(
      countField({
        description: 'Shards, each sized alone. Default: 1.',
        examples: [4],
        atLeast: '1',
        atMost: '100000',
      }),
    ),
    writeRatio: optional(ratioField({ description: 'Share of its calls that write. Default: 0.', examples: [0.1] })),
    writesPerSecond: optional(amountField('Writes per second, for the volume of replication. Default: 0.', 400)),
    bytesPerWrite: optional(amountField('Bytes of a write. Default: 0.', 2048)),
    zoneReplication: mode('How copies in other zones follow. Default: SYNC.'),
    regionReplication: mode('How copies in other locations follow. Default: ASYNC.'),
    replicationLag: optional(
      durationField({ description: 'How far an asynchronous copy is behind. Default: 5s.', examples: ['5s'] }),
    ),
    degradeToAsync: optional(flagField('Whether writing goes on without a synchronous copy. Default: true.')),
    backupInterval: optional(durationField({ description: 'Time between backups. Default: 1h.', examples: ['1h'] })),
    geoBackup: optional(flagField('Whether backups outlive their location. Default: true.')),
    promotion: optional(durationField({ description: 'Until a copy can write. Default: 60s.', examples: ['60s'] })),
    readReplicas: optional(
      countField({ description: 'Read replicas in a location. Default: 0.', examples: [2], atLeast: '0' }),
    ),
    consistency: optional(
      choiceField({ values: CONSISTENCY_LEVELS, description: 'What a reader may see. Default: EVENTUAL.' }),
    ),
    conflictPolicy: optional(
      choiceField({ values: CONFLICT_POLICIES, description: 'How two writes are settled. Default: NONE.' }),
    ),
    storageGib: optional(amountField('Stored data in GiB. Default: 0.', 500)),
    storagePricePerGibMonth: optional(moneyField('Price of a GiB of storage for a month. Default: "0".', '0.115')),
    billedCopies: optional(
      countField({
        description: 'Copies that are billed in a location. Default: 1.',
        examples: [1],
        atLeast: '0',
        atMost: '100',
      }),
    ),
  };
}

/** Fields of gateways alone. */
function networkFields() {
  return {
    throughputMbps: optional(positiveField('Throughput of one gateway in Mbit/s.', 1000)),
    mbpsPerWorkUnit: optional(positiveField('Mbit that a unit of work moves through it.', 0.02)),
    zoneRedundant: optional(flagField('Whether it spans zones.')),
    count: optional(countField({ description: 'Gateways in a location. Default: 1.', examples: [2], atLeast: '1' })),
  };
}

/** Fields of managed and global services. */
function serviceFields() {
  const unit = capacityUnitFields();
  return {
    capacityUnit: optional(unit.capacityUnit),
    capacityUnitsPerCall: optional(unit.capacityUnitsPerCall),
    capacityUnitStep: optional(unit.capacityUnitStep),
    pricePerCapacityUnitHour: optional(unit.pricePerCapacityUnitHour),
    availability: optional(unit.availability),
    multiRegionAvailability: optional(unit.multiRegionAvailability),
    monthlyCost: optional(moneyField('Cost of a month, once. Default: "0".', '120.40')),
  };
}

/** A component of any kind (contract 1.1); `component-kinds.ts` says which fields a kind has and needs. */
export function componentSchema() {
  return fields('A part of the workload.', {
    ...commonFields(),
    ...replicaFields(),
    ...computeFields(),
    ...dataFields(),
    ...networkFields(),
    ...serviceFields(),
  });
}
