import { describe } from '@jest/globals';
import type { StoreFactory } from './contract/filled-store.js';
import { describeFilters } from './contract/filters-contract.js';
import { describeLogs } from './contract/log-contract.js';
import { describeNames } from './contract/names-contract.js';
import { describePages } from './contract/pages-contract.js';
import { describePeople } from './contract/people-contract.js';
import { describeSlackUsers } from './contract/slack-contract.js';
import { describeTransactions } from './contract/transactions-contract.js';

export type { StoreFactory } from './contract/filled-store.js';

/**
 * Defines the tests that every store of plans must pass. `createStore` makes an empty store for each test; call this at
 * the top of a spec file.
 */
export function describePlansStore(title: string, createStore: StoreFactory): void {
  describe(title, () => {
    describeTransactions(createStore);
    describeNames(createStore);
    describePages(createStore);
    describeFilters(createStore);
    describeLogs(createStore);
    describePeople(createStore);
    describeSlackUsers(createStore);
  });
}
