import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { countsOf, evaluationOf, planOf } from '../testing/planned.js';

const SECOND = 'azure/westus3';

function running(...counts: readonly { location: string; zones: number; running: number; stopped?: number }[]) {
  return { current: counts.map((count) => ({ stopped: 0, ...count })) };
}

function planToday(draft: WorkloadDraft) {
  return planOf(aWorkload({ locations: TWO_LOCATIONS, ...draft }), 'CURRENT');
}

describe('the system that runs today', () => {
  it('is planned only where the document says what runs', () => {
    const ids = evaluationOf(aWorkload()).strategies.map(({ strategy }) => strategy);
    expect(ids).not.toContain('CURRENT');
    expect(ids).toHaveLength(8);
  });

  it('keeps the counts and the zones that are stated: 7 in two of three zones are 4, 3, 0', () => {
    const plan = planToday({ components: [aCompute(running({ location: 'azure/eastus', zones: 2, running: 7 }))] });
    expect(countsOf(plan, 'web')).toMatchObject({ running: 7, perZone: [4, 3, 0], forLoad: 7, spare: 0 });
    expect(plan.locations.map(({ location, role }) => `${location} ${role}`)).toEqual(['azure/eastus PRIMARY']);
  });

  it('adds up several entries of one location', () => {
    const entries = running(
      { location: 'azure/eastus', zones: 1, running: 2 },
      { location: 'azure/eastus', zones: 3, running: 3 },
    );
    expect(countsOf(planToday({ components: [aCompute(entries)] }), 'web')).toMatchObject({
      running: 5,
      perZone: [3, 1, 1],
    });
  });

  it('is active-active in several locations, and active-passive where the router goes by priority', () => {
    const components = [
      aCompute(
        running({ location: 'azure/eastus', zones: 3, running: 20 }, { location: SECOND, zones: 3, running: 2 }),
      ),
    ];
    expect(planToday({ components }).locations.map(({ role }) => role)).toEqual(['ACTIVE', 'ACTIVE']);
    const byPriority = planToday({ components, router: { method: 'PRIORITY' } });
    expect(byPriority.locations.map(({ role }) => role)).toEqual(['PRIMARY', 'WARM']);
  });

  it('is cold where only stopped replicas stand', () => {
    const entries = running(
      { location: 'azure/eastus', zones: 3, running: 20 },
      { location: SECOND, zones: 0, running: 0, stopped: 20 },
    );
    const plan = planToday({ components: [aCompute(entries)], router: { method: 'PRIORITY' } });
    expect(plan.locations.map(({ role }) => role)).toEqual(['PRIMARY', 'COLD']);
    expect(countsOf(plan, 'web', SECOND)).toMatchObject({ running: 0, stopped: 20, perZone: [0, 0, 0] });
  });

  it('is judged like the others: 12 replicas for 1,200 a second do not survive the loss of one', () => {
    const plan = planToday({ components: [aCompute(running({ location: 'azure/eastus', zones: 3, running: 12 }))] });
    expect(plan.verdict.targets).toContainEqual(
      expect.objectContaining({ target: 'SURVIVES_REPLICAS', status: 'NOT_MET', achieved: 0 }),
    );
  });

  it('has no plan where a component runs nowhere', () => {
    const components = [aCompute(running({ location: 'azure/eastus', zones: 3, running: 2 })), aStore()];
    const plan = evaluationOf(aWorkload({ components })).strategies.find(({ strategy }) => strategy === 'CURRENT');
    expect(plan).toMatchObject({
      status: 'NOT_APPLICABLE',
      reason: { code: 'NOTHING_RUNS', values: { components: ['store'] } },
    });
  });
});
