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
