import { createCatalog } from '@headroom/catalog';
import { fileCatalogSource, openCatalog, shippedCatalogDirectory } from '@headroom/catalog/node';

const FILES: Readonly<Record<string, unknown>> = {
  'azure.json': {
    provider: 'azure',
    capturedAt: '2026-09-01',
    priceSources: { '*': { source: 'list' } },
    sources: { list: { kind: 'price list of September' } },
    // eastus has two zones instead of three.
    regions: [{ name: 'eastus', zones: 2 }],
    // It was 0.192 in eastus; westus3 keeps its price.
    compute: [{ sku: 'Standard_D4s_v5', prices: { eastus: '0.2016' } }],
  },
  'slas.json': {
    // It was 99.99 %.
    slas: [{ provider: 'azure', service: 'Traffic Manager', configuration: 'any', monthlyUptimePercent: '99.9' }],
  },
};

/** The shipped catalogue. */
export const FIRST_CATALOG = openCatalog();

/** The same at a later day: a price, a service level and a region have changed. */
export const SECOND_CATALOG = createCatalog({
  builtIn: fileCatalogSource({ directory: shippedCatalogDirectory() }),
  own: { read: (file) => FILES[file] },
});
