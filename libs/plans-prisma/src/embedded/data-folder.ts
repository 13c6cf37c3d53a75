import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresError, folderError, systemErrorCode } from './embedded-postgres-error.js';

/** Where everything of an embedded server lies; all paths are absolute. */
export interface DataFolder {
  readonly path: string;
  /** PostgreSQL's own data. */
  readonly cluster: string;
  /** Where a cluster is made before it is moved to `cluster`, so that a half-made one is never taken for whole. */
  readonly unfinishedCluster: string;
  /** What PostgreSQL writes about itself. */
  readonly log: string;
  /** The generated password, readable by its owner alone. */
  readonly password: string;
  /** Where the server was started: on which machine or in which container. */
  readonly server: string;
  /** One file per process that uses the server. */
  readonly users: string;
  /** Held while the server is started or stopped. */
  readonly lock: string;
}

const OWN_NAMES: readonly string[] = ['cluster', 'cluster.unfinished', 'password', 'server', 'users', 'lock'];

/** The layout of a data folder. */
export function dataFolderAt(path: string): DataFolder {
  const root = resolve(path);
  return {
    path: root,
    cluster: join(root, 'cluster'),
    unfinishedCluster: join(root, 'cluster.unfinished'),
    log: join(root, 'cluster', 'server.log'),
    password: join(root, 'password'),
    server: join(root, 'server'),
    users: join(root, 'users'),
    lock: join(root, 'lock'),
  };
}

/**
 * Makes the folder where it is missing. Refuses a folder with anything else in it: a wrong path must not end in a folder of
 * somebody's files, or in the cluster of a server of their own.
 */
export async function prepareDataFolder(folder: DataFolder): Promise<void> {
  try {
    await mkdir(folder.path, { recursive: true });
    const names = await readdir(folder.path);
    if (names.includes('PG_VERSION'))
      throw new EmbeddedPostgresError(
        'NOT_A_DATA_FOLDER',
        `${folder.path} is the data of another PostgreSQL server. Start that server and give its address in DATABASE_URL, or choose another folder.`,
      );
    const foreign = names.filter((name) => !OWN_NAMES.some((own) => name === own || name.startsWith(`${own}.`)));
    if (foreign.length > 0)
      throw new EmbeddedPostgresError(
        'NOT_A_DATA_FOLDER',
        `${folder.path} has other files in it (${foreign.slice(0, 3).join(', ')}). Choose an empty folder or one made by Headroom.`,
      );
    await mkdir(folder.users, { recursive: true });
  } catch (error) {
    throw folderError(folder.path, error);
  }
}

/** The password of the folder, made on first use and kept in a file that its owner alone can read. */
export async function passwordOf(folder: DataFolder): Promise<string> {
  try {
    return (await readPassword(folder)) ?? (await makePassword(folder));
  } catch (error) {
    throw folderError(folder.path, error);
  }
}

async function readPassword({ password }: DataFolder): Promise<string | null> {
  try {
    return (await readFile(password, 'utf8')).trim();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function makePassword({ password }: DataFolder): Promise<string> {
  const made = randomBytes(24).toString('base64url');
  const unfinished = `${password}.${process.pid}`;
  await writeFile(unfinished, `${made}\n`, { mode: 0o600 });
  await chmod(unfinished, 0o600);
  await rename(unfinished, password);
  return made;
}

/** The major version of the cluster, e.g. 18; null where none has been made yet. */
export async function clusterVersion({ cluster }: DataFolder): Promise<number | null> {
  try {
    return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
