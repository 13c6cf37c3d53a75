import fc from 'fast-check';
import type { WorkloadManagedAlternative } from '../workload/workload-component.js';
import { aCompute, aGateway, aGlobalService, aManagedService, aStore, type ComponentDraft } from './a-component.js';

/** A decimal with two places, as text: `least` and `most` are hundredths. */
export function hundredths(least: number, most: number): fc.Arbitrary<string> {
  return fc
    .integer({ min: least, max: most })
    .map((n) => `${String(Math.floor(n / 100))}.${String(n % 100).padStart(2, '0')}`);
}

const seconds = fc.constantFrom(0, 5, 30, 60, 300);

/** How replicas fail, one in `mttf + mttr`; the figures agree with each other. */
const failures = fc.constantFrom(
  { replicaAvailabilityGivenZone: '0.9', mttfSeconds: 900, mttrSeconds: 100 },
  { replicaAvailabilityGivenZone: '0.999', mttfSeconds: 3_596_400, mttrSeconds: 3600 },
  { replicaAvailabilityGivenZone: '0.99998', mttfSeconds: 17_999_640, mttrSeconds: 360 },
);

const scaleOut = fc.record({
  detectSeconds: seconds,
  firstBatchSeconds: seconds,
  batchReplicas: fc.integer({ min: 1, max: 20 }),
  batchEverySeconds: seconds,
});

const replicas = fc.record({
  callsPerWorkUnit: fc.constantFrom('1', '0.5', '2', '0'),
  capacityPerSecond: hundredths(1000, 50_000),
  pricePerHour: hundredths(0, 300),
  minReplicas: fc.integer({ min: 0, max: 3 }),
  minBilledReplicas: fc.integer({ min: 0, max: 4 }),
  startSeconds: fc.constantFrom(0, 300, 900),
  diskGib: fc.constantFrom('0', '32'),
  diskPricePerGibMonth: fc.constant('0.15'),
  bytesPerCall: fc.constantFrom('0', '2048'),
  scaleOut,
});

const managed = fc.record({
  capacityUnitsPerCall: hundredths(1, 500),
  capacityUnitStep: fc.constantFrom('1', '100', '0.5'),
  pricePerCapacityUnitHour: hundredths(0, 20),
  availability: fc.constantFrom('0.9995', '0.99999', '1'),
  multiRegionAvailability: fc.constantFrom('0.99999', null),
});

const managedAlternative: fc.Arbitrary<WorkloadManagedAlternative | null> = fc.option(
  managed.map((service) => ({ name: 'managed', capacityUnit: 'unit', ...service })),
);

const compute = (name: string) =>
  fc
    .record({ ...{ shared: replicas, failures, managedAlternative }, stateful: fc.boolean(), autoscale: fc.boolean() })
    .map(({ shared, failures: failing, ...own }) => aCompute({ name, ...shared, ...failing, ...own }));

const topology = fc.constantFrom('SINGLE_WRITER' as const, 'QUORUM' as const, 'MULTI_WRITER' as const);
const mode = fc.constantFrom('SYNC' as const, 'ASYNC' as const, 'NONE' as const);

const store = (name: string) =>
  fc
    .record({
      shared: replicas,
      failures,
      topology,
      shards: fc.integer({ min: 1, max: 3 }),
      writeRatio: fc.constantFrom('0', '0.01', '0.2'),
      writesPerSecond: fc.constantFrom('0', '12.5'),
      bytesPerWrite: fc.constant('4096'),
      zoneReplication: mode,
      regionReplication: mode,
      degradeToAsync: fc.boolean(),
      geoBackup: fc.boolean(),
      promotionSeconds: seconds,
      consistency: fc.constantFrom('STRONG' as const, 'EVENTUAL' as const),
      storageGib: fc.constantFrom('0', '500'),
      storagePricePerGibMonth: fc.constant('0.1'),
    })
    .map(({ shared, failures: failing, ...own }) => aStore({ name, ...shared, ...failing, ...own }));

const gateway = (name: string) =>
  fc
    .record({ failures, zoneRedundant: fc.constantFrom(true, false, null), count: fc.integer({ min: 1, max: 3 }) })
    .map(({ failures: failing, ...own }) => aGateway({ name, ...failing, ...own }));

const managedService = (name: string) => managed.map((service) => aManagedService({ name, ...service }));

const globalService = (name: string) =>
  fc
    .record({ availability: fc.constantFrom('1', '0.9999'), monthlyCost: hundredths(0, 50_000) })
    .map((service) => aGlobalService({ name, ...service }));

/** A component of any kind; compute and stores come most often. */
export function anyComponent(name: string): fc.Arbitrary<ComponentDraft> {
  return fc.oneof(
    { weight: 3, arbitrary: compute(name) },
    { weight: 3, arbitrary: store(name) },
    { weight: 1, arbitrary: gateway(name) },
    { weight: 1, arbitrary: managedService(name) },
    { weight: 1, arbitrary: globalService(name) },
  );
}

/** A compute component, of which every workload of the laws has one. */
export function anyCompute(name: string): fc.Arbitrary<ComponentDraft> {
  return compute(name);
}
