import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '@headroom/plans-prisma';
import pg from 'pg';

/** A row as PostgreSQL gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** A PostgreSQL of one spec file. */
export interface TestDatabase {
  readonly databaseUrl: string;
  /** The address of another database of the same server, made where it is missing. */
  readonly newDatabase: (name: string) => Promise<string>;
  readonly query: (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Of everything that is kept, but for when a token was last used: the same as long as nothing changes. */
  readonly fingerprint: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Nothing in these tests survives a loss of power. */
const FAST_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

const TABLES = [
  'team',
  'membership',
  'plan',
  'plan_term',
  // A trigger keeps revisions from being changed, so that which there are says it all.
  '(SELECT plan_id, revision, made_at FROM plan_revision)',
  'audit_event',
  'token_membership',
  'idempotency_key',
  `(SELECT id, name, secret_hash, scopes, is_installation_admin, created_at, expires_at, revoked_at FROM api_token)`,
];

const FINGERPRINT = `SELECT ${TABLES.map(
  (table, index) => `(SELECT md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM ${table} t) AS t${String(index)}`,
).join(', ')}`;

/** Starts a server in a folder of its own; its database `headroom` is empty until an API migrates it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'headroom-e2e-'));
  const server = await openEmbeddedPostgres({ dataDirectory, settings: FAST_SETTINGS });
  const pool = new pg.Pool({ connectionString: server.databaseUrl, max: 2 });
  // A server that a test kills takes its connections with it; the next query opens another.
  pool.on('error', () => undefined);
  const query: TestDatabase['query'] = async (sql, values = []) => (await pool.query<Row>(sql, [...values])).rows;
  return {
    databaseUrl: server.databaseUrl,
    newDatabase: async (name) => {
      await query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
      return server.databaseUrlOf(name);
    },
    query,
    fingerprint: async () => JSON.stringify(await query(FINGERPRINT)),
    close: async () => {
      await pool.end();
      await server.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
