import { describe, expect, it } from '@jest/globals';
import { meeting, missed, monthly, planExample, planOf, running } from './example-plan.fixture.js';

const NAME = 'two-nodes-at-60-percent';

// 120 a second over 2 × 100: 60 % each. One of them fails: 120/100 = 120 %; of the load 95/120 is served, the rest shed.
// After a failure a node may be at 80 %: 120/80 → 2 must be left, so 2 + 1 = 3. The third also lets a zone go: of three
// zones with one node each, two are left. Normal state of three: 120/300 = 40 %.
// A node costs 0.096 × 730 h = 70.08 a month: two 140.16, three 210.24.
describe('two nodes at 60 %', () => {
  const evaluation = planExample(NAME);

  it('are overwhelmed when one of them is lost', () => {
    const today = planOf(evaluation, 'CURRENT');
    expect(running(today, 'web')).toEqual([2]);
    expect(today.components[0]?.locations[0]?.utilization).toBe(0.6);
    const row = today.survival.find(({ failure }) => failure === 'REPLICA');
    expect(row).toMatchObject({ remaining: 1, utilization: 1.2, withinFailureMax: false, withoutShedding: false });
    expect(row?.servedRatio).toBeCloseTo(95 / 120, 12);
    expect(missed(today)).toEqual(['SURVIVES_REPLICAS', 'SURVIVES_ZONES']);
  });

  // Two must be left and one is: one more, three in all.
  it('are told to become three', () => {
    const today = planOf(evaluation, 'CURRENT');
    expect(today.survival.find(({ failure }) => failure === 'REPLICA')).toMatchObject({ needed: 2, remaining: 1 });
    const overload = today.findings.find(({ code }) => code === 'OVERLOAD_AFTER_LOSS');
    expect(overload).toMatchObject({ severity: 'ERROR', values: { running: 2, utilization: 1.2, least: 3, added: 1 } });
  });

  it('need a third', () => {
    expect(evaluation.recommendation.strategy).toBe('ZONE_REDUNDANT');
    const three = planOf(evaluation, 'ZONE_REDUNDANT');
    expect(three.components[0]?.locations[0]?.perZone).toEqual([1, 1, 1]);
    expect(three.components[0]?.locations[0]?.utilization).toBe(0.4);
    expect(three.survival.find(({ failure }) => failure === 'REPLICA')?.utilization).toBe(0.6);
    expect(monthly(three)).toBe('210.24');
    expect(monthly(planOf(evaluation, 'CURRENT'))).toBe('140.16');
  });

  // 80/80 = 1 must be left, 1 + 1 = 2: after a loss the other is at 80 %. One zone for both is still not enough.
  it('are enough at 40 %', () => {
    const quieter = planExample(NAME, { from: 'peakPerSecond: 120', to: 'peakPerSecond: 80' });
    expect(meeting(quieter)).toEqual(['ZONE_REDUNDANT', 'CURRENT']);
    expect(running(planOf(quieter, 'ZONE_REDUNDANT'), 'web')).toEqual([2]);
    expect(monthly(planOf(quieter, quieter.recommendation.strategy ?? 'NO_REDUNDANCY'))).toBe('140.16');
  });

  // 95/120 = 79.2 % ≥ 75 %. A pool with failureMax would still be 120 × 0.75/80 → 2, + 1 = 3: 210.24 > 140.16.
  it('are kept where a fifth of the load may be shed', () => {
    const degraded = planExample(NAME, { from: 'minServedRatio: 1 #', to: 'minServedRatio: 0.75 #' });
    expect(degraded.recommendation.strategy).toBe('CURRENT');
    expect(meeting(degraded)).toEqual(['ZONE_REDUNDANT', 'CURRENT']);
    expect(running(planOf(degraded, 'ZONE_REDUNDANT'), 'web')).toEqual([3]);
  });
});
