import { stat, utimes } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often whoever uses a folder touches its note there. */
export const BEAT_MS = 2_000;

/** After so long without a touch its writer is gone: several beats, for a busy machine misses one. */
export const SILENCE_MS = 15_000;

const LOOK_MS = 250;

/** Touches a note, so that others see that its writer lives; one that is gone stays gone. */
export async function beat(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

/** Touches a note for as long as something runs. */
export async function withBeats<T>(path: string, run: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void beat(path), BEAT_MS);
  timer.unref();
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}

/**
 * Watches a note until it is touched or replaced, or not for too long. Compares its times with each other only: the clocks of two
 * machines differ.
 */
export async function isBeating(path: string, silenceMs: number): Promise<boolean> {
  const first = await touchedAt(path);
  for (let waitedMs = 0; waitedMs < silenceMs; waitedMs += LOOK_MS) {
    await sleep(LOOK_MS);
    if ((await touchedAt(path)) !== first) return true;
  }
  return false;
}

/** In milliseconds; null where the note is gone. */
async function touchedAt(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}
