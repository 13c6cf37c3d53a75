import fc from 'fast-check';
import type { Workload, WorkloadFlow, WorkloadLocation } from '../workload/workload.js';
import type { CurrentCount } from '../workload/workload-component.js';
import { aFlow, aLocation, aWorkload } from './a-workload.js';
import { anyComponent, anyCompute, hundredths } from './any-component.js';

const PLACES = [
  { id: 'azure/eastus', latitude: 37.4, longitude: -79.4 },
  { id: 'azure/westus3', latitude: 33.4, longitude: -112.1 },
  { id: 'azure/northeurope', latitude: 53.3, longitude: -6.3 },
] as const;

const NAMES = ['web', 'cart', 'orders', 'search'] as const;

const location = fc.record({
  trafficWeight: fc.constantFrom('1', '2', '0.3'),
  zones: fc.integer({ min: 0, max: 3 }),
  availability: fc.constantFrom('1', '0.9999', '0.99', '0.9'),
  mttrSeconds: fc.constantFrom(600, 14_400),
  zoneAvailabilityGivenRegion: fc.constantFrom('1', '0.9996', '0.95'),
  zoneMttrSeconds: fc.constantFrom(300, 7200),
  rttMs: fc.constantFrom('0', '62', null),
  isMapped: fc.boolean(),
});

const locations: fc.Arbitrary<readonly WorkloadLocation[]> = fc
  .array(location, { minLength: 1, maxLength: 3 })
  .map((drafts) =>
    drafts.map(({ isMapped, ...draft }, index) => {
      const { id, latitude, longitude } = PLACES[index] ?? PLACES[0];
      const point = isMapped ? { latitude, longitude } : { latitude: null, longitude: null };
      return aLocation(id, { ...draft, facts: { geography: null, zones: draft.zones, pair: null, ...point } });
    }),
  );

const components = fc
  .integer({ min: 1, max: NAMES.length })
  .chain((count) =>
    fc.tuple(anyCompute(NAMES[0]), ...NAMES.slice(1, count).map((name) => anyComponent(name))).map((all) => all),
  );

const tolerance = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: undefined });

const combination = fc.record({
  replicas: fc.integer({ min: 0, max: 2 }),
  zones: fc.integer({ min: 0, max: 1 }),
  regions: fc.integer({ min: 0, max: 1 }),
});

const targets = fc
  .record({
    replicas: tolerance(2),
    zones: tolerance(2),
    regions: tolerance(2),
    combinations: fc.array(combination, { maxLength: 1 }),
    minServedRatio: fc.constantFrom('1', '0.8', '0.5'),
    rtoSeconds: fc.constantFrom(null, 300),
    availability: fc.constantFrom(null, '0.999'),
    rpoSeconds: fc.constantFrom(null, 60),
    monthlyBudget: fc.constantFrom(null, '5000'),
    downtimeCostPerHour: fc.constantFrom(null, '10000'),
    dataLossCostPerMinute: fc.constantFrom(null, '50'),
  })
  .map(({ replicas, zones, regions, combinations, ...rest }) => ({
    ...rest,
    tolerate: {
      combinations,
      ...(replicas === undefined ? {} : { replicas }),
      ...(zones === undefined ? {} : { zones }),
      ...(regions === undefined ? {} : { regions }),
    },
  }));

const failover = fc.record({
  detectSeconds: fc.constantFrom(0, 35),
  detectLocalSeconds: fc.constantFrom(0, 10),
  decideSeconds: fc.constantFrom(0, 900),
  rerouteSeconds: fc.constantFrom(0, 60),
  restoreSeconds: fc.constantFrom(3600, 14_400),
  successRatio: fc.constantFrom('1', '0.95'),
});

const strategyOptions = fc.record({
  warmRatio: fc.constantFrom('0', '0.1', '1'),
  reserveCapacity: fc.boolean(),
  allocationSuccessRatio: fc.constantFrom('1', '0.9'),
  stampCapacityPerSecond: fc.constantFrom(null, '100', '333.3'),
  spareStamps: fc.integer({ min: 0, max: 2 }),
});

const utilization = fc.record({
  normalMax: fc.constantFrom('0.5', '0.65'),
  failureMax: fc.constantFrom('0.65', '0.8', '1'),
  shedAbove: fc.constantFrom('0.95', '1'),
});

const demand = fc.record({
  peakPerSecond: hundredths(1, 300_000),
  annualGrowth: fc.constantFrom('0', '0.2'),
  horizonMonths: fc.constantFrom(0, 12, 18),
});

const criticality = fc.constantFrom('CRITICAL' as const, 'IMPORTANT' as const, null);

/** What is on the path of two flows: bit i of the mask is component i; nobody's path is empty. */
const paths = fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 }), criticality);

function flowsOver(
  names: readonly string[],
  [first, second, marked]: readonly [number, number, WorkloadFlow['criticality']],
) {
  const onPath = (mask: number): readonly string[] => names.filter((_, index) => (mask & (1 << index)) !== 0);
  return [
    aFlow('buy', [names[0] ?? '', ...onPath(first & ~1)], { share: '0.7', criticality: marked }),
    aFlow('browse', onPath(second).length === 0 ? names : onPath(second), { share: '0.3' }),
  ];
}

const current = fc.array(
  fc.record({ zones: fc.integer({ min: 0, max: 3 }), running: fc.integer({ min: 0, max: 9 }), stopped: fc.nat(3) }),
  { minLength: 1, maxLength: 3 },
);

/** The same workload with what runs today for every replicated component. */
function runningToday(workload: Workload, counts: readonly Omit<CurrentCount, 'location'>[]): Workload {
  const here = workload.locations.flatMap(({ location: id }, index) => {
    const count = counts[index];
    return count === undefined ? [] : [{ location: id, ...count }];
  });
  const today = workload.components.map((component) =>
    'placements' in component ? { ...component, current: here } : component,
  );
  return { ...workload, components: today };
}

/** Any workload of one to three locations, one to four components and one or two flows. */
export const anyWorkload: fc.Arbitrary<Workload> = fc
  .record({
    draft: fc.record({ demand, utilization, targets, failover, locations, components, strategyOptions }),
    method: fc.constantFrom('WEIGHTED' as const, 'LATENCY' as const, 'PRIORITY' as const),
    drainsUnhealthyLocations: fc.boolean(),
    routerAvailability: fc.constantFrom('1', '0.9999'),
    sharedFate: fc.constantFrom('1', '0.9999'),
    paths: fc.option(paths),
    today: fc.option(current),
    loadDiscount: fc.constantFrom('0', '0.3'),
    crossZone: fc.constantFrom(0, 2),
  })
  .map(({ draft, method, drainsUnhealthyLocations, paths: onPaths, today, ...rest }) => {
    const names = NAMES.slice(0, draft.components.length);
    const workload = aWorkload({
      ...draft,
      router: { method, drainsUnhealthyLocations, availability: rest.routerAvailability, monthlyCost: '18' },
      sharedFate: { availability: rest.sharedFate },
      commitments: { loadDiscount: rest.loadDiscount, spareDiscount: '0.1' },
      transferPrices: transferPrices(draft.locations, rest.crossZone),
      ...(onPaths === null ? {} : { flows: flowsOver(names, onPaths) }),
    });
    return today === null ? workload : runningToday(workload, today);
  });

function transferPrices(places: readonly WorkloadLocation[], billedDirections: number): Workload['transferPrices'] {
  const ids = places.map(({ location: id }) => id);
  const priceOrigin = { source: 'document', date: null };
  return {
    crossRegion: ids.flatMap((from) => ids.map((to) => ({ from, to, pricePerGib: '0.02', priceOrigin }))),
    crossZone: ids.map((id) => ({ location: id, pricePerGib: '0.01', billedDirections, priceOrigin })),
  };
}
