import { describe, expect, it } from '@jest/globals';
import { aCompute } from '../testing/a-component.js';
import { aLocation, aWorkload, type WorkloadDraft } from '../testing/a-workload.js';
import { sourceOf } from '../testing/insight-source.js';
import { type ScalingStrategy, scalingStrategy } from './scaling-strategy.js';

const PLACES = [
  aLocation('azure/eastus', { availability: '0.9996', zones: 1 }),
  aLocation('azure/westus3', { availability: '0.9996', zones: 1 }),
];

/** 12,000 a second on two locations without zones: 93 replicas each, and 127 needed by a survivor. */
function strategyOf(draft: WorkloadDraft = {}, scaleOutWindowSeconds?: number): ScalingStrategy {
  const workload = aWorkload({
    demand: { peakPerSecond: '12000' },
    locations: PLACES,
    ...draft,
    targets: { tolerate: { replicas: 1, zones: 0 }, ...draft.targets },
  });
  const source = sourceOf(workload);
  const found = scalingStrategy(scaleOutWindowSeconds === undefined ? source : { ...source, scaleOutWindowSeconds });
  if (found === null) throw new Error('no plan');
  return found;
}

describe('scaling out against running ready', () => {
  it('shows what grows and how long it takes', () => {
    const [pool] = strategyOf().pools;
    // ceil(6000/65) = 93 run; ceil(12000/95) = 127 must; 4 batches: 95 + 60 + 180 + 3·60 = 515 s.
    expect(pool).toMatchObject({ neededAfterLoss: 127, runningAtCapacity: 93, grownAfterSeconds: 515 });
    expect(pool?.runningOverprovisioned).toBe(150);
  });

  it('needs always on what the batches within the window cannot bring', () => {
    // Within 400 s: 400 − 95 − 240 = 65 s after the first batch, so two batches: 127 − 20.
    const [pool] = strategyOf({ targets: { rtoSeconds: 400 } }).pools;
    expect(pool).toMatchObject({ leastRunning: 107, isFastEnough: false, longestScaleOutSeconds: 305 });
    expect(pool?.leastAlwaysOnRatio).toBeCloseTo(107 / 127, 15);
    expect(strategyOf({ targets: { rtoSeconds: 515 } }).pools[0]).toMatchObject({
      leastRunning: 87,
      isFastEnough: true,
    });
  });

  it('agrees with the plan on whether the rto is met', () => {
    for (const rtoSeconds of [94, 95, 334, 335, 454, 455, 514, 515, 900]) {
      const workload = aWorkload({
        demand: { peakPerSecond: '12000' },
        locations: PLACES,
        targets: { tolerate: { replicas: 0, zones: 0 }, rtoSeconds },
      });
      const source = sourceOf(workload);
      const plan = source.planned.find((one) => one.plan.strategy === 'ACTIVE_ACTIVE_AT_CAPACITY')?.plan;
      const status = plan?.verdict.targets.find(({ target }) => target === 'RTO')?.status;
      const isFastEnough = scalingStrategy(source)?.pools.every((pool) => pool.isFastEnough === true);
      expect([rtoSeconds, isFastEnough]).toEqual([rtoSeconds, status === 'MET']);
    }
  });

  it('takes a given window before the target, and judges nothing without either', () => {
    expect(strategyOf({ targets: { rtoSeconds: 400 } }, 515)).toMatchObject({
      windowSeconds: 515,
      windowFrom: 'GIVEN',
    });
    const none = strategyOf();
    expect(none).toMatchObject({ windowSeconds: null, windowFrom: 'NOWHERE', leastAlwaysOnRatio: null });
    expect(none.pools[0]).toMatchObject({ leastRunning: null, isFastEnough: null });
  });

  it('cannot be fast enough where re-routing outlasts the window', () => {
    expect(strategyOf({ targets: { rtoSeconds: 90 } }).pools[0]).toMatchObject({
      leastRunning: null,
      isFastEnough: false,
    });
  });

  it('needs no more always on with a longer window', () => {
    const least = [100, 335, 400, 515, 3600].map((window) => strategyOf({}, window).leastAlwaysOnRatio ?? 2);
    expect(least).toEqual([...least].sort((a, b) => b - a));
  });

  it('breaks even where the shed load of a year costs what is saved', () => {
    const { breakEven } = strategyOf({ targets: { downtimeCostPerHour: '36000' } });
    // 2 · (150 − 93) replicas of 73 a month · 12, less the surge: 57 replicas of 0.10 for 4 h, 2 · 0.876 times a year.
    const saving = 2 * 57 * 73 * 12 - 2 * 0.876 * 57 * 0.1 * 4;
    expect(Number(breakEven?.savingPerYear)).toBeCloseTo(saving, 9);
    // 93 · 95 of 12,000 are served from the re-routing on.
    const shed = 1 - (93 * 95) / 12_000;
    expect(breakEven?.shedRatio).toBeCloseTo(shed, 12);
    expect(breakEven?.breakEvenSeconds).toBeCloseTo((saving * 3600) / (2 * 0.876 * shed * 36_000), 6);
    expect(breakEven?.scaleOutSeconds).toBe(420);
    expect(strategyOf().breakEven?.breakEvenSeconds).toBeNull();
  });

  it('has nothing to say of one location', () => {
    expect(scalingStrategy(sourceOf(aWorkload({ components: [aCompute()] })))).toBeNull();
  });
});
