import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafJson, listJson } from './json-text.js';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 90 }),
  fc.constantFrom('\u2028', '"', '\\', '\ud800', 'plain’s', '\u0000', 'x'.repeat(80) + '\n', '\u001f', '\u007f'),
);

describe('leafJson', () => {
  it('writes text as JSON.stringify does, whatever stands in it', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(leafJson(value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('writes numbers, truth values, null and lists of them as JSON.stringify does', () => {
    const leaf = fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null), text);
    fc.assert(
      fc.property(fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.string(), leaf)), (value) => {
        expect(leafJson(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('writes what is not there as null', () => {
    expect(leafJson(undefined)).toBe('null');
  });
});

describe('listJson', () => {
  it('puts nothing but commas between the elements', () => {
    expect(listJson([1, 2, 3], (element) => `<${String(element)}>`)).toBe('[<1>,<2>,<3>]');
    expect(listJson([], leafJson)).toBe('[]');
  });
});
