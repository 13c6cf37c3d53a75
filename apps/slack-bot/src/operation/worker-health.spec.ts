import { afterEach, describe, expect, it } from '@jest/globals';
import { Readiness } from '@headroom/service';
import { workerCheck } from './worker-check.js';
import { openWorkerHealth, type WorkerHealth } from './worker-health.js';

let health: WorkerHealth | null = null;

afterEach(async () => {
  await health?.close();
  health = null;
});

/** Opens the health of a worker, in whose queue the oldest job has waited for so long. */
async function openWith({ longestWaitSeconds }: { readonly longestWaitSeconds: number }): Promise<Readiness> {
  const check = workerCheck({ state: async () => ({ waitingCount: 1, longestWaitSeconds }) });
  const readiness = new Readiness({ checks: [check] });
  health = await openWorkerHealth({ port: 0, readiness });
  return readiness;
}

async function get(path: string, method = 'GET'): Promise<Response> {
  return fetch(`http://127.0.0.1:${String(health?.port)}${path}`, { method });
}

describe('the health of a worker', () => {
  it('is good while jobs are done within a minute, until it is to stop', async () => {
    const readiness = await openWith({ longestWaitSeconds: 60 });
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', checks: [{ name: 'worker', status: 'ok' }] },
    ]);
    readiness.stop();
    expect((await get('/health/ready')).status).toBe(503);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('is bad where a job has waited for longer', async () => {
    await openWith({ longestWaitSeconds: 60.5 });
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unavailable', checks: [{ name: 'worker', status: 'failed' }] },
    ]);
  });

  it('is all that it can be asked', async () => {
    await openWith({ longestWaitSeconds: 0 });
    const answers = await Promise.all([get('/metrics'), get('/'), get('/health/ready', 'POST')]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('cannot be at a port that is taken', async () => {
    await openWith({ longestWaitSeconds: 0 });
    const second = openWorkerHealth({ port: health?.port ?? 0, readiness: new Readiness({ checks: [] }) });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
