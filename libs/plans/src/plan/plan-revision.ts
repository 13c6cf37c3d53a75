import type { PlanRevision, RevisionCause, SavedPlan, Stamp } from './saved-plan.js';

/** The immutable copy of a plan's head, made by a change. */
export function revisionOf(
  plan: SavedPlan,
  { cause, made }: { readonly cause: RevisionCause; readonly made: Stamp },
): PlanRevision {
  const { revision, name, status, document, evaluation, workload, basis, strategy, notes, tags, reviewOn } = plan;
  return {
    planId: plan.id,
    ...{ revision, name, status, document, evaluation, workload, basis, strategy, notes, tags, reviewOn },
    made,
    cause,
  };
}
