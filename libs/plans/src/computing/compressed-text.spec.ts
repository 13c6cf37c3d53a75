import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { compressedText } from './compressed-text.js';

describe('compressedText', () => {
  it.each([
    ['nothing', []],
    ['short texts', ['{', '"Größe":', '"×"', '}']],
    ['many texts', Array.from({ length: 50_000 }, (_, index) => `${String(index)}, `)],
    ['a long text between short ones', ['[', '\u2028'.repeat(200_000), ']']],
  ])('gives %s back when it is decompressed', async (_, texts: readonly string[]) => {
    expect(gunzipSync(await compressedText(texts)).toString()).toBe(texts.join(''));
  });

  it('asks for a text when the ones before are compressed', async () => {
    const text = 'x'.repeat(100_000);
    let waiting = 0;
    let most = 0;
    function* texts() {
      for (let count = 0; count < 100; count += 1) {
        waiting += 1;
        most = Math.max(most, waiting);
        setImmediate(() => {
          waiting -= 1;
        });
        yield text;
      }
    }
    expect((await compressedText(texts())).length).toBeLessThan(100_000);
    expect(most).toBeLessThan(50);
  });

  it('fails as the making of a text fails', async () => {
    function* texts() {
      yield 'x';
      throw new Error('no more');
    }
    await expect(compressedText(texts())).rejects.toThrow('no more');
  });
});
