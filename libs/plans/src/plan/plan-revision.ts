import type { ListedRevision, PlanRevision, RevisionCause, SavedPlan, Stamp } from './saved-plan.js';

/** The immutable copy of a plan's head, made by a change. */
export function revisionOf(
  plan: SavedPlan,
  { cause, made }: { readonly cause: RevisionCause; readonly made: Stamp },
): PlanRevision {
  const { revision, name, status, document, computed, basis, strategy, notes, tags, reviewOn } = plan;
  return {
    planId: plan.id,
    ...{ revision, name, status, document, computed, basis, strategy, notes, tags, reviewOn },
    made,
    cause,
  };
}

/** A revision as lists show it. */
export function listedRevision({ computed: _computed, ...listed }: PlanRevision): ListedRevision {
  return listed;
}
