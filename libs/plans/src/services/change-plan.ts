import { allowedPlan } from '../access/permission.js';
import type { Action } from '../access/role.js';
import type { AuditAction } from '../audit/audit-event.js';
import { done, type Outcome, type PlanError, refused } from '../plan/plan-error.js';
import { revisionOf } from '../plan/plan-revision.js';
import type { RevisionCause, SavedPlan, Stamp } from '../plan/saved-plan.js';
import type { PlansTransaction } from '../store/plans-store.js';
import { auditEvent, planFacts } from './audit-entry.js';
import { inTransaction } from './in-transaction.js';
import { type PlansSession, stampOf } from './plans-context.js';
import { type RequiredState, stateErrors } from './plan-state.js';

/** A change of one plan. */
export interface PlanChange {
  readonly id: string;
  readonly action: Action;
  readonly requires: RequiredState;
  /** What is wrong with the input; told together with what the plan's state has against it. */
  readonly inputErrors: readonly PlanError[];
  /** What makes the new revision; null where the content stays as it is. */
  readonly cause: RevisionCause | null;
  readonly audit: AuditAction;
  /** The plan with the change; its revision and `updated` are set by the one who asks. */
  readonly change: (plan: SavedPlan, stamp: Stamp) => SavedPlan;
}

/** Authorizes, checks the state, writes the change, its revision and its audit event: in one transaction, or not at all. */
export async function changePlan(session: PlansSession, change: PlanChange): Promise<Outcome<SavedPlan>> {
  return inTransaction(session.store, async (transaction) => changeWithin(transaction, { session, change }));
}

/** The same in a transaction that does more. */
export async function changeWithin(
  transaction: PlansTransaction,
  { session, change }: { readonly session: PlansSession; readonly change: PlanChange },
): Promise<Outcome<SavedPlan>> {
  const found = await transaction.planForChange(change.id);
  const allowed = allowedPlan(session.actor, { plan: found, ...change });
  if (!allowed.ok) return allowed;
  const before = allowed.value;
  const errors = [...change.inputErrors, ...stateErrors(before, change.requires)];
  if (errors.length > 0) return refused(...errors);
  return writeChange(transaction, { session, change, before });
}

/** Writes a change of a plan that is held and was checked. */
async function writeChange(
  transaction: PlansTransaction,
  {
    session,
    change,
    before,
  }: { readonly session: PlansSession; readonly change: PlanChange; readonly before: SavedPlan },
): Promise<Outcome<SavedPlan>> {
  const stamp = stampOf(session);
  const plan = changedPlan(change, { before, stamp });
  const written = await transaction.updatePlan({
    plan,
    expectedRevision: before.revision,
    revision: change.cause === null ? null : revisionOf(plan, { cause: change.cause, made: stamp }),
  });
  if (written === 'CONFLICT') {
    const current = await transaction.plan(plan.id);
    return refused({ code: 'CONFLICT', currentRevision: current?.revision ?? before.revision });
  }
  if (written === 'NAME_TAKEN') return refused({ code: 'NAME_TAKEN', name: plan.name });
  await transaction.appendAudit(
    auditEvent(session, {
      action: change.audit,
      teamId: plan.teamId,
      subjectType: 'PLAN',
      subjectId: plan.id,
      before: planFacts(before),
      after: planFacts(plan),
    }),
  );
  return done(plan);
}

function changedPlan(
  change: PlanChange,
  { before, stamp }: { readonly before: SavedPlan; readonly stamp: Stamp },
): SavedPlan {
  const changed = change.change(before, stamp);
  if (change.cause === null) return changed;
  return { ...changed, revision: before.revision + 1, updated: stamp };
}
