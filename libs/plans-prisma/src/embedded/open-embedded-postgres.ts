import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { binariesFor } from './binaries.js';
import {
  type ClusterPlace,
  SERVER_USER,
  ensureCluster,
  freePort,
  readServerNote,
  startServer,
  stopServer,
} from './cluster.js';
import { type DataFolder, dataFolderAt, passwordOf, prepareDataFolder } from './data-folder.js';
import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres-error.js';
import { withFolderLock } from './folder-lock.js';
import { liveUsers, registerUser } from './folder-users.js';
import { beat, BEAT_MS } from './heartbeat.js';
import {
  type Notice,
  PATIENCE,
  type Patience,
  serverPlaceElsewhere,
  takeOverFromElsewhere,
  writeServerPlace,
} from './other-places.js';
import { commandLine, processIdentity } from './running-process.js';
import { serverUser } from './server-user.js';

/** What to open. */
export interface EmbeddedPostgresOptions {
  /** Folder of the data; made where it is missing. */
  readonly dataDirectory: string;
  /** Port of 127.0.0.1; a free one is chosen where it is absent. */
  readonly port?: number;
  /** Further settings of PostgreSQL, for a server that this call starts. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told what is waited for where that takes more than a moment. */
  readonly onNotice?: Notice;
  /** How long others are waited for who may use the folder elsewhere. */
  readonly patience?: Patience;
}

/** A server that runs, and this process's use of it. */
export interface EmbeddedPostgres {
  /** Address of the database `headroom`, with the password. */
  readonly databaseUrl: string;
  readonly port: number;
  /** Process of the server when it was opened. */
  readonly pid: number;
  /** True where the server was running already. */
  readonly isJoined: boolean;
  /** The address of another database of the same server; the database need not exist. */
  databaseUrlOf(database: string): string;
  /** Ends this use; the last one to end stops the server. May be called again. */
  close(): Promise<void>;
}

const DATABASE = 'headroom';
const WATCH_MILLISECONDS = 500;
const LONGEST_RECOVERY_MILLISECONDS = 120_000;
const PAUSE_MILLISECONDS = 100;

interface Server {
  readonly port: number;
  readonly pid: number;
  readonly isJoined: boolean;
}

interface Opening {
  readonly place: ClusterPlace;
  readonly password: string;
  readonly port: number | null;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Opens the PostgreSQL server of a data folder: makes it on first use, starts it, or joins the one that runs there, also one
 * whose Headroom was killed. While it is open, a server that dies is started again on its port.
 * Throws {@link EmbeddedPostgresError} where that cannot be.
 */
export async function openEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = dataFolderAt(options.dataDirectory);
  await prepareDataFolder(folder);
  const user = serverUser();
  const place: ClusterPlace = { folder, user, binaries: await binariesFor(user) };
  const { note, opening, server } = await withFolderLock(folder, async () => {
    const made: Opening = {
      place,
      password: await passwordOf(folder),
      port: options.port ?? null,
      settings: options.settings ?? {},
    };
    await takeOverFromElsewhere(folder, {
      patience: options.patience ?? PATIENCE,
      tell: options.onNotice ?? (() => undefined),
    });
    await ensureCluster(place);
    const running = await ensureServer(made);
    await ensureDatabase(made, running.port);
    return { opening: made, server: running, note: await registerUser(folder) };
  });
  return openedServer({ opening, server, note });
}

function openedServer({
  opening,
  server,
  note,
}: {
  readonly opening: Opening;
  readonly server: Server;
  readonly note: string;
}) {
  const { folder } = opening.place;
  const watch = watchServer({ ...opening, port: server.port });
  const beats = setInterval(() => void beat(note), BEAT_MS);
  beats.unref();
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await watch.stop();
    clearInterval(beats);
    await withFolderLock(folder, async () => {
      await rm(note, { force: true });
      const isLast = (await liveUsers(folder)).length === 0;
      if (isLast && (await serverPlaceElsewhere(folder)) === null) await stopServer(opening.place);
    });
  };
  return {
    ...server,
    databaseUrl: urlOf(opening, { port: server.port, database: DATABASE }),
    databaseUrlOf: (database: string) => urlOf(opening, { port: server.port, database }),
    close: () => (closing ??= close()),
  };
}

/** The running server of the folder, or a new one. Call it with the folder locked. */
async function ensureServer(opening: Opening): Promise<Server> {
  const joined = await joinServer(opening);
  if (joined !== null) return joined;
  const port = opening.port ?? (await freePort());
  await writeServerPlace(opening.place.folder);
  await startServer(opening.place, { port, settings: opening.settings });
  const note = await readServerNote(opening.place.folder);
  return { port, pid: note?.pid ?? 0, isJoined: false };
}

/** The server that runs in the folder; null where none does. */
async function joinServer(opening: Opening): Promise<Server | null> {
  const { folder } = opening.place;
  const note = await readServerNote(folder);
  if (note === null) return null;
  await refuseServerElsewhere(folder);
  if ((await processIdentity(note.pid)) === null) return null;
  if (!(await isPostgres(note.pid))) {
    // The number has gone to another program since the server was killed; PostgreSQL itself would refuse to start.
    await rm(join(folder.cluster, 'postmaster.pid'), { force: true });
    return null;
  }
  await waitUntilReady(opening, note);
  if (opening.port !== null && opening.port !== note.port)
    throw new EmbeddedPostgresError(
      'OTHER_PORT',
      `The server of ${folder.path} runs on port ${note.port} (process ${note.pid}${await usersText(opening)}), not on ${opening.port}. Leave the port out to join it, or end those processes first.`,
    );
  return { ...note, isJoined: true };
}

/** While this process was held up for long, such as with its container, another one may have taken the folder over. */
async function refuseServerElsewhere(folder: DataFolder): Promise<void> {
  const place = await serverPlaceElsewhere(folder);
  if (place === null) return;
  throw new EmbeddedPostgresError(
    'FOLDER_BUSY',
    `The data folder ${folder.path} has been taken over by the machine or container ${place.host}.`,
  );
}

async function usersText({ place }: Opening): Promise<string> {
  const users = await liveUsers(place.folder);
  return users.length === 0 ? '' : `, used by ${users.join(', ')}`;
}

async function isPostgres(pid: number): Promise<boolean> {
  const command = await commandLine(pid);
  return command === null || /postgres/.test(command);
}

/** A server that was just started, or recovers after a kill, turns connections away for a while. */
async function waitUntilReady(
  opening: Opening,
  { pid, port }: { readonly pid: number; readonly port: number },
): Promise<void> {
  const deadline = Date.now() + LONGEST_RECOVERY_MILLISECONDS;
  for (;;) {
    const fault = await connectionFault(urlOf(opening, { port, database: 'postgres' }));
    if (fault === null) return;
    const isGone = (await processIdentity(pid)) === null;
    if (isGone || Date.now() > deadline || fault.startsWith('28'))
      throw new EmbeddedPostgresError(
        'FOLDER_BUSY',
        `The data folder ${opening.place.folder.path} is held by the PostgreSQL server with process id ${pid} on port ${port}, which does not let us in (${fault}). Stop that server, or choose another folder.`,
      );
    await sleep(PAUSE_MILLISECONDS);
  }
}

/** What is against a connection: PostgreSQL's or the system's code; null where it works. */
async function connectionFault(connectionString: string): Promise<string | null> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return systemErrorCode(error) ?? String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(opening: Opening, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(opening, { port, database: 'postgres' }) });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}

function urlOf(
  { password }: Opening,
  { port, database }: { readonly port: number; readonly database: string },
): string {
  return `postgresql://${SERVER_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** Starts the server again whenever it has died; several processes that watch take turns over the folder's lock. */
function watchServer(opening: Opening) {
  const { folder } = opening.place;
  let isStopped = false;
  let checking: Promise<void> = Promise.resolve();
  const check = async (): Promise<void> => {
    const note = await readServerNote(folder);
    if (isStopped || (note !== null && (await processIdentity(note.pid)) !== null)) return;
    await withFolderLock(folder, async () => {
      if (!isStopped) await ensureServer(opening);
    });
  };
  const timer = setInterval(() => {
    // What fails now, such as a full disk, may work at the next turn; until then connections fail and say so.
    checking = checking.then(check).catch(() => undefined);
  }, WATCH_MILLISECONDS);
  timer.unref();
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await checking;
    },
  };
}
