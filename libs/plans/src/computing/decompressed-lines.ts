import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const LINE_FEED = 0x0a;
const CHUNK_BYTES = 65_536;

/** A line of a text, and which one it is, counted from 0. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The wanted lines of a compressed text in UTF-8; the others are never there as a whole. Every line ends with a line feed. Whether a
 * line is wanted is asked when those before have been taken.
 */
export async function* decompressedLines(
  compressed: Uint8Array,
  isWanted: (line: number) => boolean,
): AsyncGenerator<NumberedLine> {
  let line = 0;
  let parts: Buffer[] = [];
  for await (const part of partsOfLines(compressed)) {
    if (isWanted(line)) parts.push(part);
    if (part.at(-1) !== LINE_FEED) continue;
    if (isWanted(line)) yield { line, text: Buffer.concat(parts).toString('utf8') };
    parts = [];
    line += 1;
  }
}

/** The text in parts, of which none goes on after a line feed. */
async function* partsOfLines(compressed: Uint8Array): AsyncGenerator<Buffer> {
  for await (const chunk of Readable.from([compressed]).pipe(createGunzip({ chunkSize: CHUNK_BYTES }))) {
    let rest = chunk as Buffer;
    while (rest.length > 0) {
      const end = rest.indexOf(LINE_FEED);
      const part = end === -1 ? rest : rest.subarray(0, end + 1);
      yield part;
      rest = rest.subarray(part.length);
    }
  }
}
