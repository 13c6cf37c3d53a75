import pg from 'pg';

/** `headroom` in the keys of PostgreSQL's advisory locks: any number will do that no other program uses in this database. */
const LOCK_KEY = '7523094288207667053';
const LONGEST_WAIT_MILLISECONDS = 600_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** Runs something while no other process does the same in this database. The lock goes with the connection, also after a kill. */
export async function withMigrationLock<T>(databaseUrl: string, run: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'headroom migrate' });
  // A connection that breaks while it only holds the lock is told by the queries of the engine.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SET lock_timeout = ${LONGEST_WAIT_MILLISECONDS}`);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    return await run();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE)
      throw new Error(
        'Another process has been migrating this database for ten minutes. Look after it before trying again.',
        {
          cause: error,
        },
      );
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
