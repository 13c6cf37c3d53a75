import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { usersElsewhere } from './folder-users.js';
import { isBeating, SILENCE_MS } from './heartbeat.js';
import { holderText } from './holder.js';
import { isSamePlace, ownPlace, type Place } from './place.js';

/** How long others are waited for. */
export interface Patience {
  /** Until a process elsewhere that does not touch its note counts as gone. */
  readonly silenceMs: number;
  /** Until a server elsewhere, whose Headroom is gone, has noticed that its folder is no longer its own. */
  readonly orphanMs: number;
}

/** PostgreSQL looks once a minute whether `postmaster.pid` is still its own, and stops where it is not. */
export const PATIENCE: Patience = { silenceMs: SILENCE_MS, orphanMs: 75_000 };

/** What whoever waits is told. */
export type Notice = (line: string) => void;

/**
 * Refuses a folder that is in use in another machine or container, whose processes cannot be seen from here; two servers on the
 * same data would destroy it. Takes over from one that is gone. Call it with the folder locked, before a server is looked for.
 */
export async function takeOverFromElsewhere(
  folder: DataFolder,
  { patience, tell }: { readonly patience: Patience; readonly tell: Notice },
): Promise<void> {
  await refuseLiveUsers(folder, { patience, tell });
  const place = await serverPlaceElsewhere(folder);
  const note = join(folder.cluster, 'postmaster.pid');
  const hasNote = await readFile(note).then(
    () => true,
    () => false,
  );
  if (!hasNote || place === null) return;
  await rm(note, { force: true });
  // The same name: this machine or container has been started anew, and everything in it with it.
  if (place.host === hostname()) return;
  const seconds = String(Math.round(patience.orphanMs / 1000));
  tell(
    `${folder.path} was left by ${place.host} without an end; waiting ${seconds} s until a server there would have noticed.`,
  );
  await sleep(patience.orphanMs);
}

async function refuseLiveUsers(
  folder: DataFolder,
  { patience, tell }: { readonly patience: Patience; readonly tell: Notice },
): Promise<void> {
  const users = await usersElsewhere(folder);
  const [first] = users;
  if (first === undefined) return;
  tell(`${folder.path} was used by ${await holderText(first.holder)}; looking whether it still is …`);
  const areBeating = await Promise.all(users.map(({ path }) => isBeating(path, patience.silenceMs)));
  const living = users.find((_user, index) => areBeating[index] === true);
  if (living !== undefined)
    throw new EmbeddedPostgresError(
      'FOLDER_BUSY',
      `The data folder ${folder.path} is in use by ${await holderText(living.holder)}. A folder serves one machine or container: choose another folder, stop that one, or give both the address of a PostgreSQL server in DATABASE_URL.`,
    );
  await Promise.all(users.map(({ path }) => rm(path, { force: true })));
}

/** Notes where the server that is about to start runs. */
export async function writeServerPlace({ server }: DataFolder): Promise<void> {
  await writeFile(server, JSON.stringify(await ownPlace()));
}

/** Where the last server was started, if that was in another machine or container; null where it was here or is not known. */
export async function serverPlaceElsewhere({ server }: DataFolder): Promise<Place | null> {
  const place = await readFile(server, 'utf8').then(
    (text) => JSON.parse(text) as Place,
    () => null,
  );
  return place === null || isSamePlace(place, await ownPlace()) ? null : place;
}
