import { describe, expect, it } from '@jest/globals';
import { newId, randomBytes, sha256Hex } from './node.js';

describe('what Node gives', () => {
  it('hashes text in UTF-8', () => {
    // echo -n 'é' | sha256sum
    expect(sha256Hex('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });

  it('makes UUIDs of version 7 that rise', () => {
    const ids = Array.from({ length: 500 }, newId);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(500);
  });

  it('gives as many bytes as are asked for', () => {
    expect(randomBytes(32)).toHaveLength(32);
  });
});
