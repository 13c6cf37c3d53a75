import { describe, expect, it } from '@jest/globals';
import type { CostLine } from '../plan/evaluation.js';
import { aCompute, aGateway, aGlobalService, aManagedService, aStore } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { deploymentFor } from '../testing/planned.js';
import type { CostCategory, StrategyId } from '../workload/vocabulary.js';
import { planLines } from './plan-lines.js';

/** Lines of one category as `location purpose quantity monthly`. */
function lines(draft: WorkloadDraft, strategy: StrategyId, category: CostCategory): readonly string[] {
  const all = planLines(deploymentFor(aWorkload(draft), strategy)).map(({ line }) => line);
  const text = ({ location, purpose, quantity, monthly }: CostLine): string =>
    [location, purpose, quantity, monthly].join(' ');
  return all.filter((line) => line.category === category).map(text);
}

const TWO = { locations: TWO_LOCATIONS };

/** Prices of what is sent from the first location to the second, and between zones with both sides paying. */
const PRICE_ORIGIN = { source: 'document', date: null };
const TRANSFER = {
  crossRegion: [{ from: 'azure/eastus', to: 'azure/westus3', pricePerGib: '0.02', priceOrigin: PRICE_ORIGIN }],
  crossZone: [{ location: 'azure/eastus', pricePerGib: '0.01', billedDirections: 2, priceOrigin: PRICE_ORIGIN }],
};

describe('lines of replicas', () => {
  it('pay the first 19 for the load and the other 4 as spare: 19 · 730 · 0.1 and 4 · 730 · 0.1', () => {
    expect(lines({}, 'ZONE_REDUNDANT', 'COMPUTE')).toEqual([
      'azure/eastus LOAD 13870 1387',
      'azure/eastus SPARE 2920 292',
    ]);
  });

  it('are warm where they stand by, and cost nothing while stopped', () => {
    expect(lines(TWO, 'WARM_SPARE', 'COMPUTE')).toContain('azure/westus3 WARM 2190 219');
    expect(lines(TWO, 'COLD_SPARE', 'COMPUTE')).toContain('azure/westus3 STOPPED 16790 0');
  });

  it('are discounted by their purpose: 30 % off the load, 10 % off everything else', () => {
    const commitments = { loadDiscount: '0.3', spareDiscount: '0.1' };
    expect(lines({ commitments }, 'ZONE_REDUNDANT', 'COMPUTE')).toEqual([
      'azure/eastus LOAD 13870 970.9',
      'azure/eastus SPARE 2920 262.8',
    ]);
    expect(lines({ ...TWO, commitments }, 'WARM_SPARE', 'COMPUTE')).toContain('azure/westus3 WARM 2190 197.1');
  });

  it('charge a billed minimum above what runs as spare, without disks', () => {
    const components = [aCompute({ minBilledReplicas: 30, diskGib: '10', diskPricePerGibMonth: '0.1' })];
    expect(lines({ components }, 'ZONE_REDUNDANT', 'COMPUTE')).toContain('azure/eastus SPARE 5110 511');
    expect(lines({ components }, 'ZONE_REDUNDANT', 'DISK')).toEqual([
      'azure/eastus LOAD 190 19',
      'azure/eastus SPARE 40 4',
    ]);
  });

  it('charge the minimum of every stamp, and as warm in a passive location', () => {
    const components = [aCompute({ minBilledReplicas: 20 })];
    const stamps = { ...TWO, components, strategyOptions: { stampCapacityPerSecond: '500' } };
    // Two stamps of 11 run 22 of the 40 that are billed.
    expect(lines(stamps, 'DEPLOYMENT_STAMPS', 'COMPUTE')).toContain('azure/eastus SPARE 13140 1314');
    expect(lines({ ...TWO, components }, 'WARM_SPARE', 'COMPUTE')).toContain('azure/westus3 WARM 12410 1241');
  });

  it('pay for disks of stopped replicas too', () => {
    const components = [aCompute({ diskGib: '32', diskPricePerGibMonth: '0.15' })];
    expect(lines({ ...TWO, components }, 'COLD_SPARE', 'DISK')).toContain('azure/westus3 STOPPED 736 110.4');
  });

  it('follow the day where they scale by themselves: half a day 19, half a day 10', () => {
    const hourlyProfile = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? '1' : '0.5'));
    const draft = { demand: { hourlyProfile }, components: [aCompute({ autoscale: true })] };
    // 14.5 on average for the load; the spare of 4 stays.
    expect(lines(draft, 'ZONE_REDUNDANT', 'COMPUTE')).toEqual([
      'azure/eastus LOAD 10585 1058.5',
      'azure/eastus SPARE 2920 292',
    ]);
    expect(lines({ ...draft, components: [aCompute()] }, 'ZONE_REDUNDANT', 'COMPUTE')[0]).toContain('13870');
    const floor = [aCompute({ autoscale: true, minReplicas: 16 })];
    expect(lines({ ...draft, components: floor }, 'ZONE_REDUNDANT', 'COMPUTE')[0]).toBe(
      'azure/eastus LOAD 12775 1277.5',
    );
  });

  it('of gateways are network', () => {
    expect(lines({ components: [aGateway({ count: 2 })] }, 'ZONE_REDUNDANT', 'NETWORK')).toEqual([
      'azure/eastus LOAD 1460 146',
    ]);
  });
});

describe('lines of reservations', () => {
  const reserved = { ...TWO, strategyOptions: { reserveCapacity: true } };

  it('hold what a loss adds: 15 − 12 at capacity, 23 − 3 warm, all 23 cold, nothing overprovisioned', () => {
    expect(lines(reserved, 'ACTIVE_ACTIVE_AT_CAPACITY', 'RESERVATION')).toEqual([
      'azure/eastus SPARE 2190 219',
      'azure/westus3 SPARE 2190 219',
    ]);
    expect(lines(reserved, 'WARM_SPARE', 'RESERVATION')).toEqual(['azure/westus3 WARM 14600 1460']);
    expect(lines(reserved, 'COLD_SPARE', 'RESERVATION')).toEqual(['azure/westus3 STOPPED 16790 1679']);
    expect(lines(reserved, 'ACTIVE_ACTIVE_OVERPROVISIONED', 'RESERVATION')).toEqual([]);
  });

  it('are not there unless asked for, and take the discount of spare', () => {
    expect(lines(TWO, 'WARM_SPARE', 'RESERVATION')).toEqual([]);
    const discounted = { ...reserved, commitments: { spareDiscount: '0.1' } };
    expect(lines(discounted, 'WARM_SPARE', 'RESERVATION')).toEqual(['azure/westus3 WARM 14600 1314']);
  });
});

describe('lines of data', () => {
  const store = aStore({
    storageGib: '500',
    storagePricePerGibMonth: '0.1',
    billedCopies: 2,
    writesPerSecond: '100',
    bytesPerWrite: '4096',
  });
  const draft = { ...TWO, components: [store], transferPrices: TRANSFER };

  it('store every billed copy in every location that holds data: 500 · 2 · 0.1', () => {
    expect(lines(draft, 'ACTIVE_ACTIVE_AT_CAPACITY', 'STORAGE')).toEqual([
      'azure/eastus LOAD 1000 100',
      'azure/westus3 SPARE 1000 100',
    ]);
    expect(lines(draft, 'WARM_SPARE', 'STORAGE')[1]).toBe('azure/westus3 WARM 1000 100');
    expect(lines(draft, 'ZONE_REDUNDANT', 'STORAGE')).toHaveLength(1);
  });

  it('send the writes of a month to each other location, rounded to six places', () => {
    // 100 · 4096 · 2,628,000 / 2^30 = 1002.50244140625 GiB.
    expect(lines(draft, 'WARM_SPARE', 'REPLICATION')).toEqual(['azure/westus3 WARM 1002.502441 20.05004882']);
    expect(lines(draft, 'ACTIVE_ACTIVE_AT_CAPACITY', 'REPLICATION')).toEqual([
      'azure/westus3 SPARE 1002.502441 20.05004882',
    ]);
    expect(lines(draft, 'ZONE_REDUNDANT', 'REPLICATION')).toEqual([]);
  });

  it('of stamps are stored once and not replicated, since each stamp has its own users', () => {
    const stamps = { ...draft, strategyOptions: { stampCapacityPerSecond: '500' } };
    expect(lines(stamps, 'DEPLOYMENT_STAMPS', 'STORAGE')).toEqual(['azure/eastus LOAD 1000 100']);
    expect(lines(stamps, 'DEPLOYMENT_STAMPS', 'REPLICATION')).toEqual([]);
  });
});

describe('lines of traffic between zones', () => {
  const draft = { components: [aCompute({ bytesPerCall: '1024' })], transferPrices: TRANSFER };

  it('pay two thirds of the calls in three zones, in each billed direction', () => {
    // 1200 · 1024 · 2,628,000 / 2^30 · 2/3 = 2005.0048828125 GiB at 2 · 0.01.
    expect(lines(draft, 'ZONE_REDUNDANT', 'TRANSFER')).toEqual(['azure/eastus LOAD 2005.004883 40.10009766']);
  });

  it('follow the average load, not the peak', () => {
    const average = { ...draft, demand: { averagePerSecond: '600' } };
    expect(lines(average, 'ZONE_REDUNDANT', 'TRANSFER')).toEqual(['azure/eastus LOAD 1002.502441 20.05004882']);
  });

  it('are not there in one zone, nor where the provider bills none', () => {
    expect(lines(draft, 'NO_REDUNDANCY', 'TRANSFER')).toEqual([]);
    const free = { ...TRANSFER, crossZone: TRANSFER.crossZone.map((price) => ({ ...price, billedDirections: 0 })) };
    expect(lines({ ...draft, transferPrices: free }, 'ZONE_REDUNDANT', 'TRANSFER')).toEqual([]);
  });
});

describe('lines of services', () => {
  it('count managed units in every location that is used: the load of each, or one step where it stands by', () => {
    const draft = { ...TWO, components: [aManagedService()] };
    expect(lines(draft, 'ACTIVE_ACTIVE_AT_CAPACITY', 'MANAGED')).toEqual([
      'azure/eastus LOAD 438000 438',
      'azure/westus3 SPARE 438000 438',
    ]);
    expect(lines(draft, 'WARM_SPARE', 'MANAGED')).toEqual([
      'azure/eastus LOAD 876000 876',
      'azure/westus3 WARM 73000 73',
    ]);
  });

  it('pay global services once, and the router only where there is something to route', () => {
    const draft = { ...TWO, components: [aCompute(), aGlobalService()], router: { monthlyCost: '18' } };
    expect(lines(draft, 'ACTIVE_ACTIVE_AT_CAPACITY', 'GLOBAL')).toEqual(['global LOAD 1 100']);
    expect(lines(draft, 'ACTIVE_ACTIVE_AT_CAPACITY', 'ROUTER')).toEqual(['global SPARE 1 18']);
    expect(lines(draft, 'COLD_SPARE', 'ROUTER')).toEqual(['global WARM 1 18']);
    expect(lines(draft, 'ZONE_REDUNDANT', 'ROUTER')).toEqual([]);
  });
});
