import { describe, expect, it } from '@jest/globals';
import { BadInput } from '../command-line/bad-input.js';
import { answerLines } from './answer-lines.js';

async function linesOf(...chunks: readonly (Uint8Array | string)[]): Promise<readonly string[]> {
  async function* stream() {
    yield* chunks;
  }
  const lines: string[] = [];
  for await (const line of answerLines(stream())) lines.push(line);
  return lines;
}

describe('answers from a stream', () => {
  it('are its lines, however it is cut', async () => {
    expect(await linesOf('a\nb', 'c\n\nd')).toEqual(['a', 'bc', '', 'd']);
  });

  it('keep letters that are cut in two', async () => {
    const bytes = new TextEncoder().encode('é\n');
    expect(await linesOf(bytes.slice(0, 1), bytes.slice(1))).toEqual(['é']);
  });

  it('are refused where a line has no end', async () => {
    await expect(linesOf('x'.repeat(5000))).rejects.toThrow(BadInput);
  });
});
