import { describe, expect, it } from '@jest/globals';
import { editDocument, type DocumentEdit } from './edit-document.js';

const TEXT = `# The shop
name: storefront # not its legal name
demand: { peakPerSecond: 12000 }
locations: [azure/eastus, azure/westus3]

components:
  - name: web
    kind: compute
    capacityPerSecond: 100 # load test of May
    pricePerHour: 0.12345678901234567890
`;

function edited(text: string, ...edits: readonly DocumentEdit[]): string {
  const result = editDocument(text, edits);
  if (!result.ok) throw new Error(`${result.reason} ${result.path}`);
  return result.text;
}

describe('editDocument', () => {
  it('changes a value and keeps comments, order, style and exact numbers', () => {
    const text = edited(TEXT, { path: ['components', 0, 'capacityPerSecond'], value: 120 });
    expect(text).toContain('# The shop\nname: storefront # not its legal name\n');
    expect(text).toContain('capacityPerSecond: 120 # load test of May\n');
    expect(text).toContain('pricePerHour: "0.12345678901234567890"\n');
    expect(text).toContain('demand: { peakPerSecond: 12000 }\n');
  });

  it('adds fields with the mappings that they need, and takes fields out', () => {
    const text = edited(
      TEXT,
      { path: ['targets', 'tolerate', 'zones'], value: 0 },
      { path: ['components', 0, 'pricePerHour'], value: undefined },
      { path: ['components', 0, 'sku'], value: 'Standard_D4s_v5' },
    );
    expect(text).toContain('targets:\n  tolerate:\n    zones: 0\n');
    expect(text).toContain('sku: Standard_D4s_v5\n');
    expect(text).not.toContain('pricePerHour');
  });

  it('spreads out a location that is written as one word', () => {
    const text = edited(TEXT, { path: ['locations', 1, 'zones'], value: 2 });
    expect(text).toContain('[ azure/eastus, { location: azure/westus3, zones: 2 } ]');
  });

  it('adds to the end of a list', () => {
    const text = edited(TEXT, { path: ['locations', 2], value: 'azure/westus2' });
    expect(text).toContain('azure/westus3, azure/westus2 ]');
  });

  it('keeps JSON', () => {
    const json = JSON.stringify({ name: 'shop', locations: ['azure/eastus'], demand: { peakPerSecond: 1 } }, null, 2);
    const text = edited(json, { path: ['locations', 0, 'zones'], value: 2 }, { path: ['currency'], value: 'EUR' });
    expect(JSON.parse(text)).toEqual({
      name: 'shop',
      locations: [{ location: 'azure/eastus', zones: 2 }],
      demand: { peakPerSecond: 1 },
      currency: 'EUR',
    });
  });

  it.each([
    ['beyond the end of a list', ['components', 5, 'sku'], 'components[5].sku'],
    ['inside of a value', ['name', 'first'], 'name.first'],
    ['by a name in a list', ['components', 'web'], 'components.web'],
    ['of the whole document', [], ''],
  ])('has no place %s', (_name, path, text) => {
    expect(editDocument(TEXT, [{ path, value: 1 }])).toEqual({ ok: false, path: text, reason: 'NO_SUCH_PLACE' });
  });

  it.each([['- a\n'], ['a: [\n'], [''], ['['.repeat(10_000)], ['x'.repeat(300_000)]])(
    'cannot edit what is no document',
    (text) => {
      expect(editDocument(text, [])).toMatchObject({ ok: false, reason: 'NOT_READABLE' });
    },
  );
});
