import { randomUUID } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.js';
import { type ProcessIdentity, isStillRunning, processIdentity } from './running-process.js';

/** Notes that this process uses the server; the answer is the note's path, to be removed when it no longer does. */
export async function registerUser({ users }: DataFolder): Promise<string> {
  const path = join(users, `${process.pid}-${randomUUID()}.json`);
  await writeFile(path, JSON.stringify(await processIdentity(process.pid)));
  return path;
}

/** The processes that use the server. Notes of processes that are gone are removed. Call it with the folder locked. */
export async function liveUsers({ users }: DataFolder): Promise<readonly number[]> {
  const paths = (await readdir(users)).map((name) => join(users, name));
  const pids = await Promise.all(paths.map(liveUser));
  return [...new Set(pids.filter((pid) => pid !== null))];
}

async function liveUser(path: string): Promise<number | null> {
  const user = await readUser(path);
  if (user !== null && (await isStillRunning(user))) return user.pid;
  await rm(path, { force: true });
  return null;
}

/** Null where a process was killed while it wrote its note. */
async function readUser(path: string): Promise<ProcessIdentity | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
