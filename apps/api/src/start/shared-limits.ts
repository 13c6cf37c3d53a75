import pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { RequestCounter } from '../protection/rate-limits.js';

/** Counters that all processes on a database share. */
export interface SharedLimits {
  readonly actorCounter: RequestCounter;
  readonly addressCounter: RequestCounter;
  readonly close: () => Promise<void>;
}

/** Requests that a caller may send in a minute. */
export interface RequestLimits {
  readonly requestsPerMinute: number;
  readonly anonymousRequestsPerMinute: number;
}

const WINDOW_SECONDS = 60;
const CONNECTION_COUNT = 4;
const SCHEMA = 'headroom_limits';
const TABLE = 'request_count';

/** Taken while the table is made, so that processes that start at once do not make it twice. */
const LOCK = 4_027_190_833;

/** Not logged: after a crash everybody starts again from zero, and writing is cheap. A schema of its own: no migration knows it. */
const TABLE_SQL = `
  SELECT pg_advisory_xact_lock(${String(LOCK)});
  CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
  CREATE UNLOGGED TABLE IF NOT EXISTS ${SCHEMA}.${TABLE} (
    key varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  );`;

/** Opens the counters of a database. While it does not answer, every process counts for itself. */
export async function openSharedLimits(databaseUrl: string, limits: RequestLimits): Promise<SharedLimits> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTION_COUNT,
    application_name: 'headroom limits',
  });
  // A connection that breaks while nobody uses it is replaced by the next use.
  pool.on('error', () => undefined);
  await pool.query(TABLE_SQL);
  return {
    actorCounter: sharedCounter(pool, { keyPrefix: 'actor', points: limits.requestsPerMinute }),
    addressCounter: sharedCounter(pool, { keyPrefix: 'address', points: limits.anonymousRequestsPerMinute }),
    close: async () => pool.end(),
  };
}

function sharedCounter(
  pool: pg.Pool,
  { keyPrefix, points }: { readonly keyPrefix: string; readonly points: number },
): RequestCounter {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    schemaName: SCHEMA,
    tableName: TABLE,
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
    // Whoever is over the limit is refused without asking the database again.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration: WINDOW_SECONDS }),
  });
}
