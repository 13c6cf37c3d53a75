import { describe, expect, it } from '@jest/globals';
import { meeting, missed, monthly, planExample, planOf, running, stopped } from './example-plan.fixture.js';

// 12,000 a second, 100 a replica: 65 in the normal state, 80 while a failure lasts, 95 before load is shed.
// A replica costs 0.192 × 730 h = 140.16 a month, in both regions, each of three zones.
//
// One location with everything: 12,000/65 → 185 for the load; 12,000/80 = 150 after a loss; so that 150 are left after
// any of three zones 150 + 150/2 = 225. 225 × 140.16 = 31,536.
// Half of it: 6,000/65 → 93; 6,000/80 = 75; 75 + ceil(75/2) = 113. Twice 113 × 140.16 = 31,676.16.
// Half of it, and all of it at once: 12,000/80 = 150 in each. 300 × 140.16 = 42,048.
// Warm: 225, and a tenth of it, 23. 248 × 140.16 = 34,759.68. Cold: 225 running, 225 stopped: 31,536.
//
// Loss of a region is seen after 35 s and traffic has moved after 60 s more: 95 s. All of the load is served by
// 12,000/95 → 127 replicas.
// At capacity: 113 are left and grow by 10 from 95 + 60 + 180 = 335 s: 123, then 133 at 395 s.
// Warm: 23 grow from 35 + 180 = 215 s; 104 are missing, 11 batches: 215 + 10 × 60 = 815 s.
// Cold: 0 grow from 35 + 300 = 335 s; 13 batches: 335 + 12 × 60 = 1,055 s.
describe('the storefront', () => {
  const evaluation = planExample('storefront');

  it('runs the counts that were derived by hand', () => {
    expect(running(planOf(evaluation, 'NO_REDUNDANCY'), 'web')).toEqual([185]);
    expect(running(planOf(evaluation, 'ZONE_REDUNDANT'), 'web')).toEqual([225]);
    expect(running(planOf(evaluation, 'ACTIVE_ACTIVE_AT_CAPACITY'), 'web')).toEqual([113, 113]);
    expect(running(planOf(evaluation, 'ACTIVE_ACTIVE_OVERPROVISIONED'), 'web')).toEqual([150, 150]);
    expect(running(planOf(evaluation, 'WARM_SPARE'), 'web')).toEqual([225, 23]);
    expect(stopped(planOf(evaluation, 'COLD_SPARE'), 'web')).toEqual([0, 225]);
  });

  it('costs what was derived by hand', () => {
    expect(monthly(planOf(evaluation, 'ZONE_REDUNDANT'))).toBe('31536');
    expect(monthly(planOf(evaluation, 'ACTIVE_ACTIVE_AT_CAPACITY'))).toBe('31676.16');
    expect(monthly(planOf(evaluation, 'ACTIVE_ACTIVE_OVERPROVISIONED'))).toBe('42048');
    expect(monthly(planOf(evaluation, 'WARM_SPARE'))).toBe('34759.68');
    expect(monthly(planOf(evaluation, 'COLD_SPARE'))).toBe('31536');
  });

  it('is back in the time that was derived by hand', () => {
    expect(planOf(evaluation, 'ACTIVE_ACTIVE_AT_CAPACITY').recovery?.rtoSeconds).toBe(395);
    expect(planOf(evaluation, 'ACTIVE_ACTIVE_OVERPROVISIONED').recovery?.rtoSeconds).toBe(95);
    expect(planOf(evaluation, 'WARM_SPARE').recovery?.rtoSeconds).toBe(815);
    expect(planOf(evaluation, 'COLD_SPARE').recovery?.rtoSeconds).toBe(1055);
  });

  // 15 min = 900 s: stopped replicas are too late, and one region cannot survive itself. Of the other three the two
  // half regions that scale out are the cheapest.
  it('scales out in the other region when one is lost', () => {
    expect(evaluation.recommendation.strategy).toBe('ACTIVE_ACTIVE_AT_CAPACITY');
    expect(missed(planOf(evaluation, 'COLD_SPARE'))).toEqual(['RTO', 'SURVIVES_REGIONS']);
  });

  // 300 s < 395 s: nothing that has to grow is in time.
  it('carries everything twice where there is no time to scale out', () => {
    const faster = planExample('storefront', { from: 'rto: 15m', to: 'rto: 5m' });
    expect(faster.recommendation.strategy).toBe('ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(meeting(faster)).toEqual(['ACTIVE_ACTIVE_OVERPROVISIONED']);
  });

  // Without a time, 31,536 beats 31,676.16.
  it('waits for stopped replicas where no time is asked', () => {
    const patient = planExample('storefront', { from: '{ rto: 15m }', to: '{}' });
    expect(patient.recommendation.strategy).toBe('COLD_SPARE');
  });
});
