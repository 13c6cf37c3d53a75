import { afterAll, beforeAll } from '@jest/globals';
import { describePlansStore } from '@headroom/plans/store-contract';
import { type ConnectedPlans, connectPlans } from '../connect-plans.js';
import { type TestServer, clearDatabase, openTestServer } from '../testing/index.js';

let server: TestServer;
let databaseUrl: string;
let connection: ConnectedPlans;

beforeAll(async () => {
  server = await openTestServer();
  databaseUrl = await server.newDatabase();
  connection = connectPlans({ databaseUrl });
});
afterAll(async () => {
  await connection.close();
  await server.close();
});

describePlansStore('the store in PostgreSQL', async () => {
  await clearDatabase(databaseUrl);
  return connection.store;
});
