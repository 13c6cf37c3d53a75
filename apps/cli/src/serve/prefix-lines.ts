import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Hands on what comes in, line by line, each with a prefix, so that lines of several programs can be told apart. */
export function prefixLines(
  prefix: string,
  { from, to }: { readonly from: Readable | null; readonly to: Writable },
): void {
  if (from === null) return;
  createInterface({ input: from }).on('line', (line) => to.write(`${prefix}${line}\n`));
}
