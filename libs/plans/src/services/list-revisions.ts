import { allowedPlan } from '../access/permission.js';
import { checkCount } from '../input/check-count.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { PlanRevision } from '../plan/saved-plan.js';
import type { RevisionPage } from '../store/plans-store.js';
import { inTransaction } from './in-transaction.js';
import { LARGEST_PAGE } from './page-input.js';
import type { PlansSession } from './plans-context.js';

/** A page of a plan's revisions, the newest first. */
export interface ListRevisionsInput {
  readonly planId: string;
  /** 1 to 100. */
  readonly first: number;
  /** Revisions below this one; null or absent = from the newest. */
  readonly after?: number | null | undefined;
}

/** A revision is kept in 32 bits. */
const LARGEST_REVISION = 2_147_483_647;

/** The revisions of a plan, the newest first: what it said, who made it, when. */
export async function listRevisions(
  { actor, store }: PlansSession,
  { planId, first, after = null }: ListRevisionsInput,
): Promise<Outcome<RevisionPage>> {
  return inTransaction(store, async (transaction) => {
    const plan = await transaction.plan(planId);
    const allowed = allowedPlan(actor, { plan, id: planId, path: 'planId', action: 'PLAN_READ' });
    if (!allowed.ok) return allowed;
    const errors = [
      ...checkCount('first', { value: first, least: 1, most: LARGEST_PAGE }),
      ...(after === null ? [] : checkCount('after', { value: after, least: 1, most: LARGEST_REVISION })),
    ];
    if (errors.length > 0) return refused(...errors);
    return done(await transaction.revisionPage({ planId, after, first }));
  });
}

/** One revision of a plan. */
export async function findRevision(
  { actor, store }: PlansSession,
  { planId, revision }: { readonly planId: string; readonly revision: number },
): Promise<Outcome<PlanRevision>> {
  return inTransaction(store, async (transaction) => {
    const plan = await transaction.plan(planId);
    const allowed = allowedPlan(actor, { plan, id: planId, path: 'planId', action: 'PLAN_READ' });
    if (!allowed.ok) return allowed;
    const errors = checkCount('revision', { value: revision, least: 1, most: LARGEST_REVISION });
    if (errors.length > 0) return refused(...errors);
    const found = await transaction.revision(planId, revision);
    return found === null ? refused({ code: 'NOT_FOUND', path: 'revision', id: String(revision) }) : done(found);
  });
}
