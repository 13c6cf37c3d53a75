import type { PlanSummary, SavedPlan } from '../plan/saved-plan.js';

/** What lists show, filter and order by, from a whole plan. */
export function summarizePlan(plan: SavedPlan): PlanSummary {
  const { id, teamId, name, status, revision, strategy, notes, tags, reviewOn, basis, created, updated } = plan;
  return {
    ...{ id, teamId, name, status, revision, strategy, notes, tags, reviewOn, basis, created, updated },
    ...plan.figures,
    isLocked: plan.lock !== null,
    isDeleted: plan.deleted !== null,
  };
}
