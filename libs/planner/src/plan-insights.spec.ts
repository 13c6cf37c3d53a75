import { describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from './plan-document.js';
import { planInsights } from './plan-insights.js';

const catalog = openCatalog();

function insightsInto(document: object): ReturnType<typeof planInsights> {
  const planned = planDocument({ text: JSON.stringify(document), catalog });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planInsights({ ...planned, catalog });
}

const store = { name: 'orders', kind: 'data', sku: 'Standard_E4s_v5', capacityPerSecond: 500, storageGib: 100 };

describe('insights into a planned document', () => {
  it('offer the storage redundancies of Azure for stores in Azure', () => {
    const { storageOptions } = insightsInto({
      name: 'shop',
      demand: { peakPerSecond: 100 },
      locations: ['azure/eastus'],
      components: [store],
    });
    expect(new Set(storageOptions.map(({ option }) => option))).toContain('ZRS');
    expect(storageOptions.find(({ option }) => option === 'LRS')).toMatchObject({ provider: 'azure', copies: 3 });
  });

  it('know what the provider reserves of a subnet although the document states none: 3 replicas and 5 fit a /29', () => {
    const { subnetDemands } = insightsInto({
      name: 'shop',
      demand: { peakPerSecond: 120 },
      utilization: { normalMax: 0.6 },
      locations: ['azure/eastus'],
      components: [{ name: 'web', kind: 'compute', sku: 'Standard_D2s_v5', capacityPerSecond: 100 }],
    });
    const row = subnetDemands.find(({ strategy }) => strategy === 'ZONE_REDUNDANT');
    expect(row).toMatchObject({ component: 'web', addressesNeeded: 3, smallestPrefix: 29 });
  });

  it('offer none where the catalogue knows none', () => {
    const { storageOptions } = insightsInto({
      name: 'shop',
      demand: { peakPerSecond: 100 },
      locations: ['aws/us-east-1'],
      components: [{ ...store, sku: 'r6i.xlarge' }],
    });
    expect(storageOptions).toEqual([]);
  });
});
