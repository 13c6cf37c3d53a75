import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Deployment } from '../plan/deployment.js';
import { aCompute } from '../testing/a-component.js';
import { aLocation, aWorkload, type WorkloadDraft } from '../testing/a-workload.js';
import { type LocationState, locationStates } from '../testing/enumerate-location.js';
import { deploymentFor } from '../testing/planned.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { planReliability } from './plan-reliability.js';

/** Losses that are noticed and mended at once leave nothing but the settled states, which can all be visited. */
const NOTICED_AT_ONCE = { detectSeconds: 0, detectLocalSeconds: 0, decideSeconds: 0, rerouteSeconds: 0 };
const GROWING_AT_ONCE = { detectSeconds: 0, firstBatchSeconds: 0, batchReplicas: 1000, batchEverySeconds: 0 };

/** shedAbove and availableRatio of the workload, in percent: whole numbers decide the thresholds without rounding. */
const SHED = 95;
const AVAILABLE = 95;

interface Drawn {
  readonly load: number;
  readonly capacities: readonly number[];
  readonly zones: readonly number[];
  readonly weights: readonly number[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  load: fc.integer({ min: 20, max: 100 }),
  capacities: fc.array(fc.integer({ min: 30, max: 120 }), { minLength: 1, maxLength: 2 }),
  zones: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
  weights: fc.constantFrom([1, 1], [2, 1], [1, 3]),
});

function draftOf({ load, capacities, zones, weights }: Drawn, places: number): WorkloadDraft {
  const names = ['azure/eastus', 'azure/westus3'].slice(0, places);
  return {
    demand: { peakPerSecond: String(load) },
    failover: NOTICED_AT_ONCE,
    locations: names.map((name, index) =>
      aLocation(name, {
        zones: zones[index] ?? 0,
        trafficWeight: String(weights[index]),
        availability: '0.97',
        zoneAvailabilityGivenRegion: '0.95',
      }),
    ),
    components: capacities.map((capacity, index) =>
      aCompute({
        name: `tier${String(index)}`,
        capacityPerSecond: String(capacity),
        replicaAvailabilityGivenZone: index === 0 ? '0.9' : '0.93',
        scaleOut: GROWING_AT_ONCE,
        startSeconds: 0,
      }),
    ),
  };
}

/** Every state of each used location, with the sizes that the plan has while the locations in `lost` are lost. */
function statesOf(plan: Deployment, lost: readonly number[]): readonly (readonly LocationState[])[] {
  return plan.used.map(({ index, availability, zoneAvailability, domainCount }) => {
    const tiers = plan.model.workloadFlow.replicated.map((component) => ({
      capacity: component.capacity[index]?.value ?? 0,
      perZone: plan.sizeAfter({ component, location: index, lost: lost[index] ?? 0 }).perDomain,
      replicaUp: component.replicaAvailability.up,
    }));
    return locationStates({ up: availability.up, zoneUp: zoneAvailability.up, zones: domainCount, tiers });
  });
}

function plannedFor(values: Drawn, strategy: StrategyId): Deployment {
  const plan = deploymentFor(aWorkload(draftOf(values, strategy === 'ZONE_REDUNDANT' ? 1 : 2)), strategy);
  const sizes = plan.model.workloadFlow.replicated.flatMap((component) =>
    plan.used.map(({ index }) => plan.sizeAfter({ component, location: index, lost: index === 0 ? 0 : 1 }).count),
  );
  // Beyond four replicas the states of two locations are too many to visit.
  fc.pre(Math.max(...sizes) <= 4);
  return plan;
}

interface Served {
  readonly probability: number;
  readonly isAvailable: boolean;
  readonly ratio: number;
  readonly isFull: boolean;
}

function expectAsEnumerated(plan: Deployment, states: readonly Served[]): void {
  const sum = (valueOf: (state: Served) => number): number =>
    states.reduce((total, state) => total + state.probability * valueOf(state), 0);
  const { unavailability, unservedRatio, fullServiceProbability } = planReliability(plan).workload;
  const near = (got: number, wanted: number): void => {
    expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-12);
  };
  near(
    sum(() => 1),
    1,
  );
  near(
    unavailability,
    sum(({ isAvailable }) => (isAvailable ? 0 : 1)),
  );
  near(
    unservedRatio,
    sum(({ ratio }) => 1 - ratio),
  );
  near(
    1 - fullServiceProbability,
    sum(({ isFull }) => (isFull ? 0 : 1)),
  );
}

/** True where what is carried, up to shedding, is `percent` of a share of the load. */
function reachesPercent(carries: number, share: number, percent: number): boolean {
  return Math.round(carries * SHED * 1e6) >= Math.round(percent * share * 1e6);
}

describe('reliability against a visit of every state', () => {
  it('one location: every state of its zones and replicas', () => {
    fc.assert(
      fc.property(drawn, (values) => {
        const plan = plannedFor(values, 'ZONE_REDUNDANT');
        const [states = []] = statesOf(plan, []);
        const served = states.map(({ probability, carries }) => ({
          probability,
          isAvailable: reachesPercent(carries, values.load, AVAILABLE),
          ratio: Math.min(1, (carries * SHED) / 100 / values.load),
          isFull: reachesPercent(carries, values.load, 100),
        }));
        expectAsEnumerated(plan, served);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('two active locations that are large enough for everything: every pair of states', () => {
    fc.assert(
      fc.property(drawn, (values) => {
        const plan = plannedFor(values, 'ACTIVE_ACTIVE_OVERPROVISIONED');
        const [first = [], second = []] = statesOf(plan, []);
        const shares = [plan.shareOf(0).value, plan.shareOf(1).value];
        const pairs = first.flatMap((a) => second.map((b) => [a, b] as const));
        expectAsEnumerated(
          plan,
          pairs.map((pair) => servedByTwo(pair, shares, values.load)),
        );
      }),
      { seed: 2, numRuns: 25 },
    );
  });

  it('a primary and a warm spare: the first healthy one serves everything, the spare at its grown size', () => {
    fc.assert(
      fc.property(drawn, (values) => {
        const plan = plannedFor(values, 'WARM_SPARE');
        const [primary = [], spare = []] = statesOf(plan, [0, 1]);
        const pairs = primary.flatMap((a) => spare.map((b) => [a, b] as const));
        const served = pairs.map(([a, b]) => {
          const server = [a, b].find(({ carries }) => reachesPercent(carries, values.load, AVAILABLE));
          const carries = server?.carries ?? 0;
          return {
            probability: a.probability * b.probability,
            isAvailable: server !== undefined,
            ratio: Math.min(1, (carries * SHED) / 100 / values.load),
            isFull: reachesPercent(carries, values.load, 100),
          };
        });
        expectAsEnumerated(plan, served);
      }),
      { seed: 3, numRuns: 25 },
    );
  });
});

/** What two active locations serve: an unhealthy one is drained, and the healthy ones carry its share. */
function servedByTwo([a, b]: readonly [LocationState, LocationState], shares: readonly number[], load: number): Served {
  const places = [a, b].map(({ carries }, index) => ({ carries, share: (shares[index] ?? 0) * load }));
  const healthy = places.filter(({ carries, share }) => reachesPercent(carries, share, AVAILABLE));
  const carried = healthy.map(({ carries, share }) => ({ carries, share: healthy.length === 1 ? load : share }));
  const all = (percent: number): boolean =>
    healthy.length > 0 && carried.every(({ carries, share }) => reachesPercent(carries, share, percent));
  return {
    probability: a.probability * b.probability,
    isAvailable: all(AVAILABLE),
    ratio: carried.reduce((sum, { carries, share }) => sum + Math.min(share, (carries * SHED) / 100), 0) / load,
    isFull: all(100),
  };
}
