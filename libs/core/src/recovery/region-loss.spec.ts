import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { recoveryOf, rowOf } from '../testing/recovery-of.js';

const ZONELESS = [aLocation('azure/eastus', { zones: 0 }), aLocation('azure/westus3', { zones: 0 })];

/** The worked example of model §20: 70 % in normal state, growth by 10 every minute from 240 s on. */
const WORKED: WorkloadDraft = {
  demand: { peakPerSecond: '12000' },
  utilization: { normalMax: '0.7', failureMax: '0.7' },
  targets: { tolerate: { replicas: 0, zones: 0 } },
  failover: { detectSeconds: 0, rerouteSeconds: 0 },
  locations: ZONELESS,
};

describe('the loss of an active location', () => {
  it('at capacity: 68.1 % at once, all from 480 s on, 1,268,400 requests or 105.7 s lost (model §20.1–3)', () => {
    const row = rowOf(recoveryOf(WORKED, 'ACTIVE_ACTIVE_AT_CAPACITY'), { scope: 'REGION' });
    // 86 · 95 = 8,170 of 12,000; then 96, 106, 116, 126 and, at 480 s, 136 ≥ 127 replicas.
    expect(row.timeline.map(({ atSeconds, running }) => [atSeconds, running])).toEqual([
      [0, 86],
      [240, 96],
      [300, 106],
      [360, 116],
      [420, 126],
      [480, 136],
      [14_400, 172],
    ]);
    expect(row.timeline[0]?.servedRatio).toBeCloseTo(8170 / 12_000, 14);
    expect(row).toMatchObject({ rtoSeconds: 480, fullServiceSeconds: 480, firstServiceSeconds: 0 });
    expect(row.equivalentOutageSeconds).toBeCloseTo(1_268_400 / 12_000, 10);
    // 95 % of 12,000 are 120 · 95: reached with 126 replicas at 420 s.
    expect(row.belowSeconds).toBe(420);
  });

  it('overprovisioned: only detection and re-routing are felt, by the lost half (model §20.4)', () => {
    const draft = { ...WORKED, failover: { detectSeconds: 35, rerouteSeconds: 60 } };
    const row = rowOf(recoveryOf(draft, 'ACTIVE_ACTIVE_OVERPROVISIONED'), { scope: 'REGION' });
    expect(row).toMatchObject({ firstServiceSeconds: 95, rtoSeconds: 95, fullServiceSeconds: 95, belowSeconds: 95 });
    expect(row.equivalentOutageSeconds).toBeCloseTo(95 / 2, 12);
    expect(row.timeline.map(({ event, servedRatio }) => [event, servedRatio])).toEqual([
      ['LOST', 0.5],
      ['FULL_SERVICE', 1],
      ['REPAIRED', 1],
    ]);
  });

  it('first growth comes at re-routing + detection of the load + first batch', () => {
    const draft = { ...WORKED, failover: { detectSeconds: 35, rerouteSeconds: 60 } };
    const row = rowOf(recoveryOf(draft, 'ACTIVE_ACTIVE_AT_CAPACITY'), { scope: 'REGION' });
    expect(row.timeline.map(({ atSeconds }) => atSeconds).slice(0, 3)).toEqual([0, 95, 335]);
    expect(row.rtoSeconds).toBe(95 + 480);
  });

  it('a lost writer waits for its promotion; elsewhere, and with several writers, nobody waits for it', () => {
    const rto = (location: string, topology: 'SINGLE_WRITER' | 'MULTI_WRITER') => {
      const components = [aCompute(), aStore({ promotionSeconds: 300, topology })];
      const recovery = recoveryOf({ ...WORKED, components, failover: {} }, 'ACTIVE_ACTIVE_OVERPROVISIONED');
      return rowOf(recovery, { scope: 'REGION', location }).firstServiceSeconds;
    };
    expect(rto('azure/eastus', 'SINGLE_WRITER')).toBe(335);
    expect(rto('azure/westus3', 'SINGLE_WRITER')).toBe(95);
    expect(rto('azure/eastus', 'MULTI_WRITER')).toBe(95);
  });

  it('ends with the repair, even where growth would take longer', () => {
    const locations = ZONELESS.map((location) => ({ ...location, mttrSeconds: 400 }));
    const row = rowOf(recoveryOf({ ...WORKED, locations }, 'ACTIVE_ACTIVE_AT_CAPACITY'), { scope: 'REGION' });
    expect(row).toMatchObject({ rtoSeconds: 400, fullServiceSeconds: 400, belowSeconds: 400 });
    expect(row.timeline.at(-1)).toMatchObject({ atSeconds: 400, event: 'REPAIRED', servedRatio: 1 });
  });

  it('is no shorter than a target of half the load allows: half is served throughout, so the rto is 0', () => {
    const draft = { ...WORKED, targets: { tolerate: { replicas: 0, zones: 0 }, minServedRatio: '0.5' } };
    const row = rowOf(recoveryOf(draft, 'ACTIVE_ACTIVE_AT_CAPACITY'), { scope: 'REGION' });
    expect(row.rtoSeconds).toBe(0);
  });
});

/** The worked example of model §20.5. */
function passive(seconds: {
  decide: number;
  firstBatch: number;
  start: number;
  batch: number;
  every: number;
}): WorkloadDraft {
  const { firstBatch: firstBatchSeconds, batch: batchReplicas, every: batchEverySeconds } = seconds;
  const scaleOut = { detectSeconds: 60, firstBatchSeconds, batchReplicas, batchEverySeconds };
  return {
    ...WORKED,
    demand: { peakPerSecond: '6000' },
    failover: { detectSeconds: 95, decideSeconds: seconds.decide, rerouteSeconds: 120 },
    components: [aCompute({ scaleOut, startSeconds: seconds.start })],
  };
}

const WARM = passive({ decide: 300, firstBatch: 180, start: 300, batch: 20, every: 60 });
const COLD = passive({ decide: 900, firstBatch: 180, start: 300, batch: 30, every: 120 });

describe('the loss of a primary location', () => {
  it('warm: first service at 515 s with 9 of 86, full at 695 s, 612.35 s lost (model §20.5)', () => {
    const row = rowOf(recoveryOf(WARM, 'WARM_SPARE'), { scope: 'REGION' });
    expect(row).toMatchObject({ firstServiceSeconds: 515, rtoSeconds: 695, fullServiceSeconds: 695 });
    expect(row.equivalentOutageSeconds).toBeCloseTo(612.35, 10);
    expect(row.timeline).toMatchObject([
      { atSeconds: 0, event: 'LOST', running: 0, servedRatio: 0 },
      { atSeconds: 515, event: 'FIRST_SERVICE', running: 9 },
      { atSeconds: 575, event: 'BATCH_READY', running: 29 },
      { atSeconds: 635, event: 'BATCH_READY', running: 49 },
      { atSeconds: 695, event: 'FULL_SERVICE', running: 69, servedRatio: 1 },
      { atSeconds: 14_400, event: 'REPAIRED', running: 86, servedRatio: 1 },
    ]);
  });

  it('cold: the first batch starts before anything is served: 1,295 s, full at 1,535 s, 1,364 s lost (model §20.5)', () => {
    const row = rowOf(recoveryOf(COLD, 'COLD_SPARE'), { scope: 'REGION' });
    // 95 + 900 + max(120, 300) = 1,295; 30, 60 and, at 1,535 s, 86 of the 64 that shed nothing.
    expect(row).toMatchObject({ firstServiceSeconds: 1295, rtoSeconds: 1535, fullServiceSeconds: 1535 });
    expect(row.equivalentOutageSeconds).toBeCloseTo(1364, 10);
  });

  it('expects the mixture of a failover that works, gets no capacity, or does not happen (contract 2.5)', () => {
    const draft = {
      ...WARM,
      failover: { ...WARM.failover, successRatio: '0.95' },
      strategyOptions: { allocationSuccessRatio: '0.9' },
    };
    const row = rowOf(recoveryOf(draft, 'WARM_SPARE'), { scope: 'REGION' });
    // Without capacity 855 of 6,000 are served from 515 s until the repair at 14,400 s.
    const withoutCapacity = 515 + (14_400 - 515) * (1 - 0.1425);
    const expected = 0.855 * 612.35 + 0.095 * withoutCapacity + 0.05 * 14_400;
    expect(row.expectedEquivalentOutageSeconds).toBeCloseTo(expected, 8);
    expect(row.expectedBelowSeconds).toBeCloseTo(0.855 * 695 + 0.145 * 14_400, 8);
    expect(row.rtoSeconds).toBe(695);
  });

  it('a reservation takes the chance of no capacity away', () => {
    const draft = { ...WARM, strategyOptions: { allocationSuccessRatio: '0.5', reserveCapacity: true } };
    const row = rowOf(recoveryOf(draft, 'WARM_SPARE'), { scope: 'REGION' });
    expect(row.expectedEquivalentOutageSeconds).toBeCloseTo(612.35, 10);
  });

  it('a cold spare without capacity starts nothing at all', () => {
    const draft = { ...COLD, strategyOptions: { allocationSuccessRatio: '0' } };
    const row = rowOf(recoveryOf(draft, 'COLD_SPARE'), { scope: 'REGION' });
    expect(row.expectedEquivalentOutageSeconds).toBe(14_400);
  });

  it('data that must be promoted delays the first service', () => {
    const components = [aCompute(), aStore({ promotionSeconds: 600 })];
    const row = rowOf(recoveryOf({ ...WARM, components }, 'WARM_SPARE'), { scope: 'REGION' });
    expect(row.firstServiceSeconds).toBe(95 + 300 + 600);
  });
});

describe('the loss of the only location', () => {
  it('returns after its repair, or is restored elsewhere from the last backup', () => {
    const draft = { components: [aStore({ backupIntervalSeconds: 900 })], failover: { restoreSeconds: 7200 } };
    const recovery = recoveryOf({ ...draft, locations: TWO_LOCATIONS }, 'ZONE_REDUNDANT');
    expect(rowOf(recovery, { scope: 'REGION', outcome: 'RETURNS' })).toMatchObject({
      rtoSeconds: 14_400,
      rpoSeconds: 0,
      equivalentOutageSeconds: 14_400,
    });
    expect(rowOf(recovery, { scope: 'REGION', outcome: 'RESTORED' })).toMatchObject({
      rtoSeconds: 7200,
      rpoSeconds: 900,
    });
    expect(recovery).toMatchObject({ rtoSeconds: 14_400, rpoSeconds: 900 });
  });
});
