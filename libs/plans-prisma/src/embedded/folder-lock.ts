import { link, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataFolder } from './data-folder.js';
import { EmbeddedPostgresError, folderError, systemErrorCode } from './embedded-postgres-error.js';
import { SILENCE_MS, withBeats } from './heartbeat.js';
import { holderText, isAbandoned, ownNote, readHolder } from './holder.js';

const LONGEST_WAIT_MILLISECONDS = 120_000;
const PAUSE_MILLISECONDS = 50;

let lockCount = 0;

/** Runs something that no other process does in this folder at the same time. A holder that was killed holds nothing. */
export async function withFolderLock<T>(folder: DataFolder, run: () => Promise<T>): Promise<T> {
  await takeLock(folder);
  try {
    return await withBeats(folder.lock, run);
  } finally {
    await rm(folder.lock, { force: true });
  }
}

async function takeLock(folder: DataFolder): Promise<void> {
  lockCount += 1;
  const own = `${folder.lock}.${process.pid}.${lockCount}`;
  try {
    await writeFile(own, await ownNote());
    await linkWhenFree(folder, own);
  } catch (error) {
    throw folderError(folder.path, error);
  } finally {
    await rm(own, { force: true });
  }
}

async function linkWhenFree(folder: DataFolder, own: string): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MILLISECONDS;
  while (!(await isLinked(own, folder.lock))) {
    await removeIfAbandoned(folder, own);
    if (Date.now() > deadline) throw await busyError(folder);
    await sleep(PAUSE_MILLISECONDS);
  }
}

/** A link appears with its content or not at all, unlike a file that is opened and then written. */
async function isLinked(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Two that find the same abandoned lock take turns over a second lock, so that neither removes what the other has just taken. */
async function removeIfAbandoned({ lock }: DataFolder, own: string): Promise<void> {
  if (!(await isAbandoned(lock, SILENCE_MS))) return;
  const turn = `${lock}.turn`;
  if (!(await isLinked(own, turn))) {
    if (await isAbandoned(turn, SILENCE_MS)) await rm(turn, { force: true });
    return;
  }
  try {
    await withBeats(turn, async () => {
      if (await isAbandoned(lock, SILENCE_MS)) await rm(lock, { force: true });
    });
  } finally {
    await rm(turn, { force: true });
  }
}

async function busyError(folder: DataFolder): Promise<EmbeddedPostgresError> {
  const holder = await readHolder(folder.lock);
  const who = holder === null ? 'another process' : await holderText(holder);
  return new EmbeddedPostgresError(
    'FOLDER_BUSY',
    `The data folder ${folder.path} has been held by ${who} for two minutes while it starts or stops its server. End that process or wait for it.`,
  );
}
