import { allowedPlan } from '../access/permission.js';
import type { AuditAction } from '../audit/audit-event.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import { revisionOf } from '../plan/plan-revision.js';
import type { RevisionCause, SavedPlan } from '../plan/saved-plan.js';
import type { PlansTransaction } from '../store/plans-store.js';
import { auditEvent, planFacts } from './audit-entry.js';
import type { PlansSession } from './plans-context.js';

/** Writes a new plan with its first revision and its audit event; its team must be there, whatever the actor’s groups say. */
export async function insertNewPlan(
  transaction: PlansTransaction,
  {
    session,
    plan,
    cause,
    audit,
  }: {
    readonly session: PlansSession;
    readonly plan: SavedPlan;
    readonly cause: RevisionCause;
    readonly audit: AuditAction;
  },
): Promise<Outcome<SavedPlan>> {
  const team = await transaction.team(plan.teamId);
  if (team === null) return refused({ code: 'NOT_FOUND', path: 'teamId', id: plan.teamId });
  const inserted = await transaction.insertPlan(plan, revisionOf(plan, { cause, made: plan.created }));
  if (inserted === 'NAME_TAKEN') return refused({ code: 'NAME_TAKEN', name: plan.name });
  const subject = { teamId: plan.teamId, subjectType: 'PLAN' as const, subjectId: plan.id };
  await transaction.appendAudit(
    auditEvent(session, { action: audit, ...subject, before: null, after: planFacts(plan) }),
  );
  return done(plan);
}

/** The plan that an earlier request created, as it is now, if the actor may still read it. */
export function createdPlan(session: PlansSession) {
  return async (transaction: PlansTransaction, id: string): Promise<Outcome<SavedPlan>> =>
    allowedPlan(session.actor, { plan: await transaction.plan(id), id, action: 'PLAN_READ' });
}
