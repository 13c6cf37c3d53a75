import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { aCompute, aGateway, aStore } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { sourceOf } from '../testing/insight-source.js';
import { degradedModes } from './degraded-modes.js';

function modesOf(draft: WorkloadDraft = {}) {
  return degradedModes(sourceOf(aWorkload({ locations: TWO_LOCATIONS, ...draft })));
}

describe('a degraded state', () => {
  it('needs ceil(1,200·g/80) replicas of 73 a month in the second location', () => {
    const modes = modesOf();
    expect(modes.map(({ minServedRatio, components }) => [minServedRatio, components[0]?.replicas])).toEqual([
      ['1', 15],
      ['0.8', 12],
      ['0.6', 9],
      ['0.5', 8],
    ]);
    expect(modes.map(({ costPerMonth, savingPerMonth }) => [costPerMonth, savingPerMonth])).toEqual([
      ['1095', '0'],
      ['876', '219'],
      ['657', '438'],
      ['584', '511'],
    ]);
    expect(modes[0]?.location).toBe('azure/westus3');
    expect(modes[1]?.savingRatio).toBeCloseTo(0.2, 15);
  });

  it('serves up to the shedding limit: 9 · 95 of 1,200, and sheds the rest', () => {
    const mode = modesOf()[2];
    expect(mode?.servedRatio).toBeCloseTo(855 / 1200, 15);
    expect(mode?.shedRatio).toBeCloseTo(345 / 1200, 15);
  });

  it('is shown for the document’s own share too', () => {
    const modes = modesOf({ targets: { minServedRatio: '0.7' } });
    expect(modes.map(({ minServedRatio }) => minServedRatio)).toEqual(['1', '0.8', '0.7', '0.6', '0.5']);
    expect(modes.filter(({ isPlanned }) => isPlanned).map(({ minServedRatio }) => minServedRatio)).toEqual(['0.7']);
  });

  it('never serves less than its share, nor costs more than a larger one', () => {
    const store = { capacityPerSecond: '700', topology: 'QUORUM', shards: 2 } as const;
    const modes = modesOf({ components: [aCompute(), aStore(store), aGateway()] });
    modes.forEach((mode, index) => {
      expect(mode.servedRatio).toBeGreaterThanOrEqual(Number(mode.minServedRatio));
      const larger = modes[index - 1];
      if (larger !== undefined) expect(decimal(mode.costPerMonth).lte(larger.costPerMonth)).toBe(true);
      for (const { savingPerMonth } of mode.strategies) expect(decimal(savingPerMonth).gte(0)).toBe(true);
    });
  });

  it('saves most where everything stands ready', () => {
    const half = modesOf()[3];
    const saved = (id: string) => half?.strategies.find(({ strategy }) => strategy === id)?.savingPerMonth;
    expect(Number(saved('ACTIVE_ACTIVE_OVERPROVISIONED'))).toBeGreaterThan(0);
    expect(saved('NO_REDUNDANCY')).toBe('0');
  });
});
