import { describe, expect, it } from '@jest/globals';
import { openCatalog } from './node.js';

const catalog = openCatalog();
const lists = {
  storage: catalog.storagePrices(),
  network: catalog.networkPrices(),
  databases: catalog.databasePrices(),
  platform: catalog.platformPrices(),
};

describe('prices beside compute', () => {
  it('lists every captured row: 944, 350 and 91, and the 266 rows of databases by region', () => {
    // 102 rows of databases hold one price per region; the other 164 one price each.
    const single = lists.databases.filter(
      ({ resourceType }) => !['rds', 'aurora', 'elasticache'].includes(resourceType),
    );

    expect([lists.storage.length, lists.network.length, lists.platform.length]).toEqual([944, 350, 91]);
    expect(single).toHaveLength(164);
    expect(lists.databases.length - single.length).toBeGreaterThan(102);
  });

  it('has a decimal price, a unit and a source in every row', () => {
    for (const row of Object.values(lists).flat()) {
      expect(row.price).toMatch(/^\d+(\.\d+)?$/);
      expect(row.unit).not.toBe('');
      expect(row.source).toMatch(/^\S+@[0-9a-f]{40}:\S+$/);
      expect(row.date).toMatch(/^\d{4}-\d{2}-\d{2}/);
    }
  });

  it('filters by cloud, region, type and part of the item', () => {
    expect(
      catalog.networkPrices({
        provider: 'azure',
        region: 'westeurope',
        resourceType: 'azurerm_nat_gateway',
        item: 'nat',
      }),
    ).toMatchObject([{ item: 'NAT gateway', unit: 'hours', price: '0.045' }]);
    expect(
      catalog.databasePrices({ provider: 'aws', region: 'us-east-1', resourceType: 'rds', item: 'db.t3.medium' }),
    ).toContainEqual(expect.objectContaining({ engine: 'mysql', deployment: 'single-az', price: '0.068' }));
  });

  it('marks what is inferred and what is printed rounded', () => {
    expect(lists.databases.some(({ confidence }) => confidence === 'INFERRED')).toBe(true);
    expect(lists.network.some(({ isRounded }) => isRounded)).toBe(true);
  });
});

describe('egressPrices', () => {
  it('lists 498, 214 and 111 tiers', () => {
    const counts = (['gcp', 'azure', 'aws'] as const).map((provider) => catalog.egressPrices({ provider }).length);
    expect(counts).toEqual([498, 214, 111]);
  });

  it('gives the tiers of a region from the first byte on, ending without a border', () => {
    const tiers = catalog.egressPrices({ provider: 'aws', region: 'af-south-1' });

    expect(tiers[0]).toMatchObject({ fromGb: 0, toGb: 10_240, price: '0.154', unit: 'GB' });
    tiers.slice(1).forEach((tier, index) => expect(tier.fromGb).toBe(tiers[index]?.toGb));
    expect(tiers.at(-1)?.toGb).toBeNull();
  });
});
