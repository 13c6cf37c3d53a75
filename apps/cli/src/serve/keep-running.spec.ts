import { describe, expect, it } from '@jest/globals';
import { keepRunning, RoleFailed } from './keep-running.js';
import type { Ending, RoleProcess } from './role-process.js';

const PACE = { steadyMs: 60, firstWaitMs: 1, longestWaitMs: 4, mostStarts: 4 };
const CRASH: Ending = { exitCode: 1, signal: null };

/** A process that a test ends. */
interface Controlled extends RoleProcess {
  readonly end: (ending: Ending) => void;
  readonly say: (text: string) => void;
}

function controlled(): Controlled {
  let end: (ending: Ending) => void = () => undefined;
  let say: (text: string) => void = () => undefined;
  const ended = new Promise<Ending>((resolve) => (end = resolve));
  const ready = new Promise<string>((resolve) => (say = resolve));
  const stop = (): Promise<void> => {
    end({ exitCode: 0, signal: null });
    return Promise.resolve();
  };
  return { ended, ready, stop, kill: () => end({ exitCode: null, signal: 'SIGKILL' }), end, say };
}

/** Keeps a role whose processes the test holds; `onStart` is told of each with its number, from 1. */
function keep(onStart: (process: Controlled, count: number) => void) {
  const processes: Controlled[] = [];
  const lines: string[] = [];
  const stopping = new AbortController();
  const role = keepRunning({
    name: 'api',
    start: () => {
      const process = controlled();
      processes.push(process);
      onStart(process, processes.length);
      return process;
    },
    tell: (line) => lines.push(line),
    stopped: stopping.signal,
    pace: PACE,
  });
  const stop = async (): Promise<void> => {
    stopping.abort();
    await role.stop();
    await role.finished;
  };
  return { role, processes, lines, stop };
}

describe('a role that is kept running', () => {
  it('hands on what it says when it is ready, and ends when it is stopped', async () => {
    const { role, processes, stop } = keep((process) => process.say('welcome'));
    expect(await role.up).toBe('welcome');
    await stop();
    expect(processes).toHaveLength(1);
  });

  it('has come up, too, when it has run for a while without a word', async () => {
    const { role, stop } = keep(() => undefined);
    expect(await role.up).toBe('');
    await stop();
  });

  it('is not tried again where its first start fails', async () => {
    const { role, processes } = keep((process) => process.end(CRASH));
    await expect(role.up).rejects.toMatchObject({ message: 'api did not come up (exit code 1).', ending: CRASH });
    await role.finished;
    expect(processes).toHaveLength(1);
  });

  it('is started again when it ends by itself, also where that takes several starts', async () => {
    const { role, processes, lines, stop } = keep((process, count) => {
      if (count === 1) process.say('');
      if (count === 2) process.end({ exitCode: null, signal: 'SIGSEGV' });
    });
    await role.up;
    processes[0]?.end(CRASH);
    await until(() => processes.length === 3);
    await stop();
    expect(lines).toEqual([
      'api ended by itself (exit code 1) and is started again.',
      'api did not come up (killed by SIGSEGV). It is tried again.',
    ]);
  });

  it('is given up after several starts in a row that fail', async () => {
    const { role, processes } = keep((process, count) => (count === 1 ? process.say('') : process.end(CRASH)));
    await role.up;
    processes[0]?.end(CRASH);
    await expect(role.finished).rejects.toThrow(RoleFailed);
    expect(processes).toHaveLength(1 + PACE.mostStarts);
  });

  it('is given up at once where it says that its settings cannot be used', async () => {
    const { role, processes } = keep((process, count) =>
      count === 1 ? process.say('') : process.end({ exitCode: 2, signal: null }),
    );
    await role.up;
    processes[0]?.end(CRASH);
    await expect(role.finished).rejects.toMatchObject({ ending: { exitCode: 2 } });
    expect(processes).toHaveLength(2);
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 2));
}
