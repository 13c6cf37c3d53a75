import { openEmbeddedPostgres } from '../embedded/open-embedded-postgres.js';
import type { Notice } from '../embedded/other-places.js';

/** Where the database is. */
export interface PostgresPlace {
  /** The user's own server; null = the embedded one of the data folder. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded server; made where it is missing, and not looked at where there is an address. */
  readonly dataFolder: string;
  /** Told what is waited for where opening the folder takes more than a moment. */
  readonly onNotice?: Notice;
}

/** A server that can be connected to. */
export interface OpenPostgres {
  readonly databaseUrl: string;
  /** True where it is the product's own server, of the data folder. */
  readonly isEmbedded: boolean;
  /** Ends this use of the embedded server; a server of the user's own is left as it is. */
  readonly close: () => Promise<void>;
}

/** Opens the server that an address names, or the embedded one. Whether the address can be reached is seen by its first use. */
export async function openPostgres({ databaseUrl, dataFolder, onNotice }: PostgresPlace): Promise<OpenPostgres> {
  if (databaseUrl !== null) return { databaseUrl, isEmbedded: false, close: async () => undefined };
  const server = await openEmbeddedPostgres({
    dataDirectory: dataFolder,
    ...(onNotice === undefined ? {} : { onNotice }),
  });
  return { databaseUrl: server.databaseUrl, isEmbedded: true, close: async () => server.close() };
}
