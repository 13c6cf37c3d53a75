import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres-error.js';
import { type ServerUser, closedFolderAbove } from './server-user.js';

/** The programs of the embedded server. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The major version of the programs: a cluster of another one cannot be opened. */
export const EMBEDDED_MAJOR_VERSION = 18;

/** Finds the programs of this platform and makes them ready to run. */
export async function binariesFor(user: ServerUser | null): Promise<Binaries> {
  const { folder, version } = await platformPackage();
  await makeSymlinks(folder);
  const native = user === null ? folder : await reachableFolder({ folder, version, user });
  const suffix = platform() === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), pgCtl: join(native, 'bin', `pg_ctl${suffix}`) };
}

interface PlatformPackage {
  readonly folder: string;
  readonly version: string;
}

async function platformPackage(): Promise<PlatformPackage> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    const installed = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(installed));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      'PLATFORM_NOT_SUPPORTED',
      `There is no embedded PostgreSQL for ${system} on ${arch()} (${name} is not installed). Give the address of a PostgreSQL server in DATABASE_URL.`,
      error,
    );
  }
}

/** npm packages cannot carry links. The package makes its own in an install script, which not every installation runs. */
async function makeSymlinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) await makeSymlink(basename(source), join(dirname(native), target));
  const programs = join(native, 'bin');
  for (const name of await readdir(programs)) await makeExecutable(join(programs, name));
}

async function makeSymlink(source: string, path: string): Promise<void> {
  try {
    await symlink(source, path);
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST' && systemErrorCode(error) !== 'EROFS') throw error;
  }
}

async function makeExecutable(path: string): Promise<void> {
  try {
    await chmod(path, 0o755);
  } catch (error) {
    if (systemErrorCode(error) !== 'EROFS' && systemErrorCode(error) !== 'EPERM') throw error;
  }
}

const SHARED_FOLDERS: readonly string[] = [tmpdir(), '/var/tmp', '/tmp'];

/**
 * A folder with the programs that the server's user can reach: started by root, the server runs as another user, which cannot
 * see into root's own folders. A copy is then made, once per version.
 */
async function reachableFolder({
  folder,
  version,
  user,
}: PlatformPackage & { readonly user: ServerUser }): Promise<string> {
  if ((await closedFolderAbove(join(folder, 'bin', 'initdb'), user)) === null) return folder;
  for (const shared of SHARED_FOLDERS) {
    const copy = join(shared, `headroom-postgres-${version}`, 'native');
    if ((await closedFolderAbove(dirname(copy), user).catch(() => shared)) !== null) continue;
    await copyOnce(folder, copy);
    return copy;
  }
  throw new EmbeddedPostgresError(
    'FOLDER_NOT_REACHABLE',
    `PostgreSQL does not run as root, and the user it runs as cannot reach its programs in ${folder}. Start Headroom as an ordinary user, or set TMPDIR to a folder that every user can reach.`,
  );
}

/** Made beside and moved into place, so that a copy is whole or not there. Only root's own copy is trusted. */
async function copyOnce(folder: string, copy: string): Promise<void> {
  const place = dirname(copy);
  const { uid, mode } = await mkdir(place, { mode: 0o755 })
    .then(() => chmod(place, 0o755))
    .catch((error: unknown) => {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    })
    .then(() => lstat(place));
  if (uid !== 0 || (mode & 0o022) !== 0)
    throw new EmbeddedPostgresError(
      'FOLDER_NOT_REACHABLE',
      `${place} belongs to somebody else. Remove it and start again.`,
    );
  if ((await readdir(place)).includes(basename(copy))) return;
  const unfinished = `${copy}.${process.pid}`;
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
}
