import { describe, expect, it } from '@jest/globals';
import { findOwnCatalogProblems } from './own-catalog-problems.js';

function problemsOf(files: Readonly<Record<string, unknown>>) {
  return findOwnCatalogProblems({ read: (file) => files[file] });
}

describe('findOwnCatalogProblems', () => {
  it('finds nothing in a folder with one good file', () => {
    expect(problemsOf({ 'azure.json': { compute: [{ sku: 'Standard_D4s_v5', prices: { eastus: '0.15' } }] } })).toEqual(
      [],
    );
  });

  it('finds every wrong value with its file and path', () => {
    const problems = problemsOf({
      'azure.json': { compute: [{ sku: 'a', prices: { eastus: 0.15, westus: 'free' } }] },
      'slas.json': { slas: [{ provider: 'azur', service: 's', configuration: 'c', monthlyUptimePercent: '99.9 %' }] },
      'azure-coordinates.json': { regions: [{ name: 'eastus', latitude: 137, longitude: 0 }] },
    });

    expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'azure.json compute[0].prices.eastus',
      'azure.json compute[0].prices.westus',
      'azure-coordinates.json regions[0].latitude',
      'slas.json slas[0].provider',
      'slas.json slas[0].monthlyUptimePercent',
    ]);
    expect(problems[1]?.expected).toContain('decimal text');
  });

  it('asks a resource row for a price, and a traffic row for a kind that is known', () => {
    const problems = problemsOf({
      'transfer.json': {
        dataTransfer: [{ provider: 'aws', kind: 'cross-town', from: 'a', to: 'b', unit: 'GB', price: '1' }],
        storage: [{ provider: 'aws', resourceType: 'disk', item: 'gp3', unit: 'GB' }],
      },
    });

    expect(problems.map(({ path }) => path)).toEqual(['dataTransfer[0].kind', 'storage[0]']);
  });

  it('refuses a folder that holds none of the files', () => {
    expect(problemsOf({ 'prices.json': {} })).toEqual([
      {
        file: '',
        path: '',
        expected: 'at least one of azure.json, aws.json, gcp.json, slas.json, limits.json, transfer.json',
      },
    ]);
  });

  it('reports a file that cannot be read or parsed in place of throwing', () => {
    const problems = findOwnCatalogProblems({
      read(file) {
        if (file === 'aws.json') throw new SyntaxError('Unexpected end of JSON input');
        return undefined;
      },
    });

    expect(problems).toEqual([{ file: 'aws.json', path: '', expected: 'a JSON file (Unexpected end of JSON input)' }]);
  });
});
