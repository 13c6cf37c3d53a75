import pg from 'pg';
import type { Logger } from 'pino';

/** One for each job under way, one that listens for new ones, and one to spare. */
const CONNECTION_COUNT = 10;
const CONNECTION_TIMEOUT_MILLISECONDS = 10_000;

/**
 * The connections of the queue. A pool that the queue makes for itself it leaves to close alone, with nobody listening: what a
 * server that is stopped at that moment says to them would end the process. End this one after the queue.
 */
export function queuePool(databaseUrl: string, logger: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTION_COUNT,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MILLISECONDS,
    application_name: 'headroom queue',
  });
  pool.on('error', (error) => {
    if (!pool.ending) logger.warn({ err: error }, 'a connection of the queue was lost');
  });
  // Of one that is in use, whoever uses it hears.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
