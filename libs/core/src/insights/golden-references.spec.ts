import { describe, expect, it } from '@jest/globals';

import { allRequired, regionsBehindShared } from '../reliability/sla-algebra.js';
import { upDown } from '../numbers/probability.js';
import { tightTotal } from '../sizing/zone-spread.js';
import { aCompute, aGlobalService, aManagedService } from '../testing/a-component.js';
import { sourceOf } from '../testing/insight-source.js';
import { aLocation, aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { countsOf, planOf } from '../testing/planned.js';
import type { Workload } from '../workload/workload.js';
import { currentRepair } from './current-repair.js';
import { locationPairs } from './location-distances.js';
import { dnsResolvers } from './network-topology.js';

/** Service levels of the reference web app for .NET, production (S122): what both regions share, and one region's own. */
const SHARED = ['0.9999', '0.9999', '1'];
const REGIONAL = [
  ...['0.9999', '0.9995', '0.9999', '0.999', '0.9999', '0.99995', '0.9999'],
  ...['0.999', '0.9999', '0.9999', '0.9999', '0.999', '0.9999'],
];
/** The same for its development environment, in one region. */
const DEVELOPMENT = ['0.9999', '0.9999', '0.9995', '0.999', '0.99995', '0.999', '0.9999', '0.999'];

/** Locations that never fail by themselves: the tables count services alone. */
function webApp(shared: readonly string[], regional: readonly string[]): Workload {
  return aWorkload({
    locations: TWO_LOCATIONS,
    components: [
      ...shared.map((availability, index) => aGlobalService({ name: `shared-${String(index)}`, availability })),
      ...regional.map((availability, index) => aManagedService({ name: `regional-${String(index)}`, availability })),
    ],
  });
}

function percent(availability: number, digits: number): string {
  return `${(availability * 100).toFixed(digits)}%`;
}

describe('the reference web app for .NET', () => {
  const app = webApp(SHARED, REGIONAL);
  const single = planOf(app, 'NO_REDUNDANCY').reliability.workload;
  const pair = planOf(app, 'ACTIVE_ACTIVE_AT_CAPACITY').reliability.workload;

  it('has the printed availability in one region', () => {
    expect(single.availability).toBeCloseTo(0.9954586658883983, 12);
    expect(percent(single.availability, 3)).toBe('99.546%');
  });

  it('has the printed availability of its development environment', () => {
    const { availability } = planOf(webApp([], DEVELOPMENT), 'NO_REDUNDANCY').reliability.workload;
    expect(availability).toBeCloseTo(0.996155765766586, 12);
    expect(percent(availability, 3)).toBe('99.616%');
  });

  it('has a regional part that is better than printed, as the printed one includes what is shared', () => {
    const regional = planOf(webApp([], REGIONAL), 'NO_REDUNDANCY').reliability.workload;
    expect(percent(regional.availability, 3)).toBe('99.566%');
    expect(regional.availability).toBeCloseTo(single.availability / 0.99980001, 12);
  });

  it('is down less in two regions than printed: what is shared counts once', () => {
    expect(pair.availability).toBeCloseTo(0.9997811589612854, 12);
    expect(percent(pair.availability, 4)).toBe('99.9781%');
    // Printed is what follows from the single-region product: 0.99980001 · (1 − (1 − 0.9954586…)²) = 99.9779 %.
    const shared = allRequired(SHARED.map(upDown));
    const region = allRequired([...SHARED, ...REGIONAL].map(upDown));
    const printed = regionsBehindShared({ shared, region, regions: 2 });
    expect(percent(printed.p, 4)).toBe('99.9779%');
    expect(pair.unavailability).toBeLessThan(printed.u);
  });

  it('loses less by the second region than what both share loses for it', () => {
    // Shared 1 − 0.99980001 = 2.0e-4 of 2.19e-4: the shared services bind the two-region design.
    const minutes = pair.contributions.filter(({ cause }) => cause.startsWith('COMPONENT shared'));
    const ofShared = minutes.reduce((sum, { minutesPerYear }) => sum + minutesPerYear, 0);
    expect(ofShared / pair.downtimeMinutesPerYear).toBeGreaterThan(0.9);
  });
});

describe('the guide’s own examples', () => {
  const standing = (running: number): Workload =>
    aWorkload({
      demand: { peakPerSecond: '190' },
      components: [aCompute({ current: [{ location: 'azure/eastus', zones: 3, running, stopped: 0 }] })],
    });

  it('spread a scale set of five instances over three zones and lose two with the fullest (S36, S107)', () => {
    const plan = planOf(standing(5), 'CURRENT');
    expect(countsOf(plan, 'web').perZone).toEqual([2, 2, 1]);
    const zone = plan.survival.find(({ failure }) => failure === 'ZONE');
    // 190/s within 80 % of 100/s need three, and three are left.
    expect(zone).toMatchObject({ remaining: 3, needed: 3, withinFailureMax: true });
  });

  it('spread ten instances of an app plan over three zones and lose four with the fullest (S36, S107)', () => {
    const plan = planOf(standing(10), 'CURRENT');
    expect(countsOf(plan, 'web').perZone).toEqual([4, 3, 3]);
    expect(plan.survival.find(({ failure }) => failure === 'ZONE')).toMatchObject({
      remaining: 6,
      withinFailureMax: true,
    });
  });

  it('fail with two nodes at 60 % and pass with exactly one more (S18, S19)', () => {
    const nodes = (running: number): Workload =>
      aWorkload({
        demand: { peakPerSecond: '120' },
        locations: [aLocation('azure/eastus', { zones: 0 })],
        components: [aCompute({ current: [{ location: 'azure/eastus', zones: 1, running, stopped: 0 }] })],
      });
    const afterLoss = (running: number) =>
      planOf(nodes(running), 'CURRENT').survival.find(({ failure }) => failure === 'REPLICA');
    expect(countsOf(planOf(nodes(2), 'CURRENT'), 'web').utilization).toBeCloseTo(0.6, 12);
    expect(afterLoss(2)?.utilization).toBeCloseTo(1.2, 12);
    expect(afterLoss(3)?.utilization).toBeCloseTo(0.6, 12);
    expect(currentRepair(sourceOf(nodes(2)))?.addedReplicas).toBe(1);
    expect(currentRepair(sourceOf(nodes(3)))?.addedReplicas).toBe(0);
  });

  it('pass two resolvers in two regions of a hybrid network (S116)', () => {
    const resolvers = [
      { location: 'azure/eastus', role: 'PRIMARY' },
      { location: 'azure/westus3', role: 'SECONDARY' },
    ] as const;
    const hybrid = { ...standing(5), dns: { hybrid: true, resolvers, deleteLock: null, backup: null } };
    expect(dnsResolvers({ workload: hybrid })).toMatchObject({ isRedundant: true, rolesAssigned: true, regions: 2 });
    const alone = { ...hybrid, dns: { ...hybrid.dns, resolvers: resolvers.slice(0, 1) } };
    expect(dnsResolvers({ workload: alone })).toMatchObject({ isRedundant: false, rolesAssigned: false });
  });

  it('pass West US with East US as geo-distant (S100)', () => {
    const at = (latitude: number, longitude: number) => ({
      facts: { geography: null, zones: 3, pair: null, latitude, longitude },
    });
    const locations = [
      aLocation('azure/westus', at(37.783, -122.417)),
      aLocation('azure/eastus', at(37.3719, -79.8164)),
    ];
    const [pair] = locationPairs(sourceOf(aWorkload({ locations })));
    expect(pair).toMatchObject({ first: 'azure/westus', second: 'azure/eastus', isGeoDistant: true });
  });
});

describe('zone totals for thirty instances', () => {
  it('are 45 over three zones and 36 over six: more zones, less spare (S96)', () => {
    // 30 + ceil(30/2) = 45; 30 + ceil(30/5) = 36.
    expect(tightTotal({ needed: 30, zones: 3, zonesLost: 1 })).toBe(45);
    expect(tightTotal({ needed: 30, zones: 6, zonesLost: 1 })).toBe(36);
  });

  it.each([
    [3, 45, 15],
    [6, 36, 6],
  ])('stand in a plan over %i zones: %i in all', (zones, running, perZone) => {
    // 2,850/s within 95 % of 100/s are 30 in failure; ceil(2850/90) = 32 in the normal state.
    const workload = aWorkload({
      demand: { peakPerSecond: '2850' },
      utilization: { normalMax: '0.9', failureMax: '0.95' },
      locations: [aLocation('azure/eastus', { zones })],
    });
    const counts = countsOf(planOf(workload, 'ZONE_REDUNDANT'), 'web');
    expect(counts.running).toBe(running);
    expect(counts.perZone).toEqual(Array.from({ length: zones }, () => perZone));
  });
});
