import { readFile } from 'node:fs/promises';
import { systemErrorCode } from './embedded-postgres-error.js';
import { isBeating } from './heartbeat.js';
import { isSamePlace, ownPlace, type Place } from './place.js';
import { isStillRunning, type ProcessIdentity, processIdentity } from './running-process.js';

/** A process that holds or uses a data folder, as its note in the folder says. */
export interface Holder extends ProcessIdentity {
  /** Absent in notes of earlier versions, which knew of one place only. */
  readonly place?: Place;
}

/** The note of this process. */
export async function ownNote(): Promise<string> {
  const identity = await processIdentity(process.pid);
  return JSON.stringify({ ...identity, place: await ownPlace() });
}

/** Who has written a note; null where there is none. */
export async function readHolder(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** True for a holder in another machine or container. */
export async function isElsewhere({ place }: Holder): Promise<boolean> {
  return place !== undefined && !isSamePlace(place, await ownPlace());
}

/**
 * True where the process behind a note is gone. Here its number tells; elsewhere only that its note is not touched any more, which
 * takes `silenceMs` to find out.
 */
export async function isAbandoned(path: string, silenceMs: number): Promise<boolean> {
  const holder = await readHolder(path);
  if (holder === null) return false;
  return (await isElsewhere(holder)) ? !(await isBeating(path, silenceMs)) : !(await isStillRunning(holder));
}

/** `process 12`, or `process 12 of the machine or container web-1` where it is not here. */
export async function holderText(holder: Holder): Promise<string> {
  const { pid, place } = holder;
  const where = (await isElsewhere(holder)) ? ` of the machine or container ${place?.host ?? ''}` : '';
  return `process ${String(pid)}${where}`;
}
