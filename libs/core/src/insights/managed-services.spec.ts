import { describe, expect, it } from '@jest/globals';
import { aCompute, aGlobalService, aManagedService, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { rowsOf, sourceOf } from '../testing/insight-source.js';
import { insightAssumptions } from './insight-assumptions.js';
import { managedUnitCosts } from './managed-unit-cost.js';
import { operationsEfforts } from './operations-effort.js';
import { serviceLevels } from './service-levels.js';

const ALTERNATIVE = {
  name: 'app service',
  capacityUnit: 'unit',
  capacityUnitsPerCall: '0.01',
  capacityUnitStep: '1',
  pricePerCapacityUnitHour: '0.2',
  availability: '0.9995',
  multiRegionAvailability: null,
};

describe('service levels', () => {
  const places = [
    aLocation('azure/eastus', { availability: '0.9999' }),
    aLocation('azure/westus3', { availability: '0.9999' }),
  ];
  const levelsOf = (service: Parameters<typeof aManagedService>[0]) => {
    const components = [aCompute(), aManagedService(service), aGlobalService({ availability: '0.99999' })];
    return serviceLevels(sourceOf(aWorkload({ locations: places, components })));
  };

  it('count in each location given that it is up: SLA / p_location', () => {
    const [queue] = rowsOf(levelsOf({}), 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(queue).toMatchObject({ counting: 'PER_LOCATION', capacityUnit: 'unit', totalUnits: '1200' });
    expect(queue.units).toEqual([
      { location: 'azure/eastus', units: '600' },
      { location: 'azure/westus3', units: '600' },
    ]);
    for (const { availability } of queue.counted) {
      expect(availability.p).toBeCloseTo(0.9995 / 0.9999, 15);
    }
  });

  it('count once where the service spans regions, and are then its multi-region ones', () => {
    const [queue] = rowsOf(levelsOf({ multiRegionAvailability: '0.99999' }), 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(queue).toMatchObject({ counting: 'ONCE' });
    expect(queue.counted).toHaveLength(1);
    const [alone] = rowsOf(levelsOf({ multiRegionAvailability: '0.99999' }), 'ZONE_REDUNDANT');
    expect(alone).toMatchObject({ counting: 'PER_LOCATION', totalUnits: '1200' });
  });

  it('of global services count once and have no capacity, however many locations there are', () => {
    const global = rowsOf(levelsOf({}), 'ACTIVE_ACTIVE_AT_CAPACITY')[1];
    expect(global).toMatchObject({ kind: 'global', counting: 'ONCE', totalUnits: null, units: [] });
    expect(global?.counted).toEqual([{ location: null, availability: { p: 0.99999, u: 1e-5 } }]);
  });
});

describe('the price of a managed unit', () => {
  it('stands against a replica used up to its normal limit, and against the redundancy that it contains', () => {
    const [row] = managedUnitCosts(
      sourceOf(aWorkload({ components: [aCompute({ managedAlternative: ALTERNATIVE })] })),
    );
    // 0.01 units · 0.2 · 730 = 1.46; a replica of 73 carries 65.
    expect(row?.managedPerCallPerSecond).toBe('1.46');
    expect(row?.unitCostRatio).toBeCloseTo(1.46 / (73 / 65), 12);
    // 12 units; 19 replicas for the load, 23 over three zones.
    expect(row).toMatchObject({
      managedPerMonth: '1752',
      selfRunForLoadPerMonth: '1387',
      selfRunRedundantPerMonth: '1679',
    });
    expect(row?.totalCostRatio).toBeCloseTo(1752 / 1679, 12);
  });

  it('is unknown without an alternative', () => {
    expect(managedUnitCosts(sourceOf(aWorkload()))).toEqual([]);
  });
});

describe('operations', () => {
  const workload = {
    ...aWorkload({
      locations: TWO_LOCATIONS,
      strategyOptions: { stampCapacityPerSecond: '400' },
      components: [
        aCompute({ managedAlternative: ALTERNATIVE }),
        aStore({ capacityPerSecond: '5000' }),
        aGlobalService(),
      ],
    }),
    operationsCostPerHour: '80',
  };
  const rows = operationsEfforts(sourceOf(workload));
  const hoursOf = (strategy: Parameters<typeof rowsOf>[1]) => rowsOf(rows, strategy)[0].hoursPerMonth;

  it('take 1 h of compute and 4 h of data per location, and the rehearsal of their failover', () => {
    expect(hoursOf('ZONE_REDUNDANT')).toBe('5');
    expect(hoursOf('ACTIVE_ACTIVE_AT_CAPACITY')).toBe('14');
    expect(hoursOf('WARM_SPARE')).toBe('18');
    // Four stamps.
    expect(hoursOf('DEPLOYMENT_STAMPS')).toBe('24');
  });

  it('take less of a managed service', () => {
    expect(hoursOf('MANAGED_SERVICES')).toBe('4.5');
  });

  it('cost the document’s rate, and nothing is said without one', () => {
    expect(rowsOf(rows, 'ZONE_REDUNDANT')[0].costPerMonth).toBe('400');
    const unpriced = operationsEfforts(sourceOf({ ...workload, operationsCostPerHour: null }));
    expect(rowsOf(unpriced, 'ZONE_REDUNDANT')[0]).toMatchObject({ costPerMonth: null, totalPerMonth: null });
  });

  it('rest on assumptions that are told', () => {
    const told = insightAssumptions().map(({ name }) => name);
    expect(told).toContain('operations.upkeepHoursPerMonth.data');
    expect(told).toContain('operations.exerciseHoursPerMonth.PASSIVE');
    expect(new Set(told).size).toBe(told.length);
  });
});
