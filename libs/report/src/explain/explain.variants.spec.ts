import { describe, expect, it } from '@jest/globals';

import type { DataComponent, Workload, WorkloadComponent, WorkloadManagedAlternative } from '@headroom/core';
import { changedCase } from '../fixtures/case-evaluations.js';
import { groundFaults, numberFaults } from '../fixtures/explanation-faults.js';

/** A reference workload with a feature that the reference workloads do not use. */
interface Variant {
  readonly title: string;
  readonly id: string;
  readonly change: (workload: Workload) => Workload;
}

const DAY = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? '0.15' : hour < 20 ? '1' : '0.55'));

const MANAGED: WorkloadManagedAlternative = {
  name: 'managed',
  capacityUnit: 'RU/s',
  capacityUnitsPerCall: '3.7',
  capacityUnitStep: '100',
  pricePerCapacityUnitHour: '0.00008',
  availability: '0.99995',
  multiRegionAvailability: '0.99999',
};

function eachComponent(workload: Workload, change: (component: WorkloadComponent) => WorkloadComponent): Workload {
  return { ...workload, components: workload.components.map(change) };
}

function eachStore(workload: Workload, change: Partial<DataComponent>): Workload {
  return eachComponent(workload, (component) => (component.kind === 'data' ? { ...component, ...change } : component));
}

function withTargets(workload: Workload, targets: Partial<Workload['targets']>): Workload {
  return { ...workload, targets: { ...workload.targets, ...targets } };
}

const VARIANTS: readonly Variant[] = [
  {
    title: 'replicas that follow the day',
    id: 'pub-08-worked-example-active-active',
    change: (workload) => ({
      ...eachComponent(workload, (one) => (one.kind === 'compute' ? { ...one, autoscale: true } : one)),
      demand: { ...workload.demand, hourlyProfile: DAY },
    }),
  },
  {
    title: 'commitments and costs of downtime and data loss',
    id: 'pub-09-worked-example-warm',
    change: (workload) => ({
      ...withTargets(workload, { downtimeCostPerHour: '1234.56', dataLossCostPerMinute: '77.7' }),
      commitments: { loadDiscount: '0.37', loadTermMonths: 12, spareDiscount: '0.1' },
    }),
  },
  {
    title: 'combinations of losses and latency routing',
    id: 'pub-16-two-regions-of-three',
    change: (workload) => ({
      ...withTargets(workload, {
        tolerate: {
          ...workload.targets.tolerate,
          combinations: [
            { regions: 1, zones: 1, replicas: 0 },
            { regions: 1, zones: 0, replicas: 2 },
            { regions: 0, zones: 2, replicas: 1 },
          ],
        },
      }),
      router: { ...workload.router, method: 'LATENCY' },
    }),
  },
  {
    title: 'a router that only leaves dead locations',
    id: 'pub-06-global-finance-four-regions',
    change: (workload) => ({ ...workload, router: { ...workload.router, drainsUnhealthyLocations: false } }),
  },
  {
    title: 'a system that runs today in two of three locations',
    id: 'pub-16-two-regions-of-three',
    change: (workload) =>
      eachComponent(workload, (one) =>
        one.kind === 'compute'
          ? {
              ...one,
              current: workload.locations
                .slice(0, 2)
                .map(({ location }, index) => ({ location, zones: 2, running: 31 + index, stopped: index })),
            }
          : one,
      ),
  },
  {
    title: 'managed alternatives',
    id: 'pub-03-ecommerce-peak-season',
    change: (workload) =>
      eachComponent(workload, (one) => (one.kind === 'data' ? { ...one, managedAlternative: MANAGED } : one)),
  },
  {
    title: 'stateful compute, bytes between zones and platform minimums',
    id: 'pub-10-aws-two-regions',
    change: (workload) => ({
      ...eachComponent(workload, (one) =>
        one.kind === 'compute'
          ? { ...one, stateful: true, bytesPerCall: '4096', minReplicas: 3, minBilledReplicas: 500 }
          : one,
      ),
      transferPrices: {
        ...workload.transferPrices,
        crossZone: workload.locations.map(({ location }) => ({
          location,
          pricePerGib: '0.01',
          billedDirections: 2,
          priceOrigin: { source: 'price list', date: '2026-01-01' },
        })),
      },
    }),
  },
  {
    title: 'sharded quorum stores that lose two',
    id: 'pub-04-trading-active-passive',
    change: (workload) => {
      const { tolerate } = workload.targets;
      const lost = withTargets(workload, { tolerate: { ...tolerate, replicas: { count: 2, stated: true } } });
      return eachStore(lost, { topology: 'QUORUM', shards: 3, writeRatio: '0.2' });
    },
  },
  {
    title: 'synchronous stores that do not degrade, with a latency target',
    id: 'pub-04-trading-active-passive',
    change: (workload) =>
      eachStore(withTargets(workload, { latencyMs: '5' }), {
        regionReplication: 'SYNC',
        degradeToAsync: false,
        writeRatio: '0.05',
      }),
  },
  {
    title: 'stores without any copy or backup elsewhere',
    id: 'pub-09-worked-example-warm',
    change: (workload) =>
      eachStore(withTargets(workload, { rpoSeconds: 60 }), {
        regionReplication: 'NONE',
        zoneReplication: 'NONE',
        geoBackup: false,
      }),
  },
  {
    title: 'losses that are seen and routed around at once',
    id: 'pub-23-stamps-two-regions',
    change: (workload) => ({
      ...eachComponent(workload, (one) =>
        'startSeconds' in one ? { ...one, startSeconds: 0, promotionSeconds: 0 } : one,
      ),
      failover: { ...workload.failover, detectSeconds: 0, detectLocalSeconds: 0, decideSeconds: 0, rerouteSeconds: 0 },
    }),
  },
  {
    title: 'a growing demand with minimum service',
    id: 'pub-13-degraded-service',
    change: (workload) => ({ ...workload, demand: { ...workload.demand, annualGrowth: '0.35', horizonMonths: 30 } }),
  },
];

describe('explain beyond the reference workloads', () => {
  it.each(VARIANTS)('gives every number with $title', ({ id, change }) => {
    const changed = changedCase(id, change);
    expect(numberFaults(changed)).toEqual([]);
    expect(groundFaults(changed)).toEqual([]);
  });
});
