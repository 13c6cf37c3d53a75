import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { restorePlans } from '@headroom/plans-prisma';
import { BadInput } from '../command-line/bad-input.js';
import { type CommandContext, teller } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openDatabase } from '../database/open-database.js';
import { withDatabase } from '../database/with-database.js';
import { reasonOf, STANDARD_INPUT } from '../input/read-document-text.js';
import { printable } from '../terminal/printable.js';

/** What `headroom restore` is asked. */
export interface RestoreRequest {
  /** What `headroom backup` has written; `-` is standard input. */
  readonly file: string;
}

/** Reads a backup into a database without plans, all of it or nothing. */
export async function restore({ file }: RestoreRequest, { printNote }: CommandContext): Promise<ExitCode> {
  const tell = teller({ printNote });
  const input = file === STANDARD_INPUT ? process.stdin : await readable(file);
  try {
    await withDatabase(
      () => openDatabase(process.env, tell),
      async ({ databaseUrl }) => restorePlans({ databaseUrl, input }),
    );
  } finally {
    input.destroy();
  }
  printNote(`${file === STANDARD_INPUT ? 'The backup' : printable(file)} is restored.`);
  return EXIT_CODES.OK;
}

/** Opened before the database, so that a wrong name makes none. */
async function readable(file: string): Promise<Readable> {
  try {
    const handle = await open(file);
    if ((await handle.stat()).isFile()) return createReadStream('', { fd: handle });
    await handle.close();
  } catch (error) {
    throw new BadInput([`${printable(file)}: ${reasonOf(error)}`]);
  }
  throw new BadInput([`${printable(file)}: is not a regular file; use - to read standard input.`]);
}
