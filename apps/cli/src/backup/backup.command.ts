import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { backupPlans } from '@headroom/plans-prisma';
import { BadInput } from '../command-line/bad-input.js';
import { type CommandContext, teller } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openUsedDatabase } from '../database/open-database.js';
import { withDatabase } from '../database/with-database.js';
import { reasonOf, STANDARD_INPUT } from '../input/read-document-text.js';
import { printable } from '../terminal/printable.js';

/** What `headroom backup` is asked. */
export interface BackupRequest {
  /** `-` is standard output. */
  readonly file: string;
  readonly force?: true;
}

/** Writes everything that is saved into a file, which is there whole or not at all; its owner alone can read it. */
export async function backup({ file, force }: BackupRequest, { printNote }: CommandContext): Promise<ExitCode> {
  const label = printable(file);
  const tell = teller({ printNote });
  if (force !== true && file !== STANDARD_INPUT && existsSync(file)) {
    throw new BadInput([`${label}: is there already; --force writes over it.`]);
  }
  await withDatabase(
    () => openUsedDatabase(process.env, tell),
    async ({ databaseUrl }) => {
      if (file === STANDARD_INPUT) await backupPlans({ databaseUrl, output: process.stdout });
      else await writeFile(file, databaseUrl);
    },
  );
  if (file !== STANDARD_INPUT) printNote(`${label} is written. Read it back with: headroom restore ${label}`);
  return EXIT_CODES.OK;
}

async function writeFile(file: string, databaseUrl: string): Promise<void> {
  const unfinished = `${file}.${String(process.pid)}.unfinished`;
  const output = createWriteStream(unfinished, { mode: 0o600 });
  const written = finished(output);
  // A disk that is full fails it while the backup still reads; it is told below.
  written.catch(() => undefined);
  let copying: Promise<unknown> = Promise.resolve();
  try {
    // Where the file cannot be made, the database is not even asked.
    await once(output, 'open');
    copying = backupPlans({ databaseUrl, output });
    await Promise.race([copying, written]);
    output.end();
    await written;
    await rename(unfinished, file);
  } catch (error) {
    output.destroy();
    // The database is not closed while the backup still reads from it.
    await Promise.allSettled([copying]);
    await rm(unfinished, { force: true });
    throw isFileError(error)
      ? new BadInput([`${printable(file)}: ${reasonOf(error).replace('read', 'written')}`])
      : error;
  }
}

/** Errors of files name their path; those of a database do not. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'path' in error;
}
