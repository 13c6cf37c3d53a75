import type { PlansStore } from '@headroom/plans';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.js';
import { prismaPlansStore } from './store/prisma-plans-store.js';

/** Where plans are kept. */
export interface ConnectPlansOptions {
  readonly databaseUrl: string;
  /** The most connections held at once; 10 by default. */
  readonly connectionCount?: number;
  /** Told of a connection that breaks while nobody uses it, such as at a restart of the server; the next use opens another. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** What becomes of the connections that a store may hold. */
export interface ConnectionCounts {
  readonly busy: number;
  readonly idle: number;
  /** Operations that wait for a connection. */
  readonly waiting: number;
}

/** A connected store. */
export interface ConnectedPlans {
  readonly store: PlansStore;
  /** For what is not in the store's interface, such as enqueuing a job in a transaction. */
  readonly client: PrismaClient;
  /** Throws where the database does not answer. */
  ping(): Promise<void>;
  /** The connections of now. */
  connections(): ConnectionCounts;
  close(): Promise<void>;
}

const DEFAULT_CONNECTION_COUNT = 10;
const CONNECTION_TIMEOUT_MILLISECONDS = 10_000;

/** Connects to the database of plans; it has to be migrated. The first connection is opened by the first use. */
export function connectPlans(options: ConnectPlansOptions): ConnectedPlans {
  const { databaseUrl, connectionCount = DEFAULT_CONNECTION_COUNT, onConnectionLost = () => undefined } = options;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connectionCount,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MILLISECONDS,
    application_name: 'headroom',
  });
  // Without it, what a server that is stopped says to a connection that is just being closed would end the process: Prisma does
  // not listen until then.
  pool.on('error', (error) => {
    if (!pool.ending) onConnectionLost(error);
  });
  const adapter = new PrismaPg(pool, { onConnectionError: onConnectionLost });
  const client = new PrismaClient({ adapter });
  return {
    store: prismaPlansStore(client),
    client,
    ping: async () => {
      await client.$queryRaw`SELECT 1`;
    },
    connections: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: async () => {
      await client.$disconnect();
      await pool.end();
    },
  };
}
