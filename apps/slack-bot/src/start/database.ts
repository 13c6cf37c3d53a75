import { openPlansDatabase, type PlansDatabase } from '@headroom/plans-prisma';
import { Logger as QueueLogger, runMigrations } from 'graphile-worker';
import type { Logger } from 'pino';
import type { SlackConfig } from '../config/slack-settings.js';
import { queuePool } from '../jobs/queue-pool.js';

/** Opens the database, with the plans and the queue of jobs up to date. */
export async function openDatabase(
  { databaseUrl, dataFolder }: Pick<SlackConfig, 'databaseUrl' | 'dataFolder'>,
  logger: Logger,
): Promise<PlansDatabase> {
  return openPlansDatabase({
    ...{ databaseUrl, dataFolder },
    log: logger,
    migrateMore: async (url) => migrateQueue(url, logger),
  });
}

async function migrateQueue(databaseUrl: string, logger: Logger): Promise<void> {
  const pgPool = queuePool(databaseUrl, logger);
  try {
    await runMigrations({ pgPool, logger: queueLogger(logger) });
  } finally {
    await pgPool.end();
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
