import { describe, expect, it } from '@jest/globals';
import type { RoutingMethod } from '../workload/vocabulary.js';
import type { WorkloadLocation } from '../workload/workload.js';
import { aLocation } from '../testing/a-workload.js';
import { modelOf } from '../testing/model-of.js';
import { bitCount, masksOfSize, routingShares } from './routing-shares.js';

function sharesOf(method: RoutingMethod, locations: readonly WorkloadLocation[]) {
  const shares = routingShares(modelOf({ locations, router: { method } }));
  return (lost: number) =>
    locations.map((_, index) => ((lost & (1 << index)) === 0 ? shares.after(index, lost).value : null));
}

const WEIGHTS = [
  aLocation('azure/eastus', { trafficWeight: '0.5' }),
  aLocation('azure/westus3', { trafficWeight: '0.3' }),
  aLocation('azure/northeurope', { trafficWeight: '0.2' }),
];

describe('routingShares', () => {
  it('WEIGHTED spreads a lost share in proportion: 0.3 and 0.2 of 0.5 are 0.6 and 0.4', () => {
    const after = sharesOf('WEIGHTED', WEIGHTS);
    expect(after(0)).toEqual([0.5, 0.3, 0.2]);
    expect(after(0b001)).toEqual([null, 0.6, 0.4]);
    expect(after(0b011)).toEqual([null, null, 1]);
  });

  it('PRIORITY gives a lost share to the first survivor', () => {
    const after = sharesOf('PRIORITY', WEIGHTS);
    expect(after(0b001)).toEqual([null, 0.8, 0.2]);
    expect(after(0b010)).toEqual([0.8, null, 0.2]);
    expect(after(0b101)).toEqual([null, 1, null]);
  });

  it('LATENCY gives a lost share to the nearest survivor on the globe', () => {
    const at = (latitude: number, longitude: number) => ({
      facts: { geography: null, zones: 3, pair: null, latitude, longitude },
    });
    const after = sharesOf('LATENCY', [
      aLocation('azure/eastus', { trafficWeight: '0.5', ...at(37, -79) }),
      aLocation('azure/northeurope', { trafficWeight: '0.3', ...at(53, -6) }),
      aLocation('azure/westus3', { trafficWeight: '0.2', ...at(33, -112) }),
    ]);
    // Virginia is nearer to Arizona than to Ireland; Ireland is nearer to Virginia.
    expect(after(0b001)).toEqual([null, 0.3, 0.7]);
    expect(after(0b010)).toEqual([0.8, null, 0.2]);
    expect(after(0b011)).toEqual([null, null, 1]);
  });

  it('LATENCY takes stated round trips where a place is unknown, and the earlier location where nothing is known', () => {
    const after = sharesOf('LATENCY', [
      aLocation('a/a', { rttMs: '0', trafficWeight: '0.5' }),
      aLocation('b/b', { rttMs: '80', trafficWeight: '0.25' }),
      aLocation('c/c', { rttMs: '60', trafficWeight: '0.25' }),
    ]);
    expect(after(0b001)).toEqual([null, 0.25, 0.75]);
    const unknown = sharesOf('LATENCY', [aLocation('a/a'), aLocation('b/b'), aLocation('c/c')]);
    expect(unknown(0b100)[0]).toBeCloseTo(2 / 3, 15);
  });

  it('keeps equal thirds as fractions', () => {
    const shares = routingShares(modelOf({ locations: [aLocation('a/a'), aLocation('b/b'), aLocation('c/c')] }));
    const { numerator, denominator } = shares.normal(1);
    expect([numerator.toFixed(), denominator.toFixed()]).toEqual(['1', '3']);
  });
});

describe('sets of locations as masks', () => {
  it('are all sets of one size', () => {
    expect(masksOfSize(3, 2)).toEqual([0b011, 0b101, 0b110]);
    expect(masksOfSize(3, 0)).toEqual([0]);
    expect(bitCount(0b1011)).toBe(3);
  });
});
