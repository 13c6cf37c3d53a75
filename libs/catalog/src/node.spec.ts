import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type SourceRecords } from './catalog-files.js';
import { CatalogFileError, fileCatalogSource, openCatalog, shippedCatalogDirectory } from './node.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('fileCatalogSource', () => {
  it('reads a file once and answers undefined for one that is not there', () => {
    writeFileSync(join(folder, 'aws.json'), '{"provider":"aws"}');
    const source = fileCatalogSource({ directory: folder });
    const first = source.read('aws.json');
    rmSync(join(folder, 'aws.json'));

    expect(first).toEqual({ provider: 'aws' });
    expect(source.read('aws.json')).toBe(first);
    expect(source.read('gcp.json')).toBeUndefined();
  });

  it('names the file that is not JSON', () => {
    writeFileSync(join(folder, 'aws.json'), '{');

    expect(() => fileCatalogSource({ directory: folder }).read('aws.json')).toThrow(CatalogFileError);
    expect(() => fileCatalogSource({ directory: folder }).read('aws.json')).toThrow(/aws\.json/);
  });
});

describe('openCatalog', () => {
  it('lays an own folder over the shipped data', () => {
    writeFileSync(
      join(folder, 'azure.json'),
      JSON.stringify({ compute: [{ sku: 'Standard_D4s_v5', prices: { eastus: '0.2' } }] }),
    );
    const catalog = openCatalog({ ownDirectory: folder });

    expect(catalog.computePrice({ location: 'azure/eastus', sku: 'Standard_D4s_v5' })).toHaveProperty(
      'pricePerHour',
      '0.2',
    );
    expect(catalog.computePrice({ location: 'azure/westus', sku: 'Standard_D4s_v5' })).toHaveProperty(
      'origin',
      'CATALOG',
    );
  });

  it('throws where the folder of the data is not there', () => {
    expect(() => openCatalog({ directory: join(folder, 'nowhere') })).toThrow(/nowhere/);
  });
});

describe('the shipped data', () => {
  it('attributes every repository that a file cites', () => {
    const shipped = fileCatalogSource({ directory: shippedCatalogDirectory() });
    const attributed = new Set(
      openCatalog()
        .attributions()
        .map(({ source }) => source),
    );
    const cited = readdirSync(shippedCatalogDirectory())
      .map((file) => (shipped.read(file) as { readonly sources?: SourceRecords }).sources ?? {})
      .flatMap((sources) => Object.values(sources).flatMap(({ repo }) => repo ?? []));

    expect(cited.length).toBeGreaterThan(80);
    for (const repo of cited) expect(attributed).toContain(repo);
  });
});
