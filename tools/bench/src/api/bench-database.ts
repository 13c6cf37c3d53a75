import { randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';

/** A PostgreSQL of one benchmark. */
export interface BenchDatabase {
  /** The address of a database of the server; it need not exist. */
  readonly addressOf: (name: string) => string;
  /** Runs statements on a database; the rows of the last one. */
  readonly run: (name: string, sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => Promise<void>;
}

/** What is measured is not how fast the disk of this machine keeps things. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
  shared_buffers: '1GB',
  max_wal_size: '4GB',
};

/** The server may run as another user, who has to pass through the folder. */
const PASSABLE = 0o711;

/** Starts a PostgreSQL in a new folder within `scratch`. */
export async function openBenchDatabase(scratch: string): Promise<BenchDatabase> {
  const { openEmbeddedPostgres } = await import('@headroom/plans-prisma');
  chmodSync(scratch, PASSABLE);
  const { runSql } = await import('@headroom/plans-prisma/testing');
  const server = await openEmbeddedPostgres({ dataDirectory: `${scratch}${randomUUID()}`, settings: SETTINGS });
  return {
    addressOf: (name) => server.databaseUrlOf(name),
    run: (name, sql) => runSql(server.databaseUrlOf(name), sql),
    close: () => server.close(),
  };
}
