import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cursorPlace, cursorText } from './cursor.js';

describe('a cursor', () => {
  it('gives back the place it was made of, whatever the characters, and is safe in addresses', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(fc.option(text), text, (value, id) => {
        const cursor = cursorText({ order: 'NAME', value, id });
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(cursorPlace(cursor, 'NAME')).toEqual({ order: 'NAME', value, id });
      }),
    );
  });

  it('is none for another order or any other text', () => {
    expect(cursorPlace(cursorText({ order: 'NAME', value: 'a', id: 'b' }), 'CREATED_AT')).toBeNull();
    const encoded = (content: unknown) => btoa(JSON.stringify(content)).replace(/=+$/, '');
    const others = [
      '',
      '%',
      'a',
      'x'.repeat(2001),
      encoded(1),
      encoded(['NAME', 1, 'b']),
      encoded(['NAME', 'a']),
      '_w',
    ];
    expect(others.map((text) => cursorPlace(text, 'NAME'))).toEqual(others.map(() => null));
  });
});
