import { type MigrationStatus, migrate, migrationStatus } from '@headroom/plans-prisma';
import { type CommandContext, teller } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openDatabase, openUsedDatabase } from '../database/open-database.js';
import { withDatabase } from '../database/with-database.js';

/** What `headroom migrate` is asked. */
export interface MigrateRequest {
  /** Only say how the database stands. */
  readonly status?: true;
}

/** Brings the tables of the database up to date and says what was applied, or, with `--status`, only what would be. */
export async function migrateDatabase({ status }: MigrateRequest, context: CommandContext): Promise<ExitCode> {
  const tell = teller(context);
  if (status === true) {
    return withDatabase(
      () => openUsedDatabase(process.env, tell),
      async ({ databaseUrl }) => tellStatus(await migrationStatus({ databaseUrl }), context),
    );
  }
  return withDatabase(
    () => openDatabase(process.env, tell),
    async ({ databaseUrl }) => {
      const applied = await migrate({ databaseUrl });
      context.print(applied.length === 0 ? 'up to date\n' : lines('applied', applied));
      return EXIT_CODES.OK;
    },
  );
}

function tellStatus(status: MigrationStatus, { print }: CommandContext): ExitCode {
  if (status.isUpToDate) {
    print('up to date\n');
    return EXIT_CODES.OK;
  }
  print(lines('pending', status.pending));
  print(lines('failed', status.failed));
  print(lines('changed since it was applied', status.edited));
  print(lines('of a newer headroom', status.unknown));
  return EXIT_CODES.FAILED_ON;
}

function lines(state: string, names: readonly string[]): string {
  return names.map((name) => `${state}: ${name}\n`).join('');
}
