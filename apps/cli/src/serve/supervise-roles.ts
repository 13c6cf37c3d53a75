import { keepRunning, type KeptRole, type RunningRole } from './keep-running.js';
import type { Role } from './role.js';
import { startRole } from './role-process.js';
import { listenToSignals, watchParent } from './stop-signals.js';
import { pathInRole } from './workspace-folder.js';

/** The roles to run, and how. */
export interface Supervised {
  readonly roles: readonly Role[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly tell: (line: string) => void;
}

/**
 * Runs roles: the first one comes up before the others start, for it prepares the database. Resolves when a signal has stopped
 * them all; where one cannot be kept running, the others are stopped and it throws `RoleFailed`.
 */
export async function superviseRoles({ roles, environment, print, tell }: Supervised): Promise<void> {
  const stopping = new AbortController();
  const running: RunningRole[] = [];
  const start = (role: Role): RunningRole => {
    const kept = keepRunning(keptRole(role, { environment, roles, tell, stopped: stopping.signal }));
    running.push(kept);
    return kept;
  };
  const stopped = stopWish({ stopping, running, tell });
  try {
    const [first, ...others] = roles;
    if (first === undefined) return;
    await welcomed(start(first), { print, stopped });
    const rest = stopping.signal.aborted ? [] : others.map(start);
    await Promise.all(rest.map((role) => welcomed(role, { print, stopped })));
    await Promise.race([stopped, ...running.map(({ finished }) => finished)]);
  } catch (error) {
    // A role that ends while everything stops has not failed.
    if (!stopping.signal.aborted) throw error;
  } finally {
    stopping.abort();
    await stopInOrder(running);
  }
}

/** Resolves when somebody wants an end. */
function stopWish({
  stopping,
  running,
  tell,
}: {
  readonly stopping: AbortController;
  readonly running: readonly RunningRole[];
  readonly tell: (line: string) => void;
}): Promise<void> {
  return new Promise((resolve) => {
    const stop = (reason: string): void => {
      tell(`stopping (${reason}) …`);
      stopping.abort();
      resolve();
    };
    listenToSignals({
      stop,
      stopAtOnce: () => running.forEach(({ kill }) => kill()),
    });
    if (process.env['npm_lifecycle_event'] !== undefined) {
      watchParent(() => {
        if (!stopping.signal.aborted) stop('npm is gone');
      });
    }
  });
}

async function welcomed(
  { up }: RunningRole,
  { print, stopped }: { readonly print: (text: string) => void; readonly stopped: Promise<void> },
): Promise<void> {
  const text = await Promise.race([up, stopped.then(() => '')]);
  if (text !== '') print(text);
}

/** The last one that was started first: it takes in requests that the ones before it serve. */
async function stopInOrder(running: readonly RunningRole[]): Promise<void> {
  for (const role of running.toReversed()) {
    await role.stop();
    await role.finished.catch(() => undefined);
  }
}

function keptRole(
  role: Role,
  {
    environment,
    roles,
    tell,
    stopped,
  }: Pick<Supervised, 'environment' | 'roles' | 'tell'> & { readonly stopped: AbortSignal },
): KeptRole {
  const width = Math.max(...roles.map(({ name }) => name.length));
  const linePrefix = roles.length === 1 ? null : `${role.name.padEnd(width)} | `;
  return {
    name: role.name,
    start: () => startRole({ program: pathInRole(role, role.program), environment: { ...environment }, linePrefix }),
    tell,
    stopped,
  };
}
