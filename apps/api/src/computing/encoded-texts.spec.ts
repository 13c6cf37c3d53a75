import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodedTexts } from './encoded-texts.js';

describe('encodedTexts', () => {
  it('gives the bytes of all texts together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary-ascii' })),
        fc.array(fc.string({ unit: 'grapheme' })),
        (...parts) => {
          const texts = parts.flat();
          expect(Buffer.from(encodedTexts(texts)).equals(Buffer.from(texts.join('')))).toBe(true);
        },
      ),
    );
  });

  it('has room for more than most answers have', () => {
    const texts = ['a', '’'.repeat(700_000), 'b'.repeat(2_000_000), 'c'];
    expect(Buffer.from(encodedTexts(texts)).equals(Buffer.from(texts.join('')))).toBe(true);
  });

  it('gives bytes of their own', () => {
    const [first, second] = [encodedTexts(['one']), encodedTexts(['two'])];
    expect([first, second].map((bytes) => new TextDecoder().decode(bytes))).toEqual(['one', 'two']);
    expect(first.buffer.byteLength).toBe(3);
  });
});
