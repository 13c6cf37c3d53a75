import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, EMBEDDED_MAJOR_VERSION } from './binaries.js';
import { type DataFolder, clusterVersion, passwordOf } from './data-folder.js';
import { EmbeddedPostgresError, folderError } from './embedded-postgres-error.js';
import { runProgram } from './run-program.js';
import { processIdentity } from './running-process.js';
import { type ServerUser, closedFolderAbove } from './server-user.js';

/** The administrator of an embedded server, and the owner of its databases. */
export const SERVER_USER = 'headroom';

/** What is needed to run a server. */
export interface ClusterPlace {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly user: ServerUser | null;
}

/** Set once, when a cluster is made. Loopback only; no sockets in the file system, so that one way in is enough to guard. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  log_destination: 'stderr',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Makes the cluster on first use. Refuses one of another major version, which these programs cannot read. */
export async function ensureCluster(place: ClusterPlace): Promise<void> {
  const version = await clusterVersion(place.folder);
  if (version === EMBEDDED_MAJOR_VERSION) return;
  if (version !== null)
    throw new EmbeddedPostgresError(
      'OTHER_MAJOR_VERSION',
      `${place.folder.path} was made by PostgreSQL ${version}, and this Headroom brings PostgreSQL ${EMBEDDED_MAJOR_VERSION}. Back it up with the Headroom that made it and restore it into a new folder (see "Backup and restore" in docs/operations.md).`,
    );
  await makeCluster(place);
}

async function makeCluster(place: ClusterPlace): Promise<void> {
  const { folder, user } = place;
  const { unfinishedCluster } = folder;
  const passwordFile = `${folder.password}.initdb`;
  try {
    if (user !== null) await openForServer(folder, user);
    await rm(unfinishedCluster, { recursive: true, force: true });
    await mkdir(unfinishedCluster, { mode: 0o700 });
    await writeFile(passwordFile, `${await passwordOf(folder)}\n`, { mode: 0o600 });
    await giveTo(user, [unfinishedCluster, passwordFile]);
    await runInitdb(place, passwordFile);
    await rename(unfinishedCluster, folder.cluster);
  } catch (error) {
    throw folderError(folder.path, error);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function giveTo(user: ServerUser | null, paths: readonly string[]): Promise<void> {
  if (user !== null) await Promise.all(paths.map((path) => chown(path, user.uid, user.gid)));
}

/** Lets the server's user pass through the folder, not read it. */
async function openForServer({ path, cluster }: DataFolder, user: ServerUser): Promise<void> {
  await chmod(path, 0o711);
  const closed = await closedFolderAbove(cluster, user);
  if (closed === null) return;
  throw new EmbeddedPostgresError(
    'FOLDER_NOT_REACHABLE',
    `PostgreSQL does not run as root, and the user it runs as cannot pass through ${closed} to ${path}. Choose a folder outside of it, or start Headroom as an ordinary user.`,
  );
}

async function runInitdb({ folder, binaries, user }: ClusterPlace, passwordFile: string): Promise<void> {
  const { exitCode, output } = await runProgram({
    path: binaries.initdb,
    args: [
      `--pgdata=${folder.unfinishedCluster}`,
      `--username=${SERVER_USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The locale that PostgreSQL itself brings: the same order on every system, before and after its updates.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`),
    ],
    workingDirectory: folder.path,
    user,
  });
  if (exitCode !== 0) throw startError({ folder, port: null, text: output });
}

/** Starts the server on a port and waits until it answers. */
export async function startServer(
  { folder, binaries, user }: ClusterPlace,
  { port, settings }: { readonly port: number; readonly settings: Readonly<Record<string, string>> },
): Promise<void> {
  const options = Object.entries({ port: `${port}`, ...settings }).map(([name, value]) => `-c ${name}=${value}`);
  await rm(folder.log, { force: true });
  const { exitCode, output } = await runProgram({
    path: binaries.pgCtl,
    args: ['start', '-D', folder.cluster, '-l', folder.log, '-w', '-t', '120', '-o', options.join(' ')],
    workingDirectory: folder.cluster,
    user,
  });
  if (exitCode === 0) return;
  const log = await readFile(folder.log, 'utf8').catch(() => '');
  throw startError({ folder, port, text: log === '' ? output : log });
}

const END_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 20;

/** Stops the server: open transactions are rolled back, everything committed is on the disk. */
export async function stopServer({ folder, binaries, user }: ClusterPlace): Promise<void> {
  const note = await readServerNote(folder);
  await runProgram({
    path: binaries.pgCtl,
    args: ['stop', '-D', folder.cluster, '-m', 'fast', '-w', '-t', '60'],
    workingDirectory: folder.cluster,
    user,
  });
  // `pg_ctl` waits for its note to go; the process itself ends a moment later.
  const deadline = Date.now() + END_MILLISECONDS;
  while (note !== null && (await processIdentity(note.pid)) !== null && Date.now() < deadline) {
    await sleep(PAUSE_MILLISECONDS);
  }
}

/** What `postmaster.pid` says of the server of this folder, running or not. */
export interface ServerNote {
  readonly pid: number;
  readonly port: number;
}

/** Reads the note that a server keeps while it runs; null where there is none. */
export async function readServerNote({ cluster }: DataFolder): Promise<ServerNote | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : null;
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Puts what PostgreSQL said into words. */
function startError({
  folder,
  port,
  text,
}: {
  readonly folder: DataFolder;
  readonly port: number | null;
  readonly text: string;
}) {
  if (/could not bind|Address already in use/i.test(text))
    return new EmbeddedPostgresError(
      'PORT_TAKEN',
      `Port ${port} of 127.0.0.1 is taken by another program. Give another port, or none to have a free one chosen.`,
    );
  if (/No space left on device|Disk quota exceeded/i.test(text))
    return folderError(folder.path, Object.assign(new Error(text), { code: 'ENOSPC' }));
  const lastLines = text.trim().split('\n').slice(-6).join('\n');
  return new EmbeddedPostgresError(
    'DID_NOT_START',
    `PostgreSQL did not start in ${folder.path}. It says:\n${lastLines}`,
  );
}
