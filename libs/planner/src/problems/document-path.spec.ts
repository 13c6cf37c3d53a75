import { describe, expect, it } from '@jest/globals';
import { documentPathText } from './document-path.js';
import { pathInDocument, valueAt } from './tree-path.js';

describe('documentPathText', () => {
  it('writes fields with dots, positions in brackets, other names in quotes', () => {
    const path = ['components', 0, 'perLocation', 'azure/eastus', 'sku'];
    expect(documentPathText(path)).toBe('components[0].perLocation["azure/eastus"].sku');
    expect(documentPathText([])).toBe('');
  });
});

describe('pathInDocument', () => {
  const data = {
    locations: ['azure/eastus', { location: 'azure/westus3', quota: { standardDSv5Family: 10 } }],
    components: [{ perLocation: { 'azure/eastus': { sku: 'x' } } }],
  };

  it('ends at a word that stands for a mapping', () => {
    expect(pathInDocument(data, ['locations', 0, 'location'])).toEqual(['locations', 0]);
  });

  it('names the entries of a mapping that stands for a list', () => {
    const path = pathInDocument(data, ['components', 0, 'perLocation', 0, 'sku']);
    expect(path).toEqual(['components', 0, 'perLocation', 'azure/eastus', 'sku']);
    expect(valueAt(data, path)).toBe('x');
    const named = pathInDocument(data, ['components', 0, 'perLocation', 0, 'location']);
    expect(named).toEqual(['components', 0, 'perLocation', 'azure/eastus']);
    expect(pathInDocument(data, ['locations', 1, 'quota', 0, 'vcpus'])).toEqual([
      'locations',
      1,
      'quota',
      'standardDSv5Family',
    ]);
  });

  it('keeps the path of a field that is missing', () => {
    expect(pathInDocument(data, ['components', 0, 'capacityPerSecond'])).toEqual([
      'components',
      0,
      'capacityPerSecond',
    ]);
    expect(pathInDocument({}, ['demand', 'peakPerSecond'])).toEqual(['demand', 'peakPerSecond']);
  });
});
