import { createMemoryPlansStore } from './memory-plans-store.js';
import { describePlansStore } from './plans-store-contract.js';

describePlansStore('the store in memory', createMemoryPlansStore);
