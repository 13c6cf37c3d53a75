import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** Whom PostgreSQL runs as. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const USER_NAME = 'postgres';

/** PostgreSQL refuses to run as root; null where we are not root and it runs as whoever we are. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const found = userNamed(USER_NAME);
  if (found !== null) return found;
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER_NAME],
      {
        stdio: 'ignore',
      },
    );
  } catch (error) {
    throw new EmbeddedPostgresError(
      'PLATFORM_NOT_SUPPORTED',
      `PostgreSQL does not run as root, and a user "${USER_NAME}" to run it as is missing and could not be made. Start Headroom as an ordinary user, or make that user.`,
      error,
    );
  }
  return userNamed(USER_NAME);
}

function userNamed(name: string): ServerUser | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((option) =>
      Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
    );
    return uid === undefined || gid === undefined ? null : { uid, gid };
  } catch {
    return null;
  }
}

/** The first folder on the way to a path, from below, that the user may not pass through; null where there is none. */
export async function closedFolderAbove(path: string, { uid, gid }: ServerUser): Promise<string | null> {
  const folder = dirname(path);
  const { mode, uid: owner, gid: group } = await stat(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return folder;
  return folder === dirname(folder) ? null : closedFolderAbove(folder, { uid, gid });
}
