import { describe, expect, it } from '@jest/globals';
import { createCatalog } from './catalog.js';
import { type CatalogSource } from './catalog-source.js';
import { fileCatalogSource, shippedCatalogDirectory } from './node.js';

function spiedSource(): { readonly source: CatalogSource; readonly files: string[] } {
  const files: string[] = [];
  const shipped = fileCatalogSource({ directory: shippedCatalogDirectory() });
  return {
    files,
    source: {
      read(file) {
        files.push(file);
        return shipped.read(file);
      },
    },
  };
}

describe('laziness', () => {
  it('reads nothing until a question is asked', () => {
    const { source, files } = spiedSource();
    createCatalog({ builtIn: source });

    expect(files).toEqual([]);
  });

  it('reads two files of Azure for the prices and regions of Azure locations, each once', () => {
    const { source, files } = spiedSource();
    const catalog = createCatalog({ builtIn: source });
    for (const location of ['azure/eastus', 'azure/westus3', 'azure/eastus']) {
      catalog.region(location);
      catalog.computePrice({ location, sku: 'Standard_D4s_v5' });
      catalog.computePrice({ location, sku: 'Standard_D4_v5' });
    }
    catalog.captured('azure');
    catalog.distanceKm('azure/eastus', 'azure/westus3');

    expect([...files].sort()).toEqual(['azure-coordinates.json', 'azure.json']);
  });

  it('reads one small file more for traffic and one for the router', () => {
    const { source, files } = spiedSource();
    const catalog = createCatalog({ builtIn: source });
    catalog.crossRegionPrice({ from: 'azure/eastus', to: 'azure/westus3' });
    catalog.crossZonePrice('azure/eastus');
    catalog.routerSla('azure');

    expect([...files].sort()).toEqual([
      'azure-coordinates.json',
      'azure-slas.json',
      'azure-transfer.json',
      'azure.json',
    ]);
  });

  it('reads only what a filter names', () => {
    const { source, files } = spiedSource();
    createCatalog({ builtIn: source }).storagePrices({ provider: 'gcp' });

    expect(files).toEqual(['gcp-storage.json']);
  });
});
