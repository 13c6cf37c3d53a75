import { describe, expect, it } from '@jest/globals';
import { own, placementsOf, problemsOf, resolve } from './least-document.fixture.js';

describe('the router', () => {
  it.each([
    ['azure/eastus', 'azure/westus3', '0.9999'],
    ['aws/us-east-1', 'aws/us-west-2', '1'],
    ['gcp/us-central1', 'gcp/us-east1', '0.9999'],
  ])('of %s and %s is the provider’s, %s', (first, second, availability) => {
    expect(resolve({ locations: [first, second], components: [own('web')] }).workload.router.availability).toBe(
      availability,
    );
  });

  it('must be given for several providers', () => {
    const more = { locations: ['azure/eastus', 'aws/us-east-1'], components: [own('web')] };
    expect(problemsOf(more)).toEqual(['ROUTER_MISSING router']);
    expect(problemsOf({ ...more, router: { monthlyCost: 5 } })).toEqual(['ROUTER_MISSING router.availability']);
    expect(resolve({ ...more, router: { availability: '99.9%', monthlyCost: 5 } }).workload.router).toMatchObject({
      availability: '0.999',
      priced: true,
    });
  });

  it('may be named, with or without its provider', () => {
    const more = { locations: ['azure/eastus', 'aws/us-east-1'], components: [own('web')] };
    expect(resolve({ ...more, router: { sku: 'Azure Front Door' } }).workload.router).toMatchObject({
      sku: 'Azure Front Door',
      availability: '0.9999',
      monthlyCost: '0',
      priced: false,
    });
    expect(resolve({ ...more, router: { sku: 'route 53' } }).workload.router.availability).toBe('1');
    // The least of its configurations: the standard network tier
    expect(resolve({ ...more, router: { sku: 'Cloud Load Balancing' } }).workload.router.availability).toBe('0.999');
    expect(problemsOf({ ...more, router: { sku: 'Frontdoor' } })).toEqual(['UNKNOWN_SKU router.sku Front Door']);
    expect(resolve({ ...more, router: { sku: 'own', availability: 1 } }).workload.router.availability).toBe('1');
  });

  it('is no assumption where it is not used', () => {
    const { assumptions } = resolve({ locations: [{ location: 'colo/x', zones: 0 }], components: [own('web')] });
    expect(assumptions.filter(({ name }) => name.startsWith('router'))).toEqual([]);
  });
});

describe('what depends on other fields', () => {
  it('is the chance of a failover, by the day of its test', () => {
    const ratio = (testedOn: string, asOf?: string) =>
      resolve({ failover: { testedOn }, asOf }).workload.failover.successRatio;
    expect(ratio('2025-06-30', '2026-06-30')).toBe('0.99');
    expect(ratio('2025-06-29', '2026-06-30')).toBe('0.95');
    expect(ratio('2026-07-01', '2026-06-30')).toBe('0.95');
    expect(ratio('2026-06-01')).toBe('0.95');
  });

  it('is the chance of an allocation, by the reservation', () => {
    expect(
      resolve({ strategyOptions: { reserveCapacity: true } }).workload.strategyOptions.allocationSuccessRatio,
    ).toBe('1');
  });

  it('is the available ratio, by the served one', () => {
    expect(resolve({ targets: { minServedRatio: 0.6 } }).workload.targets.availableRatio).toBe('0.6');
    expect(resolve({ targets: { minServedRatio: 0.97 } }).workload.targets.availableRatio).toBe('0.95');
  });

  it('is the availability of a replica, or its time to failure', () => {
    const web = (more: object) => resolve({ components: [{ ...own('web'), ...more }] }).workload.components[0];
    // 2000 h / (2000 h + 0.5 h)
    expect(web({ mttf: '2000h', mttr: '0.5h' })).toMatchObject({
      replicaAvailabilityGivenZone: '0.9997500624843789052736815796050987253187',
    });
    // 0.999 × 360 s / 0.001
    expect(web({ replicaAvailabilityGivenZone: '99.9%' })).toMatchObject({ mttfSeconds: 359_640, mttrSeconds: 360 });
  });

  it('is the capacity of a gateway, by its throughput', () => {
    const gate = (more: object) =>
      placementsOf(resolve({ components: [{ name: 'g', kind: 'network', pricePerHour: 1, ...more }] }).workload)[0]
        ?.capacityPerSecond;
    expect(gate({ throughputMbps: 1000, mbpsPerWorkUnit: '0.02' })).toBe('50000');
    expect(gate({ throughputMbps: 1000 })).toBeNull();
    expect(gate({ capacityPerSecond: 7, throughputMbps: 1000, mbpsPerWorkUnit: 1 })).toBe('7');
  });

  it('is the number of calls of a step', () => {
    const components = [own('web'), { ...own('db'), callsPerWorkUnit: 3 }];
    const flows = [{ name: 'a', share: 1, path: ['web', 'db', { component: 'db', calls: 0.5 }] }];
    expect(resolve({ components, flows }).workload.flows[0]?.path.map(({ calls }) => calls)).toEqual(['1', '3', '0.5']);
  });
});
