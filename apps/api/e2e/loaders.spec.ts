import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlansStore } from '@headroom/plans';
import { createMemoryPlansStore } from '@headroom/plans/memory';
import { asking, makeTeam, savePlan } from './access/team-content.js';
import { send } from './send.js';
import { startTestApi, type TestApi } from './test-api.js';

let api: TestApi;
let transactions = 0;

beforeAll(async () => {
  const memory = createMemoryPlansStore();
  const store: PlansStore = {
    transaction: (run) => {
      transactions += 1;
      return memory.transaction(run);
    },
  };
  api = await startTestApi({ store });
  const root = asking(api.url, api.token);
  const teamId = await makeTeam(root, 'Team');
  for (let number = 0; number < 8; number += 1) await savePlan(root, { teamId, name: `Plan ${String(number)}` });
});
afterAll(async () => api.close());

async function transactionsOf(query: string): Promise<number> {
  const before = transactions;
  const { body } = await send(api.url, { query, token: api.token });
  expect(body.errors).toBeUndefined();
  return transactions - before;
}

describe('what plans have in common', () => {
  it.each([
    ['their team', 'team { name }'],
    ['the members of their team', 'team { members { personId } }'],
    ['the tokens of their team', 'team { apiTokens { name } }'],
  ])('is read once for a whole list: %s', async (_what, fields) => {
    const [few, many] = [
      await transactionsOf(`{ plans(first: 2) { nodes { name ${fields} } } }`),
      await transactionsOf(`{ plans(first: 8) { nodes { name ${fields} } } }`),
    ];
    expect(many).toBe(few);
  });

  it('is read anew for the next request', async () => {
    const query = '{ plans(first: 2) { nodes { team { members { personId } } } } }';
    const first = await transactionsOf(query);
    expect(await transactionsOf(query)).toBe(first);
  });
});
