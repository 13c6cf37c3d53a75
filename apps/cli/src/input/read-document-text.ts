import { readFileSync, statSync } from 'node:fs';
import { LARGEST_TEXT_BYTES } from '@headroom/planner';
import { BadInput } from '../command-line/bad-input.js';
import { printable } from '../terminal/printable.js';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** A document's text and what problems call it. */
export interface DocumentText {
  readonly label: string;
  readonly text: string;
}

/** The text of a document; `-` is standard input. Throws {@link BadInput} with one line on what cannot be read. */
export async function readDocumentText(file: string): Promise<DocumentText> {
  if (file === STANDARD_INPUT) return { label: 'stdin', text: decoded('stdin', await readStandardInput()) };
  const label = file === '' ? '""' : printable(file);
  return { label, text: decoded(label, readRegularFile(file, label)) };
}

function readRegularFile(file: string, label: string): Uint8Array {
  try {
    const facts = statSync(file);
    if (facts.isDirectory()) throw unreadable(label, 'is a folder; name a YAML or JSON file in it.');
    if (!facts.isFile()) throw unreadable(label, 'is not a regular file; use - to read standard input.');
    if (facts.size > LARGEST_TEXT_BYTES) throw tooLarge(label, `${(facts.size / 2 ** 20).toFixed(1)} MiB`);
    return readFileSync(file);
  } catch (error) {
    throw error instanceof BadInput ? error : unreadable(label, reasonOf(error));
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  try {
    return await readUpToLimit(process.stdin);
  } catch (error) {
    throw error instanceof BadInput ? error : unreadable('stdin', reasonOf(error));
  }
}

/** Reads no more than it takes to know that it is too much. */
async function readUpToLimit(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_TEXT_BYTES) throw tooLarge('stdin', `over ${String(LARGEST_TEXT_BYTES / 1024)} KiB`);
  }
  return Buffer.concat(chunks);
}

function decoded(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(label, 'is not UTF-8 text; save it as UTF-8 YAML or JSON.');
  }
}

function tooLarge(label: string, size: string): BadInput {
  return unreadable(label, `is too large (${size}); a workload document has at most ${LARGEST_TEXT_BYTES / 1024} KiB.`);
}

function unreadable(label: string, reason: string): BadInput {
  return new BadInput([`${label}: ${reason}`]);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'may not be read: permission denied.',
  EPERM: 'may not be read: permission denied.',
  ENAMETOOLONG: 'is no file name: it is too long.',
  ELOOP: 'leads to itself: too many symbolic links.',
  EISDIR: 'is a folder; name a YAML or JSON file in it.',
};

/** Why a file cannot be read, for people. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? `cannot be read: ${message}`;
}
