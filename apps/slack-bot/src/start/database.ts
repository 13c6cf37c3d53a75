import { connectPlans, type ConnectedPlans, migrate, openEmbeddedPostgres } from '@headroom/plans-prisma';
import { Logger as QueueLogger, runMigrations } from 'graphile-worker';
import type { Logger } from 'pino';

/** The database of this process, migrated and connected. */
export interface OpenDatabase {
  readonly databaseUrl: string;
  readonly plans: ConnectedPlans;
  readonly close: () => Promise<void>;
}

/** Where the database is. */
export interface DatabasePlace {
  /** Null = the embedded one of the data folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

/** Opens the database, brings the plans and the queue of jobs up to date, and connects. */
export async function openDatabase(place: DatabasePlace, logger: Logger): Promise<OpenDatabase> {
  const server = place.databaseUrl === null ? await openEmbeddedPostgres({ dataDirectory: place.dataFolder }) : null;
  const databaseUrl = place.databaseUrl ?? server?.databaseUrl ?? '';
  try {
    const applied = await migrate({ databaseUrl });
    await runMigrations({ connectionString: databaseUrl, logger: queueLogger(logger) });
    logger.info({ applied }, 'the database is up to date');
    const plans = connectPlans({
      databaseUrl,
      onConnectionLost: (error) => {
        logger.warn({ err: error }, 'a connection to the database was lost');
      },
    });
    return {
      databaseUrl,
      plans,
      close: async () => {
        await plans.close();
        await server?.close();
      },
    };
  } catch (error) {
    await server?.close();
    throw error;
  }
}

/** The log of the queue in that of this process; what it tells of its running is nothing for whoever runs it. */
export function queueLogger(logger: Logger): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    const error = meta?.['error'];
    const line = { from: 'queue', ...(error === undefined ? {} : { err: error }) };
    if (level === 'error') logger.error(line, message);
    else if (level === 'warning') logger.warn(line, message);
    else logger.debug(line, message);
  });
}
