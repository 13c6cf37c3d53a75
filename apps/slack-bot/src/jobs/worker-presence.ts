import pg from 'pg';
import type { Logger } from 'pino';

/** How a worker shows that it lives, and how jobs of those that do not are given to others. */
export interface WorkerPresence {
  /** Shows from now on that whoever holds jobs by this id, in this process, lives. */
  readonly show: (holderId: string) => void;
  /** Shows no longer that a holder lives: whoever looks next frees its jobs. */
  readonly hide: (holderId: string) => void;
  /** Frees the jobs that holders without a life have; answers how many holders those were. */
  readonly freeJobsOfTheDead: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** A lock of the database that a worker holds as long as it lives; the first number keeps it apart from locks of others. */
const LOCK_CLASS = 1_937_204;

/** A worker may take a job a moment before it shows that it lives. */
const GRACE_SECONDS = 2;

/** After a lost connection. */
const RECONNECT_MS = 1_000;

/** Of the workers of this process it need not be asked, and this connection would get their locks again. */
const FREE_SQL = `
  SELECT graphile_worker.force_unlock_workers(ARRAY[locked_by])
  FROM (
    SELECT DISTINCT locked_by FROM graphile_worker.jobs
    WHERE locked_by IS NOT NULL AND locked_at < now() - interval '${String(GRACE_SECONDS)} seconds'
      AND locked_by <> ALL ($1::text[])
  ) AS holders
  WHERE pg_try_advisory_xact_lock(${String(LOCK_CLASS)}, hashtext(locked_by))`;

/**
 * The locks of a process end with its connection, however it ends: PostgreSQL sees that at once. The queue by itself would wait
 * for four hours before it gives a job of a killed worker to another one.
 */
export async function workerPresence(databaseUrl: string, logger: Logger): Promise<WorkerPresence> {
  const shown = new Set<string>();
  const state = { client: await connect(), isClosed: false };
  // A connection does one thing after the other.
  let turn: Promise<unknown> = Promise.resolve();
  const query = async (sql: string, values: readonly unknown[]): Promise<number> => {
    const next = turn.catch(() => undefined).then(async () => state.client.query(sql, [...values]));
    turn = next;
    return (await next).rowCount ?? 0;
  };
  const hold = async (holderId: string) => query('SELECT pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, holderId]);
  const letGo = async (holderId: string) =>
    query('SELECT pg_advisory_unlock($1, hashtext($2))', [LOCK_CLASS, holderId]);
  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'headroom worker' });
    // What is lost tells of it more than once, and two connections would wait for each other's locks.
    client.on('error', () => undefined);
    client.once('error', (error) => {
      logger.warn({ err: error }, 'the connection that shows that the worker lives was lost');
      setTimeout(() => void connectAgain(), RECONNECT_MS).unref();
    });
    await client.connect();
    return client;
  }
  async function connectAgain(): Promise<void> {
    if (state.isClosed) return;
    try {
      state.client = await connect();
      // Who closed meanwhile closed the lost one.
      if (state.isClosed) return await state.client.end();
      for (const holderId of shown) await hold(holderId);
    } catch {
      setTimeout(() => void connectAgain(), RECONNECT_MS).unref();
    }
  }
  return {
    show: (holderId) => {
      shown.add(holderId);
      hold(holderId).catch((error: unknown) => {
        logger.warn({ err: error }, 'the worker cannot show that it lives');
      });
    },
    hide: (holderId) => {
      shown.delete(holderId);
      // A lost connection has let go of it already.
      letGo(holderId).catch(() => undefined);
    },
    freeJobsOfTheDead: async () => query(FREE_SQL, [[...shown]]),
    close: async () => {
      state.isClosed = true;
      await state.client.end();
    },
  };
}
