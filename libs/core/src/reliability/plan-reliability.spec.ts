import { describe, expect, it } from '@jest/globals';
import type { Reliability } from '../plan/evaluation.js';
import { aCompute, aGateway, aGlobalService, aManagedService, aStore } from '../testing/a-component.js';
import { aFlow, aLocation, aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { deploymentFor } from '../testing/planned.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { planReliability } from './plan-reliability.js';

/** Losses that are noticed at once have no window of their own. */
const AT_ONCE = { detectSeconds: 0, detectLocalSeconds: 0, rerouteSeconds: 0 };

/** A replica that does not fail. */
const PERFECT = { replicaAvailabilityGivenZone: '1', mttfSeconds: 1e18 };

function reliabilityOf(draft: WorkloadDraft, strategy: StrategyId): Reliability {
  return planReliability(deploymentFor(aWorkload({ failover: AT_ONCE, ...draft }), strategy)).workload;
}

/** One domain: the location is up with 0.99, its one zone with 0.98 of that. */
const ONE_DOMAIN = [aLocation('azure/eastus', { zones: 0, availability: '0.99', zoneAvailabilityGivenRegion: '0.98' })];

/** Two replicas, each up with 0.9, of which 190 a second needs both: 2 · 95 are exactly 190. */
const BOTH_NEEDED: WorkloadDraft = {
  demand: { peakPerSecond: '200' },
  locations: ONE_DOMAIN,
  components: [aCompute({ replicaAvailabilityGivenZone: '0.9' })],
  utilization: { normalMax: '1' },
};

describe('reliability in one location', () => {
  it('is the location, its zone and the replicas that a tie at 95 % needs: 0.99 · 0.98 · 0.81', () => {
    const { unavailability, fullServiceProbability, nines } = reliabilityOf(BOTH_NEEDED, 'NO_REDUNDANCY');
    expect(unavailability).toBeCloseTo(1 - 0.99 * 0.98 * 0.81, 14);
    // All 200 would need three replicas at 95 %.
    expect(fullServiceProbability).toBe(0);
    expect(nines).toBeCloseTo(-Math.log10(1 - 0.99 * 0.98 * 0.81), 12);
  });

  it('serves what is left: one of two carries 95 of 200', () => {
    const { expectedServedRatio } = reliabilityOf(BOTH_NEEDED, 'NO_REDUNDANCY');
    expect(expectedServedRatio).toBeCloseTo(0.99 * 0.98 * (0.81 * 0.95 + 0.18 * 0.475), 14);
  });

  it('has no nines where nothing fails', () => {
    const draft = { locations: [aLocation()], components: [aCompute(PERFECT)] };
    const { unavailability, nines, availability } = reliabilityOf(draft, 'ZONE_REDUNDANT');
    expect([unavailability, nines, availability]).toEqual([0, null, 1]);
  });

  it('three zones of which any two suffice: two or three down at 0.01 each, and 10 s a zone loss is noticed late', () => {
    const locations = [aLocation('azure/eastus', { zoneAvailabilityGivenRegion: '0.99', zoneMttrSeconds: 3600 })];
    const draft = { locations, components: [aCompute(PERFECT)] };
    const settled = 3 * 0.01 ** 2 * 0.99 + 0.01 ** 3;
    expect(reliabilityOf(draft, 'ZONE_REDUNDANT').unavailability).toBeCloseTo(settled, 15);
    // ν = 0.01 an hour and zone; 8 of 23 replicas are routed to for 10 s, which is less than 95 %.
    const late = reliabilityOf({ ...draft, failover: { detectLocalSeconds: 10 } }, 'ZONE_REDUNDANT');
    expect(late.unavailability).toBeCloseTo(settled + (3 * 0.01 * 10) / 3600, 15);
    const zones = late.contributions.filter(({ cause }) => cause.startsWith('ZONE'));
    expect(zones.map(({ cause, eventsPerYear }) => [cause, eventsPerYear?.toFixed(3)])).toEqual([
      ['ZONE azure/eastus 1', '87.600'],
      ['ZONE azure/eastus 2', '87.600'],
      ['ZONE azure/eastus 3', '87.600'],
    ]);
  });

  it('two tiers share their zones: a zone down takes both, so their availabilities do not multiply', () => {
    const one = { demand: { peakPerSecond: '60' }, locations: ONE_DOMAIN };
    const both = { ...one, components: [aCompute(PERFECT), aCompute({ name: 'cart', ...PERFECT })] };
    expect(reliabilityOf(both, 'NO_REDUNDANCY').unavailability).toBeCloseTo(1 - 0.99 * 0.98, 14);
  });

  it('counts what stands in series once, and says what each adds, in order', () => {
    const draft = {
      locations: [aLocation()],
      sharedFate: { availability: '0.999' },
      components: [aCompute(PERFECT), aGlobalService({ availability: '0.998' })],
    };
    const { unavailability, contributions } = reliabilityOf(draft, 'ZONE_REDUNDANT');
    expect(unavailability).toBeCloseTo(1 - 0.999 * 0.998, 14);
    expect(
      contributions.slice(0, 3).map(({ cause, minutesPerYear }) => [cause, Math.round(minutesPerYear * 1e6)]),
    ).toEqual([
      ['DOMAINS', 0],
      ['SHARED_FATE', Math.round(0.001 * 525_600 * 1e6)],
      ['COMPONENT identity', Math.round(0.999 * 0.002 * 525_600 * 1e6)],
    ]);
  });

  it('a managed service is as available as its service level, its location included', () => {
    const draft = {
      locations: [aLocation('azure/eastus', { availability: '0.9999' })],
      components: [aManagedService({ availability: '0.9995' })],
    };
    expect(reliabilityOf(draft, 'ZONE_REDUNDANT').unavailability).toBeCloseTo(0.0005, 15);
    const better = { ...draft, components: [aManagedService({ availability: '0.99999' })] };
    expect(reliabilityOf(better, 'ZONE_REDUNDANT').unavailability).toBeCloseTo(0.0001, 15);
  });

  it('a gateway that spans three zones is down with all of them, a zonal one with its own', () => {
    const locations = [aLocation('azure/eastus', { zoneAvailabilityGivenRegion: '0.9' })];
    const down = (zoneRedundant: boolean): number => {
      const draft = {
        locations,
        components: [aGateway({ zoneRedundant, ...PERFECT })],
        flows: [aFlow('all', ['gateway'])],
      };
      return reliabilityOf(draft, 'ZONE_REDUNDANT').unavailability;
    };
    expect(down(true)).toBeCloseTo(0.001, 14);
    expect(down(false)).toBeCloseTo(0.1, 14);
  });

  it('a quorum store needs the majority by placement: of 2 + 1 members the zone with two decides', () => {
    const down = (zones: number): number => {
      const locations = [aLocation('azure/eastus', { zones, zoneAvailabilityGivenRegion: '0.9' })];
      const components = [aStore({ topology: 'QUORUM', ...PERFECT })];
      return reliabilityOf({ demand: { peakPerSecond: '10' }, locations, components }, 'ZONE_REDUNDANT').unavailability;
    };
    // In three zones any two of three suffice.
    expect(down(3)).toBeCloseTo(3 * 0.01 * 0.9 + 0.001, 14);
    expect(down(2)).toBeCloseTo(0.1, 14);
  });
});

/** Two locations, each up with 0.9; one replica of 0.9 in each carries everything. */
const TWO_OF_0_9: WorkloadDraft = {
  demand: { peakPerSecond: '60' },
  targets: { tolerate: { replicas: 0, zones: 0 } },
  locations: TWO_LOCATIONS.map((location) => ({ ...location, zones: 0, availability: '0.9' })),
  components: [aCompute({ replicaAvailabilityGivenZone: '0.9' })],
};

describe('reliability in two locations', () => {
  it('active-active is down where both are: (1 − 0.81)²', () => {
    expect(reliabilityOf(TWO_OF_0_9, 'ACTIVE_ACTIVE_OVERPROVISIONED').unavailability).toBeCloseTo(0.19 ** 2, 14);
  });

  it('a router that drains only dead domains leaves users at a dead replica: 0.81² + 2 · 0.81 · 0.1', () => {
    const draft = { ...TWO_OF_0_9, router: { drainsUnhealthyLocations: false } };
    const { unavailability } = reliabilityOf(draft, 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(unavailability).toBeCloseTo(1 - (0.81 ** 2 + 2 * 0.81 * 0.1), 14);
  });

  it('a passive spare helps like an active location, and the router stands in series', () => {
    const draft = { ...TWO_OF_0_9, router: { availability: '0.999' } };
    expect(reliabilityOf(draft, 'WARM_SPARE').unavailability).toBeCloseTo(1 - (1 - 0.19 ** 2) * 0.999, 14);
    const single = reliabilityOf(draft, 'NO_REDUNDANCY');
    expect(single.unavailability).toBeCloseTo(0.19, 14);
    expect(single.contributions.map(({ cause }) => cause)).not.toContain('ROUTER');
  });

  it('a synchronous store that does not degrade stops with the remote location, for flows that write', () => {
    const causes = (writeRatio: string, degradeToAsync: boolean) => {
      const store = aStore({ regionReplication: 'SYNC', writeRatio, degradeToAsync, ...PERFECT });
      const { contributions } = reliabilityOf({ ...TWO_OF_0_9, components: [store] }, 'WARM_SPARE');
      return contributions.filter(({ cause }) => cause.startsWith('COMPONENT')).map(({ cause }) => cause);
    };
    expect(causes('0.1', false)).toEqual(['COMPONENT store azure/westus3']);
    expect(causes('0.1', true)).toEqual([]);
    expect(causes('0', false)).toEqual([]);
  });

  it('a multi-region service level stands in series once, in place of one element per location', () => {
    const components = [aManagedService({ availability: '0.9', multiRegionAvailability: '0.999' })];
    const locations = TWO_LOCATIONS;
    expect(reliabilityOf({ locations, components }, 'ACTIVE_ACTIVE_AT_CAPACITY').unavailability).toBeCloseTo(0.001, 14);
    expect(reliabilityOf({ locations, components }, 'NO_REDUNDANCY').unavailability).toBeCloseTo(0.1, 14);
  });

  it('adds the window of every failover: ν times the seconds below 95 %', () => {
    const locations = TWO_LOCATIONS.map((location) => ({ ...location, availability: '0.999', mttrSeconds: 3600 }));
    const draft = { locations, components: [aCompute(PERFECT)], failover: { detectSeconds: 35, rerouteSeconds: 60 } };
    const { contributions } = reliabilityOf(draft, 'ACTIVE_ACTIVE_OVERPROVISIONED');
    const region = contributions.find(({ cause }) => cause === 'REGION azure/eastus');
    // 0.001 an hour, half the users for 95 s.
    expect(region?.eventsPerYear).toBeCloseTo(8.76, 10);
    expect(region?.minutesPerYear).toBeCloseTo(((0.001 * 95) / 3600) * 525_600, 9);
    const passive = reliabilityOf(draft, 'WARM_SPARE').contributions;
    expect(passive.filter(({ cause }) => cause.startsWith('REGION')).map(({ cause }) => cause)).toEqual([
      'REGION azure/eastus',
    ]);
  });

  it('stamps are the expected share of users whose own stamp serves', () => {
    const draft = { ...TWO_OF_0_9, strategyOptions: { stampCapacityPerSecond: '30', spareStamps: 0 } };
    const { unavailability } = reliabilityOf(draft, 'DEPLOYMENT_STAMPS');
    expect(unavailability).toBeCloseTo(0.19, 14);
  });
});

describe('reliability of flows', () => {
  it('is that of their own paths; the workload needs all that its critical flows need', () => {
    const components = [
      aCompute(PERFECT),
      aGlobalService({ name: 'pay', availability: '0.99' }),
      aGlobalService({ name: 'mail', availability: '0.9' }),
    ];
    const flows = [
      aFlow('buy', ['web', 'pay'], { criticality: 'CRITICAL' }),
      aFlow('notify', ['web', 'mail'], { criticality: 'BEST_EFFORT' }),
    ];
    const plan = deploymentFor(aWorkload({ components, flows, failover: AT_ONCE }), 'ZONE_REDUNDANT');
    const { workload, flows: each } = planReliability(plan);
    expect(each.map(({ name, unavailability }) => [name, unavailability.toFixed(9)])).toEqual([
      ['buy', '0.010000000'],
      ['notify', '0.100000000'],
    ]);
    expect(workload.unavailability).toBeCloseTo(0.01, 14);
  });
});
