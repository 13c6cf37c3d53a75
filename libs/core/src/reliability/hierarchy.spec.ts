import { describe, expect, it } from '@jest/globals';
import { upDown } from '../numbers/probability.js';
import { probabilityBelow } from './distribution.js';
import { replicasInService, zoneDistribution } from './hierarchy.js';
import { sharedZonesAvailability } from './shared-zones-flow.js';

describe('replicas under shared domains', () => {
  it('fall together with their zone', () => {
    const zone = zoneDistribution({ zone: upDown('0.9'), replicas: 2, replica: { p: 1, u: 0 } });
    expect(zone).toEqual([0.1, 0, 0.9]);
  });

  it('of two regions are lost together only if both are: two independent outages', () => {
    const zones = [{ zone: { p: 1, u: 0 }, replicas: 1, replica: { p: 1, u: 0 } }];
    const region = { region: upDown('0.9999'), zones };
    const distribution = replicasInService([region, region]);
    expect(probabilityBelow({ distribution, needed: 1 })).toBeCloseTo(1e-8, 22);
  });

  it('without a region are none', () => {
    expect(replicasInService([])).toEqual([1]);
  });
});

describe('sharedZonesAvailability', () => {
  it('without tiers is down with its region only', () => {
    const flow = { region: upDown('0.999'), zones: [upDown('0.99')], tiers: [] };
    expect(sharedZonesAvailability(flow).u).toBeCloseTo(0.001, 15);
  });

  it('is never up where a tier has too few replicas', () => {
    const tier = { perZone: [1, 1], replica: upDown('0.99'), needed: 3 };
    const flow = { region: upDown('0.999'), zones: [upDown('0.99'), upDown('0.99')], tiers: [tier] };
    expect(sharedZonesAvailability(flow)).toEqual({ p: 0, u: expect.closeTo(1, 15) });
  });

  it('refuses more zones than it can visit', () => {
    const zones = Array.from({ length: 17 }, () => upDown('0.99'));
    expect(() => sharedZonesAvailability({ region: upDown('0.9'), zones, tiers: [] })).toThrow(RangeError);
  });
});
