import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { systemErrorCode } from '../embedded/embedded-postgres-error.js';
import { hasAllMigrations } from './applied-migrations.js';
import { migrate } from './migrate.js';

/** What the program that migrates is told, and what it answers. */
export interface MigrationOrder {
  readonly databaseUrl: string;
}

/** The names of what was applied, or why nothing more was. */
export type MigrationAnswer =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly message: string; readonly code: string | null };

const PROGRAM = fileURLToPath(new URL('./migrate.program.js', import.meta.url));

/**
 * Does the same as `migrate`, for a process that goes on for long: the engine is used where there is something to apply, and then
 * in a process of its own, whose memory is given back. What has not been built has no such program and uses the engine itself.
 */
export async function migrateApart(order: MigrationOrder): Promise<readonly string[]> {
  if (await hasAllMigrations(order.databaseUrl)) return [];
  if (!existsSync(PROGRAM)) return migrate(order);
  const answer = await answerTo(order);
  if (answer.ok) return answer.applied;
  throw Object.assign(new Error(answer.message), answer.code === null ? {} : { code: answer.code });
}

function answerTo(order: MigrationOrder): Promise<MigrationAnswer> {
  // Told by a message: the address has a password in it, and everybody sees the arguments of a program.
  const child = fork(PROGRAM, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', (answer) => resolve(answer as MigrationAnswer));
    child.once('exit', (exitCode, signal) =>
      reject(new Error(`The migration ended without an answer (${signal ?? String(exitCode)}).`)),
    );
    child.send(order, (error) => {
      if (error !== null) reject(error);
    });
  });
}

/** The answer to a migration that failed: an error itself would lose its code on the way between processes. */
export function failureAnswer(error: unknown): MigrationAnswer {
  return { ok: false, message: error instanceof Error ? error.message : String(error), code: systemErrorCode(error) };
}
