import type { AuditEntry, AuditEvent, AuditFacts } from '../audit/audit-event.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { summarizePlan } from '../summary/summarize-plan.js';
import type { PlansSession } from './plans-context.js';

/** The audit event of something that the session's actor does now. */
export function auditEvent(session: PlansSession, entry: AuditEntry): AuditEvent {
  const { actor, requestId, source } = session;
  return {
    id: session.newId(),
    at: session.now().toISOString(),
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    ...entry,
    requestId,
    source,
  };
}

/** The small facts of a plan that the audit keeps: what changes of them can be told by. */
export function planFacts(plan: SavedPlan): AuditFacts {
  const { monthlyCost, standingStrategy, meetsTargets } = summarizePlan(plan);
  const { name, status, revision, strategy, tags, reviewOn, basis, lock, deleted } = plan;
  return {
    ...{ name, status, revision, strategy, standingStrategy, meetsTargets, monthlyCost, tags, reviewOn },
    modelVersion: basis.modelVersion,
    catalogDate: basis.catalogDate,
    lockReason: lock?.reason ?? null,
    isDeleted: deleted !== null,
    supersededById: plan.supersededById,
  };
}
