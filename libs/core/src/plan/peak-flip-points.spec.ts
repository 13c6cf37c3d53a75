import { describe, expect, it } from '@jest/globals';
import type { Workload } from '../workload/workload.js';
import { peakFlipPoints } from './peak-flip-points.js';

const workload = {
  demand: { peakPerSecond: '1000', averagePerSecond: '400', p90PeakPerSecond: null },
} as unknown as Workload;

function peakOf({ demand }: Workload): number {
  return Number(demand.peakPerSecond);
}

describe('the peaks between which a recommendation holds', () => {
  it('finds the nearest change on either side to four digits', () => {
    const points = peakFlipPoints(workload, (scaled) => {
      if (peakOf(scaled) >= 2345) return 'WARM_SPARE';
      return peakOf(scaled) < 512.5 ? 'NO_REDUNDANCY' : 'ZONE_REDUNDANT';
    });
    expect(points.map(({ holds, strategyBeyond }) => [holds, strategyBeyond])).toEqual([
      ['BELOW', 'WARM_SPARE'],
      ['ABOVE', 'NO_REDUNDANCY'],
    ]);
    expect(Math.abs(Number(points[0]?.threshold) - 2345)).toBeLessThan(1);
    expect(Math.abs(Number(points[1]?.threshold) - 512.5)).toBeLessThan(0.5);
  });

  it('says nothing where the choice never changes', () => {
    expect(peakFlipPoints(workload, () => 'COLD_SPARE')).toEqual([]);
  });

  it('names a peak beyond which nothing is achievable', () => {
    const [point] = peakFlipPoints(workload, (scaled) => (peakOf(scaled) > 1100 ? null : 'WARM_SPARE'));
    expect(point).toMatchObject({ quantity: 'PEAK_PER_SECOND', holds: 'BELOW', strategyBeyond: null });
  });

  it('scales the average and the P90 with the peak', () => {
    const seen: Workload[] = [];
    const uncertain = { ...workload, demand: { ...workload.demand, p90PeakPerSecond: '1500' } };
    peakFlipPoints(uncertain, (scaled) => {
      seen.push(scaled);
      return 'WARM_SPARE';
    });
    const ratios = seen.map(({ demand }) =>
      [Number(demand.averagePerSecond), Number(demand.p90PeakPerSecond)].map((x) => x / Number(demand.peakPerSecond)),
    );
    for (const [average, p90] of ratios) {
      expect(average).toBeCloseTo(0.4, 12);
      expect(p90).toBeCloseTo(1.5, 12);
    }
  });
});
