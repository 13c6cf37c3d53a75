import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { aCompute, aGlobalService, aManagedService, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload, type WorkloadDraft } from '../testing/a-workload.js';
import { sourceOf } from '../testing/insight-source.js';
import { planOf } from '../testing/planned.js';
import { type StampDesign, stampDesign } from './stamp-design.js';

const TWO = [aLocation('azure/eastus'), aLocation('azure/westus3')];
const CERTAIN = { replicaAvailabilityGivenZone: '1' };

/** 1,200 a second over stamps of 400: three active ones and a spare, in two locations. */
function draft({ locations = TWO, strategyOptions, ...more }: WorkloadDraft = {}): WorkloadDraft {
  const options = { stampCapacityPerSecond: '400', ...strategyOptions };
  return { locations, components: [aCompute()], ...more, strategyOptions: options };
}

function designOf(more: WorkloadDraft = {}): StampDesign {
  const design = stampDesign(sourceOf(aWorkload(draft(more))));
  if (design === null) throw new Error('no stamps');
  return design;
}

describe('the unit of scale', () => {
  it('holds what its designated load needs, at its own price', () => {
    const { units, capacityPerSecond, activeStamps, spareStamps } = designOf({
      components: [aCompute(), aManagedService()],
    });
    expect({ capacityPerSecond, activeStamps, spareStamps }).toEqual({
      capacityPerSecond: '400',
      activeStamps: 3,
      spareStamps: 1,
    });
    // 400 a second: N_load = ceil(400/65) = 7, M = ceil(400/80) = 5, a zone of three lost: 5 + ceil(5/2) = 8 replicas.
    expect(units[0]?.components).toEqual([
      { component: 'web', replicas: 8, capacityUnits: null },
      { component: 'queue', replicas: null, capacityUnits: '400' },
    ]);
    // 8 · 0.10 · 730 + 400 · 0.001 · 730
    expect(units[0]?.costPerMonth).toBe('876');
    expect(units.map(({ location, activeStamps: active, spareStamps: spare }) => [location, active, spare])).toEqual([
      ['azure/eastus', 2, 0],
      ['azure/westus3', 1, 1],
    ]);
    expect(units.reduce((sum, { tenantRatio }) => sum + tenantRatio, 0)).toBeCloseTo(1, 15);
  });

  it('is missing without a stamp capacity', () => {
    expect(stampDesign(sourceOf(aWorkload({ locations: TWO })))).toBeNull();
  });
});

describe('steps', () => {
  it('go from half to twice the stamps, each by the price of a stamp', () => {
    const { steps, next } = designOf();
    expect(steps.map(({ activeStamps }) => activeStamps)).toEqual([2, 3, 4, 5, 6]);
    expect(steps.map(({ costPerMonth }) => costPerMonth)).toEqual(['1752', '2336', '2920', '3504', '4088']);
    expect(steps[1]).toMatchObject({ fromPerSecond: '800', upToPerSecond: '1200', stamps: 4, isPlanned: true });
    expect(next).toEqual({ atPerSecond: '1200', roomRatio: 0, inYears: 0, extraCostPerMonth: '584' });
  });

  it('never cost less with more stamps, and cost as much as the plan at its own step', () => {
    const more = { components: [aCompute(), aStore({ capacityPerSecond: '3000', storageGib: '100' })] };
    const { steps } = designOf(more);
    const costs = steps.map(({ costPerMonth }) => decimal(costPerMonth ?? '-1'));
    costs.slice(1).forEach((cost, index) => expect(cost.gte(costs[index] ?? 0)).toBe(true));
    const planned = steps.find(({ isPlanned }) => isPlanned);
    expect(planned?.costPerMonth).toBe(planOf(aWorkload(draft(more)), 'DEPLOYMENT_STAMPS').cost.monthlyTotal);
  });

  it('say when growth needs the next stamp: ln(1,200/1,000)/ln 1.2 = 1 year', () => {
    const { next } = designOf({ demand: { peakPerSecond: '1000', annualGrowth: '0.2' } });
    expect(next.roomRatio).toBeCloseTo(0.2, 12);
    expect(next.inYears).toBeCloseTo(1, 12);
    expect(designOf({ demand: { peakPerSecond: '1000' } }).next.inYears).toBeNull();
  });
});

describe('shared dependencies', () => {
  it('are what stands beside the stamps, and stores with one writer unless partitioned', () => {
    const { shared } = designOf({
      router: { availability: '0.9999' },
      components: [aCompute(), aGlobalService({ availability: '0.9999' }), aStore({ capacityPerSecond: '9000' })],
    });
    expect(shared.dependencies.map(({ dependency, standing }) => `${dependency} ${standing}`)).toEqual([
      'ROUTER OUTSIDE',
      'identity OUTSIDE',
      'store OUTSIDE_UNLESS_PARTITIONED',
    ]);
    expect(shared.allTenantsUnavailability).toBeCloseTo(1 - 0.9999 ** 2, 15);
  });
});

describe('availability of a tenant', () => {
  const places = [
    aLocation('azure/eastus', { availability: '0.99', mttrSeconds: 36_000 }),
    aLocation('azure/westus3', { availability: '0.99', mttrSeconds: 36_000 }),
  ];
  const certain = {
    locations: places,
    components: [aCompute(CERTAIN)],
    // Lost replicas are noticed at once, so that only locations count.
    failover: { detectLocalSeconds: 0 },
  };

  it('is that of the own location without a spare to move to', () => {
    const { availability } = designOf({ ...certain, strategyOptions: { spareStamps: 0 } });
    expect(availability.tenants[0]?.withoutSpare.u).toBeCloseTo(0.01, 12);
    expect(availability.tenants[0]?.withSpare.u).toBeCloseTo(0.01, 12);
    expect(availability.tenants[0]?.movableRatio).toBe(0);
  });

  it('is the move and the chance that the spare is lost too, for those for whom there is a spare', () => {
    const { tenants } = designOf(certain).availability;
    // Two stamps and one spare elsewhere: half can move. 35 + max(60, 300) = 335 s for 0.01/36,000 losses a second.
    const moved = 0.01 * 0.01 + (0.01 / 36_000) * 335;
    expect(tenants[0]).toMatchObject({ location: 'azure/eastus', movableRatio: 0.5, moveSeconds: 335 });
    expect(tenants[0]?.withSpare.u).toBeCloseTo(0.5 * moved + 0.5 * 0.01, 12);
    // The spare of westus3 stands beside its own stamp: nowhere to go when the location is lost.
    expect(tenants[1]).toMatchObject({ location: 'azure/westus3', movableRatio: 0 });
  });

  it('is never worse with a spare', () => {
    for (const spareStamps of [0, 1, 2, 4]) {
      for (const { withSpare, withoutSpare } of designOf({ ...certain, strategyOptions: { spareStamps } }).availability
        .tenants) {
        expect(withSpare.u).toBeLessThanOrEqual(withoutSpare.u);
      }
    }
  });

  it('for everybody needs as many stamps as hold tenants: with two and two, both locations but for three of four', () => {
    // 2 + 2 stamps, three needed: both locations must be up, 1 − 0.99².
    expect(designOf(certain).availability.enoughStamps.u).toBeCloseTo(0.0199, 12);
  });
});

describe('stamps with twins', () => {
  const places = [aLocation('azure/eastus', { availability: '0.999' }), aLocation('azure/westus3')];
  const modes = designOf({ locations: places }).modes;
  const modeOf = (id: string) => modes.find(({ mode }) => mode === id);

  it('stand one for one in the next location', () => {
    expect(modes.map(({ mode, activeStamps, standbyStamps }) => [mode, activeStamps, standbyStamps])).toEqual([
      ['ACTIVE_ACTIVE', 3, 1],
      ['ACTIVE_PASSIVE_WARM', 3, 3],
      ['ACTIVE_PASSIVE_COLD', 3, 3],
    ]);
    expect(modeOf('ACTIVE_PASSIVE_COLD')?.twins).toEqual([
      { location: 'azure/eastus', twin: 'azure/westus3' },
      { location: 'azure/westus3', twin: 'azure/eastus' },
    ]);
  });

  it('cost the running part of the twin: 3 · (8 + 1) replicas warm, 3 · 8 cold, (3 + 1) · 8 shared', () => {
    expect(modeOf('ACTIVE_PASSIVE_WARM')?.costPerMonth).toBe('1971');
    expect(modeOf('ACTIVE_PASSIVE_COLD')?.costPerMonth).toBe('1752');
    expect(modeOf('ACTIVE_ACTIVE')?.costPerMonth).toBe('2336');
  });

  it('serve sooner warm than cold', () => {
    const [warm, cold] = [modeOf('ACTIVE_PASSIVE_WARM'), modeOf('ACTIVE_PASSIVE_COLD')];
    expect(warm?.rtoSeconds ?? Infinity).toBeLessThanOrEqual(cold?.rtoSeconds ?? 0);
    expect(warm?.availability.u ?? 1).toBeLessThanOrEqual(cold?.availability.u ?? 0);
  });

  it('need a second location', () => {
    expect(designOf({ locations: [aLocation()] }).modes.map(({ mode }) => mode)).toEqual(['ACTIVE_ACTIVE']);
  });
});
