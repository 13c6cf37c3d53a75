import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitText } from './fit-text.js';

describe('fitText', () => {
  it('leaves alone what fits, and cuts the rest at a word with an ellipsis', () => {
    expect(fitText('three words here', 16)).toBe('three words here');
    expect(fitText('three words here', 15)).toBe('three words…');
    expect(fitText('unbreakable', 5)).toBe('unbr…');
  });

  it('never is longer than the limit and never splits a character of two units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const fitted = fitText(text, limit);
        expect(() => encodeURIComponent(fitted)).not.toThrow();
        return fitted.length <= limit;
      }),
    );
  });
});
