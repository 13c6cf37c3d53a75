import { describe, expect, it } from '@jest/globals';
import type { StrategyId } from '../workload/vocabulary.js';
import type { Workload } from '../workload/workload.js';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { deploymentFor, planOf } from '../testing/planned.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import { isStretched, losesMajority, stretchedDown } from './stretched-quorum.js';

const NAMES = ['azure/eastus', 'azure/westus3', 'azure/northeurope'];
const PERFECT = { replicaAvailabilityGivenZone: '1' };

/** One member of a quorum store in each of some locations that are down 1 % of the time and never otherwise fail. */
function quorumOver(locations: number, store: Parameters<typeof aStore>[0] = {}): Workload {
  const places = NAMES.slice(0, locations).map((name) =>
    aLocation(name, { availability: '0.99', zones: 1, mttrSeconds: 3600 }),
  );
  const quorum = { name: 'ledger', topology: 'QUORUM', regionReplication: 'SYNC', writeRatio: '0.1' } as const;
  return aWorkload({
    locations: places,
    targets: { tolerate: { replicas: 1, zones: 0 } },
    components: [aCompute(PERFECT), aStore({ ...quorum, ...PERFECT, ...store })],
  });
}

function storeIn(workload: Workload, id: StrategyId) {
  const plan = deploymentFor(workload, id);
  const component = plan.model.components.find((one) => one.name === 'ledger') as ModelReplicated;
  return { plan, component };
}

describe('a quorum store stretched over locations', () => {
  it('is one where several locations serve from it and commits wait for them', () => {
    const isOne = (workload: Workload, id: StrategyId) => {
      const { plan, component } = storeIn(workload, id);
      return isStretched(plan, component);
    };
    expect(isOne(quorumOver(3), 'ACTIVE_ACTIVE_AT_CAPACITY')).toBe(true);
    expect(isOne(quorumOver(3), 'WARM_SPARE')).toBe(false);
    expect(isOne(quorumOver(3), 'ZONE_REDUNDANT')).toBe(false);
    expect(isOne(quorumOver(3, { regionReplication: 'ASYNC' }), 'ACTIVE_ACTIVE_AT_CAPACITY')).toBe(false);
    expect(isOne(quorumOver(3, { topology: 'MULTI_WRITER' }), 'ACTIVE_ACTIVE_AT_CAPACITY')).toBe(false);
  });

  it('is down when two of three locations are: 3 · 0.01² · 0.99 + 0.01³', () => {
    const { plan, component } = storeIn(quorumOver(3), 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(stretchedDown(plan, component)).toBeCloseTo(2.98e-4, 15);
  });

  it('is down when either of two locations is, since neither holds a majority alone: 1 − 0.99²', () => {
    const { plan, component } = storeIn(quorumOver(2), 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(stretchedDown(plan, component)).toBeCloseTo(0.0199, 15);
    expect(losesMajority(plan, { component, lost: 0b01 })).toBe(true);
  });

  it('keeps its majority after the loss of one of three locations, not of two', () => {
    const { plan, component } = storeIn(quorumOver(3), 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(losesMajority(plan, { component, lost: 0b001 })).toBe(false);
    expect(losesMajority(plan, { component, lost: 0b011 })).toBe(true);
  });

  it('stands once in series with the flow, in place of the remote locations of a synchronous store', () => {
    const plan = planOf(quorumOver(3, { degradeToAsync: false }), 'ACTIVE_ACTIVE_OVERPROVISIONED');
    const ofStore = plan.reliability.workload.contributions.filter(({ cause }) => cause.startsWith('COMPONENT'));
    expect(ofStore.map(({ cause }) => cause)).toEqual(['COMPONENT ledger']);
    expect(ofStore[0]?.minutesPerYear).toBeCloseTo((1 - 1e-6) * 2.98e-4 * 525_600, 6);
  });

  it('takes the workload down for the whole repair where a location takes the majority along', () => {
    const rtoOf = (workload: Workload) => planOf(workload, 'ACTIVE_ACTIVE_OVERPROVISIONED').recovery.rtoSeconds;
    expect(rtoOf(quorumOver(2))).toBe(3600);
    expect(rtoOf(quorumOver(3))).toBeLessThan(200);
    expect(rtoOf(quorumOver(2, { regionReplication: 'ASYNC' }))).toBeLessThan(200);
  });

  it('judges each shard by its own majority', () => {
    const one = storeIn(quorumOver(3), 'ACTIVE_ACTIVE_OVERPROVISIONED');
    const many = storeIn(quorumOver(3, { shards: 4 }), 'ACTIVE_ACTIVE_OVERPROVISIONED');
    // Only locations fail, and they hold members of every shard: all shards fall together.
    expect(stretchedDown(many.plan, many.component)).toBeCloseTo(stretchedDown(one.plan, one.component), 15);
  });
});
