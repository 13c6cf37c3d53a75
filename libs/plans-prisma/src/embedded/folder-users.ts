import { randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.js';
import { type Holder, isElsewhere, ownNote, readHolder } from './holder.js';
import { isStillRunning } from './running-process.js';

/** A process that uses the server, and where its note lies. */
export interface FolderUser {
  readonly path: string;
  readonly holder: Holder;
}

/** Notes that this process uses the server; the answer is the note's path, to be removed when it no longer does. */
export async function registerUser({ users }: DataFolder): Promise<string> {
  const path = join(users, `${process.pid}-${randomUUID()}.json`);
  await writeFile(path, await ownNote());
  return path;
}

/**
 * The processes that use the server from here. Notes of processes that are gone are removed; those of other places stay. Call it
 * with the folder locked.
 */
export async function liveUsers(folder: DataFolder): Promise<readonly number[]> {
  const pids = await Promise.all((await notedUsers(folder)).map(liveUser));
  return [...new Set(pids.filter((pid) => pid !== null))];
}

/** The users who have their notes from another machine or container, living or not. */
export async function usersElsewhere(folder: DataFolder): Promise<readonly FolderUser[]> {
  const users = await notedUsers(folder);
  const areElsewhere = await Promise.all(users.map(({ holder }) => isElsewhere(holder)));
  return users.filter((_user, index) => areElsewhere[index] === true);
}

async function notedUsers({ users }: DataFolder): Promise<readonly FolderUser[]> {
  const paths = (await readdir(users)).map((name) => join(users, name));
  const noted = await Promise.all(paths.map(notedUser));
  return noted.filter((user) => user !== null);
}

/** Null where a process was killed while it wrote its note, which is removed. */
async function notedUser(path: string): Promise<FolderUser | null> {
  const holder = await readHolder(path).catch(() => null);
  if (holder === null) await rm(path, { force: true });
  return holder === null ? null : { path, holder };
}

async function liveUser({ path, holder }: FolderUser): Promise<number | null> {
  if (await isElsewhere(holder)) return null;
  if (await isStillRunning(holder)) return holder.pid;
  await rm(path, { force: true });
  return null;
}
