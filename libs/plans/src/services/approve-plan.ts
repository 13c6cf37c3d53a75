import type { Outcome } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import type { PlansTransaction } from '../store/plans-store.js';
import { changeWithin } from './change-plan.js';
import { inTransaction } from './in-transaction.js';
import type { PlansSession } from './plans-context.js';
import { checkSuperseded, repeatedOrTooMany } from './superseded-plans.js';

/** A plan to approve. */
export interface ApprovePlanInput {
  readonly id: string;
  /** The revision that is approved: nobody approves what they have not seen. */
  readonly expectedRevision: number;
  /** Approved plans of the same team whose place it takes, at most 20: they become SUPERSEDED with this approval, or nothing happens. */
  readonly supersedes?: readonly string[] | undefined;
}

/**
 * Approves a plan as it is; the approval is a revision of its own, and holds until the plan is changed. The plans whose place it
 * takes get a revision and an audit event each, in the same transaction.
 */
export async function approvePlan(session: PlansSession, input: ApprovePlanInput): Promise<Outcome<SavedPlan>> {
  return inTransaction(session.store, async (transaction) => {
    const approval = { session, input, held: await heldPlans(transaction, input) };
    const approved = await approve(transaction, approval);
    if (!approved.ok) return approved;
    for (const id of input.supersedes ?? []) {
      const superseded = await supersede(transaction, { session, id, by: approved.value.id });
      if (!superseded.ok) return superseded;
    }
    return approved;
  });
}

/** All plans that will change, held in the order of their ids, so that two approvals cannot wait for each other. */
async function heldPlans(
  transaction: PlansTransaction,
  { id, supersedes = [] }: ApprovePlanInput,
): Promise<ReadonlyMap<string, SavedPlan | null>> {
  const held = new Map<string, SavedPlan | null>();
  if (repeatedOrTooMany(supersedes).length > 0) return held;
  for (const each of [id, ...supersedes].toSorted()) held.set(each, await transaction.planForChange(each));
  return held;
}

async function approve(
  transaction: PlansTransaction,
  {
    session,
    input,
    held,
  }: {
    readonly session: PlansSession;
    readonly input: ApprovePlanInput;
    readonly held: ReadonlyMap<string, SavedPlan | null>;
  },
): Promise<Outcome<SavedPlan>> {
  const change = {
    id: input.id,
    action: 'PLAN_APPROVE',
    requires: { deleted: 'NO', locked: 'NO', expectedRevision: input.expectedRevision },
    inputErrors: checkSuperseded(session.actor, { ids: input.supersedes ?? [], approvedId: input.id, held }),
    cause: 'APPROVED',
    audit: 'PLAN_APPROVED',
    change: (plan: SavedPlan, approved: SavedPlan['approved']): SavedPlan => ({
      ...plan,
      ...{ status: 'APPROVED', approved, supersededById: null },
    }),
  } as const;
  return changeWithin(transaction, { session, change });
}

async function supersede(
  transaction: PlansTransaction,
  { session, id, by }: { readonly session: PlansSession; readonly id: string; readonly by: string },
): Promise<Outcome<SavedPlan>> {
  const change = {
    id,
    action: 'PLAN_APPROVE',
    requires: { deleted: 'NO', locked: 'NO', expectedRevision: undefined },
    inputErrors: [],
    cause: 'SUPERSEDED',
    audit: 'PLAN_SUPERSEDED',
    change: (plan: SavedPlan): SavedPlan => ({ ...plan, status: 'SUPERSEDED', supersededById: by }),
  } as const;
  return changeWithin(transaction, { session, change });
}
