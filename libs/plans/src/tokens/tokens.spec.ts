import { describe, expect, it } from '@jest/globals';
import { randomBytes, sha256Hex } from '../node.js';
import { isSameText } from './same-text.js';
import { newToken, tokenIdOf } from './token-text.js';

describe('a token', () => {
  it('is the prefix, eight characters and 32 bytes in base64url', () => {
    const bytes = (count: number) => Uint8Array.from({ length: count }, (_, index) => 255 - index);
    const expected = Buffer.from(bytes(32)).toString('base64url');
    expect(newToken(bytes)).toEqual({ id: '98765432', text: `hr_98765432_${expected}` });
  });

  it('is another one every time, and its id can be read from it', () => {
    const tokens = Array.from({ length: 200 }, () => newToken(randomBytes));
    expect(new Set(tokens.map(({ text }) => text)).size).toBe(200);
    expect(tokens.map(({ text }) => tokenIdOf(text))).toEqual(tokens.map(({ id }) => id));
  });

  it('is told from other texts', () => {
    const { text } = newToken(randomBytes);
    const others = [text.slice(1), `${text}A`, ` ${text}`, text.toUpperCase(), `${text}\n`, text.replace('hr_', 'rp_')];
    expect(others.map(tokenIdOf)).toEqual(others.map(() => null));
  });
});

describe('isSameText', () => {
  it('is true for the same text only', () => {
    const hash = sha256Hex('a');
    const others = ['', hash.slice(1), `${hash}0`, hash.replace(/.$/, 'x'), `x${hash.slice(1)}`];
    expect(isSameText(hash, sha256Hex('a'))).toBe(true);
    expect(others.map((other) => isSameText(hash, other))).toEqual(others.map(() => false));
    expect(others.map((other) => isSameText(other, hash))).toEqual(others.map(() => false));
    expect(isSameText('', '')).toBe(true);
  });
});
