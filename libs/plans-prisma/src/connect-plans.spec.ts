import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectPlans } from './connect-plans.js';
import { openTestServer, runSql, type TestServer } from './testing/index.js';

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe('connected plans', () => {
  it('hear nothing of what a server that is stopped says to a connection that is just being closed', async () => {
    const databaseUrl = await server.newDatabase();
    const lost: Error[] = [];
    const plans = connectPlans({ databaseUrl, onConnectionLost: (error) => lost.push(error) });
    const [row] = await plans.client.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    const pid = row?.pid ?? 0;
    // It has not read the farewell when it is told to end.
    process.kill(pid, 'SIGSTOP');
    await plans.close();
    await runSql(databaseUrl, `SELECT pg_terminate_backend(${String(pid)})`);
    process.kill(pid, 'SIGCONT');
    const findIt = `SELECT FROM pg_stat_activity WHERE pid = ${String(pid)}`;
    while ((await runSql(databaseUrl, findIt)).length > 0) await sleep(10);
    expect(lost).toEqual([]);
  });
});
