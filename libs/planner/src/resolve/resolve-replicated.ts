import { decimal, decimalText } from '@headroom/core';
import type {
  ComponentInput,
  ComputeComponent,
  DataComponent,
  NetworkComponent,
  PerLocationInput,
  ReplicatedBase,
} from '@headroom/core';
import type { ComponentContext } from './component-context.js';
import { COMPUTE_DEFAULTS, DATA_DEFAULTS, NETWORK_DEFAULTS, REPLICA_DEFAULTS, SCALE_OUT_DEFAULTS } from './defaults.js';
import { plainDefault } from './default-value.js';
import { replicaFailures } from './replica-failures.js';
import { resolveComponentBase } from './resolve-component-base.js';
import { resolveManagedAlternative } from './resolve-managed.js';
import { assume, fieldReader } from './resolve-notes.js';
import { resolvePlacements } from './resolve-placements.js';

// Parts are assigned to one another, not spread: each spread gives an object a shape of its own at run time, and the engine
// that reads components all the time is several times slower with many shapes.

/** A compute component with its defaults (contract 1.1). */
export function resolveCompute(component: ComponentInput, context: ComponentContext): ComputeComponent {
  const read = fieldReader({ notes: context.notes, path: context.path, stated: component, defaults: COMPUTE_DEFAULTS });
  const base = resolveReplicatedBase(component, context, statedCapacity(component));
  return Object.assign({ kind: 'compute' as const }, base, {
    stateful: read('stateful'),
    autoscale: read('autoscale'),
    subnetPrefix: component.subnetPrefix ?? null,
    ipsPerReplica: read('ipsPerReplica'),
    surgeReplicas: read('surgeReplicas'),
    outboundPerWorkUnit: component.outboundPerWorkUnit ?? null,
    outboundHoldSeconds: read('outboundHold'),
    snat: component.snat ?? null,
  });
}

/** A data component with its defaults (contract 1.1). */
export function resolveData(component: ComponentInput, context: ComponentContext): DataComponent {
  const read = fieldReader({ notes: context.notes, path: context.path, stated: component, defaults: DATA_DEFAULTS });
  const base = resolveReplicatedBase(component, context, statedCapacity(component));
  return Object.assign({ kind: 'data' as const }, base, {
    topology: read('topology'),
    shards: read('shards'),
    writeRatio: read('writeRatio'),
    writesPerSecond: read('writesPerSecond'),
    bytesPerWrite: read('bytesPerWrite'),
    zoneReplication: read('zoneReplication'),
    regionReplication: read('regionReplication'),
    replicationLagSeconds: read('replicationLag'),
    degradeToAsync: read('degradeToAsync'),
    backupIntervalSeconds: read('backupInterval'),
    geoBackup: read('geoBackup'),
    promotionSeconds: read('promotion'),
    readReplicas: read('readReplicas'),
    consistency: read('consistency'),
    conflictPolicy: read('conflictPolicy'),
    storageGib: read('storageGib'),
    storagePricePerGibMonth: read('storagePricePerGibMonth'),
    billedCopies: read('billedCopies'),
  });
}

/** A gateway: its capacity is stated, or throughput ÷ traffic of one unit of work, or not limited (S59). */
export function resolveNetwork(component: ComponentInput, context: ComponentContext): NetworkComponent {
  const read = fieldReader({ notes: context.notes, path: context.path, stated: component, defaults: NETWORK_DEFAULTS });
  const { throughputMbps, mbpsPerWorkUnit } = component;
  const capacity = (there: PerLocationInput | undefined) =>
    statedCapacity(component)(there) ?? gatewayCapacity(component);
  const base = resolveReplicatedBase(component, context, capacity);
  return Object.assign({ kind: 'network' as const }, base, {
    throughputMbps: throughputMbps ?? null,
    mbpsPerWorkUnit: mbpsPerWorkUnit ?? null,
    zoneRedundant: component.zoneRedundant ?? null,
    count: read('count'),
  });
}

function statedCapacity(component: ComponentInput): (there: PerLocationInput | undefined) => string | null {
  return (there) => there?.capacityPerSecond ?? component.capacityPerSecond ?? null;
}

function gatewayCapacity({ throughputMbps, mbpsPerWorkUnit }: ComponentInput): string | null {
  if (throughputMbps === undefined || mbpsPerWorkUnit === undefined) return null;
  return decimalText(decimal(throughputMbps).div(decimal(mbpsPerWorkUnit)));
}

function resolveReplicatedBase(
  component: ComponentInput,
  context: ComponentContext,
  capacity: (there: PerLocationInput | undefined) => string | null,
): ReplicatedBase {
  const { notes, path } = context;
  const read = fieldReader({ notes, path, stated: component, defaults: REPLICA_DEFAULTS });
  const minReplicas = read('minReplicas');
  const billed = plainDefault(minReplicas, 'default, contract 1.1: minReplicas');
  const base = Object.assign(resolveComponentBase(component, context), {
    placements: resolvePlacements(component, context, capacity),
    minReplicas,
    minBilledReplicas: component.minBilledReplicas ?? assume(notes, [...path, 'minBilledReplicas'], billed),
  });
  return Object.assign(base, replicaFailures(component, path, notes), {
    scaleOut: resolveScaleOut(component, context),
    startSeconds: read('start'),
    diskGib: read('diskGib'),
    diskPricePerGibMonth: read('diskPricePerGibMonth'),
    bytesPerCall: read('bytesPerCall'),
    current: resolveCurrent(component, context),
    managedAlternative: resolveManagedAlternative(component, context),
  });
}

function resolveScaleOut(component: ComponentInput, { notes, path }: ComponentContext): ReplicatedBase['scaleOut'] {
  const read = fieldReader({
    notes,
    path: [...path, 'scaleOut'],
    stated: component.scaleOut,
    defaults: SCALE_OUT_DEFAULTS,
  });
  return {
    detectSeconds: read('detect'),
    firstBatchSeconds: read('firstBatch'),
    batchReplicas: read('batchReplicas'),
    batchEverySeconds: read('batchEvery'),
  };
}

/** What runs today; it is spread over the location's zones unless said otherwise. */
function resolveCurrent(component: ComponentInput, { locations }: ComponentContext): ReplicatedBase['current'] {
  if (component.current === undefined) return null;
  return component.current.map((entry) => ({
    location: entry.location,
    zones: entry.zones ?? locations.find((location) => location.location === entry.location)?.zones ?? 0,
    running: entry.running ?? 0,
    stopped: entry.stopped ?? 0,
  }));
}
