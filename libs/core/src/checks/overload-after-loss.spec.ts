import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../plan/evaluation.js';
import { aCompute } from '../testing/a-component.js';
import { aLocation, aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { planOf } from '../testing/planned.js';
import type { Workload } from '../workload/workload.js';
import type { StrategyId } from '../workload/vocabulary.js';

function overloads(workload: Workload, strategy: StrategyId): readonly Finding[] {
  return planOf(workload, strategy).findings.filter(({ code }) => code === 'OVERLOAD_AFTER_LOSS');
}

/** The guide's example: 120 a second on nodes of 100 at 60 % (S18). */
function nodes(minReplicas: number): Workload {
  return aWorkload({
    demand: { peakPerSecond: '120' },
    utilization: { normalMax: '0.6' },
    locations: [aLocation('azure/westus', { zones: 0 })],
    components: [aCompute({ minReplicas })],
  });
}

describe('two nodes at 60 %', () => {
  it('leave one at 120 %, and exactly one more node repairs it (S18, S19)', () => {
    const [finding] = overloads(nodes(1), 'NO_REDUNDANCY');
    expect(finding?.values).toMatchObject({ failure: 'REPLICA', running: 2, remaining: 1, utilization: 1.2, added: 1 });
    expect(finding?.edits).toEqual([{ path: 'components[0].minReplicas', value: 3 }]);
  });

  it('are enough as three', () => {
    expect(overloads(nodes(3), 'NO_REDUNDANCY')).toEqual([]);
  });
});

describe('losses that are to be survived together (S106)', () => {
  const together = (minReplicas: number): Workload =>
    aWorkload({
      locations: TWO_LOCATIONS,
      targets: { tolerate: { combinations: [{ replicas: 0, zones: 1, regions: 1 }] } },
      components: [aCompute({ minReplicas })],
    });

  it('are told where the survivor of one keeps too little after the other', () => {
    // 1,200 at 80 % need 15; 15 in three zones keep 10, so 15 + ceil(15/2) = 23 are needed.
    const [finding] = overloads(together(1), 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(finding?.values).toMatchObject({ failure: 'COMBINATION', remaining: 10, needed: 15, least: 23 });
    expect(overloads(together(23), 'ACTIVE_ACTIVE_OVERPROVISIONED')).toEqual([]);
    expect(overloads(together(22), 'ACTIVE_ACTIVE_OVERPROVISIONED')).toHaveLength(1);
  });

  it('cannot be repaired by more replicas where nothing is left', () => {
    const [finding] = overloads(together(1), 'ZONE_REDUNDANT');
    expect(finding?.values).toMatchObject({ failure: 'COMBINATION', remaining: 0, least: null });
    expect(finding?.edits).toEqual([]);
  });
});

describe('a share of the load that may be shed', () => {
  it('is not needed after a loss (S12)', () => {
    const half = aWorkload({
      demand: { peakPerSecond: '120' },
      utilization: { normalMax: '0.6' },
      targets: { minServedRatio: '0.5' },
      locations: [aLocation('azure/westus', { zones: 0 })],
    });
    expect(overloads(half, 'NO_REDUNDANCY')).toEqual([]);
  });
});
