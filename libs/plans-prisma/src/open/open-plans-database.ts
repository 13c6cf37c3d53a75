import { connectPlans, type ConnectedPlans } from '../connect-plans.js';
import { migrateApart } from '../migrate/migrate-apart.js';
import { openPostgres, type PostgresPlace } from './open-postgres.js';

/** Where a server writes what becomes of its database; a log of pino is one. */
export interface DatabaseLog {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
}

/** What is opened, and what is told of it. */
export interface PlansDatabaseOptions extends Omit<PostgresPlace, 'onNotice'> {
  readonly log: DatabaseLog;
  /** Brings up to date what else is kept in the database, such as a queue of jobs; by default there is nothing. */
  readonly migrateMore?: (databaseUrl: string) => Promise<void>;
}

/** The database of a server: up to date, and connected. */
export interface PlansDatabase {
  readonly databaseUrl: string;
  readonly plans: ConnectedPlans;
  /** Closes the connections, and then the embedded server where that is the one. */
  readonly close: () => Promise<void>;
}

/** Opens the database of a server and brings it up to date. What was opened by then is closed where that fails. */
export async function openPlansDatabase(options: PlansDatabaseOptions): Promise<PlansDatabase> {
  const { databaseUrl: address, dataFolder, log, migrateMore } = options;
  const postgres = await openPostgres({
    databaseUrl: address,
    dataFolder,
    onNotice: (line) => log.warn({}, line),
  });
  const { databaseUrl } = postgres;
  try {
    const applied = await migrateApart({ databaseUrl });
    await migrateMore?.(databaseUrl);
    log.info({ applied }, 'the database is up to date');
  } catch (error) {
    await postgres.close();
    throw error;
  }
  const plans = connectPlans({
    databaseUrl,
    onConnectionLost: (error) => log.warn({ err: error }, 'a connection to the database was lost'),
  });
  return {
    databaseUrl,
    plans,
    close: async () => {
      await plans.close();
      await postgres.close();
    },
  };
}
