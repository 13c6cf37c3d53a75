import type {
  ComputeComponent,
  DataComponent,
  GlobalComponent,
  ManagedComponent,
  NetworkComponent,
  ReplicatedBase,
  WorkloadComponent,
} from '../workload/workload-component.js';

/** A component that still has to be placed in the workload's locations. */
export type ComponentDraft = (locations: readonly string[]) => WorkloadComponent;

/** What every replica of a component is alike in, unless `perLocation` says otherwise. */
interface PlacementDraft {
  readonly capacityPerSecond?: string | null;
  readonly pricePerHour?: string;
  readonly perLocation?: Readonly<
    Record<string, { readonly capacityPerSecond?: string; readonly pricePerHour?: string }>
  >;
}

type ReplicatedDraft<T extends ReplicatedBase> = Partial<Omit<T, 'kind' | 'placements'>> & PlacementDraft;

const HOUR_SECONDS = 3600;

const NOT_AUDITED = { deleteLock: null, backup: null, autoFailover: null };

const REPLICATED: Omit<ReplicatedBase, 'name' | 'placements'> = {
  callsPerWorkUnit: '1',
  ...NOT_AUDITED,
  minReplicas: 1,
  minBilledReplicas: 1,
  replicaAvailabilityGivenZone: '0.999',
  mttfSeconds: 999 * HOUR_SECONDS,
  mttrSeconds: HOUR_SECONDS,
  scaleOut: { detectSeconds: 60, firstBatchSeconds: 180, batchReplicas: 10, batchEverySeconds: 60 },
  startSeconds: 300,
  diskGib: '0',
  diskPricePerGibMonth: '0',
  bytesPerCall: '0',
  current: null,
  managedAlternative: null,
};

/** Self-run compute: 100 calls a second and 0.10 an hour a replica, unless said otherwise. */
export function aCompute(draft: ReplicatedDraft<ComputeComponent> = {}): ComponentDraft {
  return (locations) => ({
    kind: 'compute',
    stateful: false,
    autoscale: false,
    subnetPrefix: null,
    ipsPerReplica: 1,
    surgeReplicas: 0,
    outboundPerWorkUnit: null,
    outboundHoldSeconds: 240,
    snat: null,
    ...replicated(draft, { name: 'web', locations }),
  });
}

/** A store with one writer, synchronous over zones and asynchronous over regions, unless said otherwise. */
export function aStore(draft: ReplicatedDraft<DataComponent> = {}): ComponentDraft {
  return (locations) => ({
    kind: 'data',
    topology: 'SINGLE_WRITER',
    shards: 1,
    writeRatio: '0',
    writesPerSecond: '0',
    bytesPerWrite: '0',
    zoneReplication: 'SYNC',
    regionReplication: 'ASYNC',
    replicationLagSeconds: 5,
    degradeToAsync: true,
    backupIntervalSeconds: HOUR_SECONDS,
    geoBackup: true,
    promotionSeconds: 60,
    readReplicas: 0,
    consistency: 'EVENTUAL',
    conflictPolicy: 'NONE',
    storageGib: '0',
    storagePricePerGibMonth: '0',
    billedCopies: 1,
    ...replicated(draft, { name: 'store', locations }),
  });
}

/** A gateway that spans the zones and has no limit, unless said otherwise. */
export function aGateway(draft: ReplicatedDraft<NetworkComponent> = {}): ComponentDraft {
  return (locations) => ({
    kind: 'network',
    throughputMbps: null,
    mbpsPerWorkUnit: null,
    zoneRedundant: true,
    count: 1,
    ...replicated({ capacityPerSecond: null, ...draft }, { name: 'gateway', locations }),
  });
}

/** A managed service of one unit per call, in steps of 100, unless said otherwise. */
export function aManagedService(draft: Partial<Omit<ManagedComponent, 'kind'>> = {}): ComponentDraft {
  return () => ({
    kind: 'managed',
    name: 'queue',
    callsPerWorkUnit: '1',
    ...NOT_AUDITED,
    capacityUnit: 'unit',
    capacityUnitsPerCall: '1',
    capacityUnitStep: '100',
    pricePerCapacityUnitHour: '0.001',
    availability: '0.9995',
    multiRegionAvailability: null,
    ...draft,
  });
}

/** A service that stands once. */
export function aGlobalService(draft: Partial<Omit<GlobalComponent, 'kind'>> = {}): ComponentDraft {
  return () => ({
    kind: 'global',
    name: 'identity',
    callsPerWorkUnit: '1',
    ...NOT_AUDITED,
    availability: '0.9999',
    monthlyCost: '100',
    ...draft,
  });
}

function replicated<T extends ReplicatedBase>(
  draft: ReplicatedDraft<T>,
  { name, locations }: { readonly name: string; readonly locations: readonly string[] },
) {
  const { capacityPerSecond = '100', pricePerHour = '0.1', perLocation = {}, ...own } = draft;
  const placements = locations.map((location) => ({
    location,
    sku: null,
    skuFamily: null,
    vcpus: null,
    capacityPerSecond,
    pricePerHour,
    priceOrigin: { source: 'document', date: null },
    ...perLocation[location],
  }));
  return { name, ...REPLICATED, ...own, placements };
}
