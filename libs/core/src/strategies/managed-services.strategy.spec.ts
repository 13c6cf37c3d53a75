import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { countsOf, evaluationOf, planOf } from '../testing/planned.js';

const ALTERNATIVE = {
  name: 'managed store',
  capacityUnit: 'RU/s',
  capacityUnitsPerCall: '5',
  capacityUnitStep: '100',
  pricePerCapacityUnitHour: '0.00008',
  availability: '0.9999',
  multiRegionAvailability: '0.99999',
};

const COMPONENTS = [aCompute(), aStore({ managedAlternative: ALTERNATIVE })];

describe('managed services', () => {
  it('replaces what has a managed alternative and leaves the rest zone-redundant: 1200 · 5 = 6000 units', () => {
    const plan = planOf(aWorkload({ components: COMPONENTS }), 'MANAGED_SERVICES');
    expect(plan.components.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['web compute', 'store managed']);
    expect(countsOf(plan, 'store')).toMatchObject({ capacityUnits: '6000', running: 0, perZone: [] });
    expect(countsOf(plan, 'web').running).toBe(23);
    expect(plan.cost.byCategory).toContainEqual({ key: 'MANAGED', monthly: '350.4' });
  });

  it('takes the service level as it is: zones are in it already, the location once', () => {
    const locations = [aLocation('azure/eastus', { availability: '0.99995' })];
    const workload = aWorkload({ locations, components: COMPONENTS, failover: { detectLocalSeconds: 0 } });
    const plan = planOf({ ...workload, flows: [{ ...ONLY_STORE }] }, 'MANAGED_SERVICES');
    // p = 0.9999 / 0.99995 given the location, so both together are the service level; one location has no multi-region one.
    expect(plan.reliability.workload.unavailability).toBeCloseTo(0.0001, 14);
  });

  it('is not applicable without an alternative', () => {
    const plan = evaluationOf(aWorkload()).strategies.find(({ strategy }) => strategy === 'MANAGED_SERVICES');
    expect(plan).toMatchObject({ status: 'NOT_APPLICABLE', reason: { code: 'NEEDS_MANAGED_ALTERNATIVE' } });
  });
});

const ONLY_STORE = {
  name: 'all',
  share: '1',
  path: [{ component: 'store', calls: '1' }],
  criticality: null,
  targets: { availability: null, rtoSeconds: null, rpoSeconds: null, latencyMs: null },
};
