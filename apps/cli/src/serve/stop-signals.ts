import type { EventEmitter } from 'node:events';

/** Ctrl-C reaches a program twice where npm hands it on as well; only what comes later is a second wish. */
const SAME_WISH_MS = 1_000;

const PARENT_CHECK_MS = 1_000;

/** Told of a wish to stop, and of a second one by somebody who does not want to wait. */
export interface StopListener {
  readonly stop: (reason: string) => void;
  readonly stopAtOnce: () => void;
}

/** Listens to the signals that end programs. A terminal that is closed sends SIGHUP. */
export function listenToSignals({ stop, stopAtOnce }: StopListener, source: EventEmitter = process): void {
  let firstAt: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    source.on(signal, () => {
      if (firstAt === null) {
        firstAt = Date.now();
        stop(signal);
      } else if (Date.now() - firstAt > SAME_WISH_MS) {
        stopAtOnce();
      }
    });
  }
}

/**
 * Tells when the process that started this one is gone. npm runs scripts in a shell, and not every shell hands on signals, and
 * none does when it is killed; without this the servers would go on unseen.
 */
export function watchParent(tell: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell();
  }, PARENT_CHECK_MS);
  timer.unref();
}
