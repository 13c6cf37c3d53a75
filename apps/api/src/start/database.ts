import { connectPlans, type ConnectedPlans, migrate, openEmbeddedPostgres } from '@headroom/plans-prisma';
import type { Logger } from 'pino';
import type { ApiConfig } from '../config/api-config.js';

/** The database of this process, migrated and connected. */
export interface OpenDatabase {
  readonly databaseUrl: string;
  readonly plans: ConnectedPlans;
  readonly close: () => Promise<void>;
}

/** Opens the database of `DATABASE_URL`, or the embedded one of the data folder, and brings it up to date. */
export async function openDatabase(config: ApiConfig, logger: Logger): Promise<OpenDatabase> {
  const onNotice = (line: string): void => logger.warn(line);
  const server =
    config.databaseUrl === null ? await openEmbeddedPostgres({ dataDirectory: config.dataFolder, onNotice }) : null;
  const databaseUrl = config.databaseUrl ?? server?.databaseUrl ?? '';
  try {
    const applied = await migrate({ databaseUrl });
    logger.info({ applied }, 'the database is up to date');
    const plans = connectPlans({
      databaseUrl,
      onConnectionLost: (error) => logger.warn({ err: error }, 'a connection to the database was lost'),
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
