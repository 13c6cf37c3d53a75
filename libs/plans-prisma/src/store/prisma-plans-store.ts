import type { PlansStore, PlansTransaction } from '@headroom/plans';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { logOperations } from './log-operations.js';
import { planOperations } from './plan-operations.js';
import { teamOperations } from './team-operations.js';
import { slackOperations } from './slack-operations.js';
import { tokenOperations } from './token-operations.js';

/** For a free connection, and for the whole transaction: longer than any, shorter than a caller's patience. */
const LIMITS = { maxWait: 15_000, timeout: 30_000 };

/**
 * Plans in PostgreSQL. Transactions read what is committed; what must not change meanwhile is locked by `planForChange` and
 * `membersForChange`, and a write of another revision than the expected one is a conflict.
 */
export function prismaPlansStore(client: PrismaClient): PlansStore {
  return {
    transaction: (run) =>
      client.$transaction((transaction) => run(plansTransaction(transaction)), {
        ...LIMITS,
        isolationLevel: 'ReadCommitted',
      }),
  };
}

function plansTransaction(client: Prisma.TransactionClient): PlansTransaction {
  return {
    ...planOperations(client),
    ...logOperations(client),
    ...teamOperations(client),
    ...tokenOperations(client),
    ...slackOperations(client),
  };
}
