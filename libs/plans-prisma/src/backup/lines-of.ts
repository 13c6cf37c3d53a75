import type { Readable } from 'node:stream';

/** The lines of a text in UTF-8, ended by line feeds alone: Node's own reader also ends them at U+2028, which plans may have. */
export async function* linesOf(input: Readable): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk as Buffer, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
