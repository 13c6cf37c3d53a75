import { describe, expect, it } from '@jest/globals';

import { leftAfterDomainLoss } from '../sizing/placement.js';
import { tightTotal } from '../sizing/zone-spread.js';
import { addedToEmptiest, leastAddedForZones } from './zone-additions.js';

describe('replicas put into the emptiest zones', () => {
  it('fill up from below and leave what stands', () => {
    expect(addedToEmptiest([5, 2, 0], 3)).toEqual([5, 3, 2]);
    expect(addedToEmptiest([5, 2, 0], 0)).toEqual([5, 2, 0]);
    expect(addedToEmptiest([4, 4], 1)).toEqual([5, 4]);
    expect(addedToEmptiest([0, 0, 0], 7)).toEqual([3, 2, 2]);
  });

  it('are what one by one gives, whatever stands', () => {
    const oneByOne = (perZone: readonly number[], added: number): readonly number[] => {
      const counts = [...perZone];
      for (let step = 0; step < added; step += 1) {
        const emptiest = counts.indexOf(Math.min(...counts));
        counts[emptiest] = (counts[emptiest] ?? 0) + 1;
      }
      return counts;
    };
    const sorted = (counts: readonly number[]): readonly number[] => [...counts].sort((a, b) => a - b);
    for (const perZone of [[9], [3, 0], [7, 2, 2], [1, 5, 3, 0], [0, 0, 6]]) {
      for (let added = 0; added <= 20; added += 1) {
        expect(sorted(addedToEmptiest(perZone, added))).toEqual(sorted(oneByOne(perZone, added)));
      }
    }
  });

  it('are the least that leave enough: nothing less does', () => {
    const places = [
      [6, 0, 0],
      [4, 3, 3],
      [2, 2],
      [8, 1, 0, 0],
    ];
    const left = (perZone: readonly number[], count: number) => leftAfterDomainLoss(addedToEmptiest(perZone, count), 1);
    for (const perZone of places) {
      for (let needed = 1; needed <= 20; needed += 1) {
        const added = leastAddedForZones({ perZone, needed, zonesLost: 1 });
        expect(left(perZone, added)).toBeGreaterThanOrEqual(needed);
        expect(added === 0 || left(perZone, added - 1) < needed).toBe(true);
      }
    }
  });

  it('reach the tight total of an empty location', () => {
    // 5 of three zones without one: 5 + ceil(5/2) = 8, not 9.
    expect(leastAddedForZones({ perZone: [0, 0, 0], needed: 5, zonesLost: 1 })).toBe(8);
    expect(leastAddedForZones({ perZone: [0, 0, 0], needed: 30, zonesLost: 1 })).toBe(
      tightTotal({ needed: 30, zones: 3, zonesLost: 1 }),
    );
  });

  it('need more where everything stands in one zone', () => {
    // 6 in the first zone do not help when it is lost: 4 elsewhere.
    expect(leastAddedForZones({ perZone: [6, 0, 0], needed: 4, zonesLost: 1 })).toBe(4);
  });
});
