import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ServedApi, serveApi } from './served-api.js';

/** The built product on one address, started again whenever it ends, as a container platform does. */
export interface SupervisedApi {
  readonly url: string;
  /** How often it has come up. */
  readonly startCount: () => number;
  /** Ends the API as the system does when memory runs out; false where it is not up. */
  readonly killApi: () => boolean;
  /** The same to its PostgreSQL; false where that is not up. */
  readonly killDatabase: () => Promise<boolean>;
  /** Ends it in order, for good. */
  readonly stop: () => Promise<void>;
}

/** Starts the product on an embedded PostgreSQL and looks after it; comes back when it serves. */
export async function superviseApi(environment: {
  readonly HEADROOM_DATA_DIR: string;
  readonly [name: string]: string;
}): Promise<SupervisedApi> {
  const port = await freePort();
  let running: ServedApi | null = null;
  let starts = 0;
  let isStopping = false;
  const run = async (): Promise<void> => {
    // A start may fail while the database is just being killed; then the next one has to do.
    running = await serveApi({ ...environment, PORT: String(port) }).catch(() => null);
    if (running === null) return;
    starts += 1;
    await running.ended;
    running = null;
  };
  const supervise = async (): Promise<void> => {
    while (!isStopping) await run();
  };
  const done = supervise();
  while (starts === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    url: `http://127.0.0.1:${String(port)}`,
    startCount: () => starts,
    killApi: () => running !== null && isSent(running.pid),
    killDatabase: async () => {
      const note = await readFile(join(environment.HEADROOM_DATA_DIR, 'cluster/postmaster.pid'), 'utf8').catch(
        () => '',
      );
      const pid = Number.parseInt(note, 10);
      return pid > 1 && isSent(pid);
    },
    stop: async () => {
      isStopping = true;
      await running?.end('SIGTERM');
      await done;
    },
  };
}

function isSent(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
