import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openEmbeddedPostgres } from '../embedded/open-embedded-postgres.js';
import { migrate } from '../migrate/migrate.js';

/** The server that the spec files of a run share. */
export interface TestServer {
  /** Makes a database with all migrations and nothing in it; its address. */
  newDatabase(): Promise<string>;
  /** Makes a database without any table; its address. */
  emptyDatabase(): Promise<string>;
  /** To be called at the end of the spec file. */
  close(): Promise<void>;
}

const TEMPLATE = 'plans_template';
const TEMPLATE_LOCK = 1;

/** Nothing in a test survives a loss of power. */
const FAST_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Joins the server of this run, or starts it. Its folder comes from the global set-up, `testing/set-up.mjs`. */
export async function openTestServer(): Promise<TestServer> {
  const dataDirectory = process.env['HEADROOM_TEST_DATA_DIRECTORY'];
  if (dataDirectory === undefined)
    throw new Error('the jest configuration lacks the global set-up of the test database');
  const server = await openEmbeddedPostgres({ dataDirectory, settings: FAST_SETTINGS });
  const adminUrl = server.databaseUrlOf('postgres');
  try {
    await makeTemplate({ adminUrl, templateUrl: server.databaseUrlOf(TEMPLATE) });
  } catch (error) {
    await server.close();
    throw error;
  }
  const make = async (template: string): Promise<string> => {
    const name = `test_${randomBytes(8).toString('hex')}`;
    await runSql(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
    return server.databaseUrlOf(name);
  };
  return {
    newDatabase: () => make(TEMPLATE),
    emptyDatabase: () => make('template0'),
    close: () => server.close(),
  };
}

/** Migrates once per run; every database after that is a copy. */
async function makeTemplate({
  adminUrl,
  templateUrl,
}: {
  readonly adminUrl: string;
  readonly templateUrl: string;
}): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [
      TEMPLATE,
    ]);
    if (rowCount !== 0) return;
    await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    await migrate({ databaseUrl: templateUrl });
    await client.query(`ALTER DATABASE ${TEMPLATE} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  } finally {
    await client.end();
  }
}

/** Runs one statement on a connection of its own. */
export async function runSql(databaseUrl: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<Readonly<Record<string, unknown>>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const TABLES = [
  'audit_event',
  'plan_revision',
  'plan_term',
  'plan',
  'token_membership',
  'api_token',
  'idempotency_key',
  'membership',
  'team',
] as const;

/** Empties a database of {@link TestServer.newDatabase}, which is quicker than a new one. As a replica the server leaves the triggers out. */
export async function clearDatabase(databaseUrl: string): Promise<void> {
  const deletions = TABLES.map((table) => `DELETE FROM ${table}`);
  await runSql(databaseUrl, ['SET session_replication_role = replica', ...deletions].join('; '));
}
