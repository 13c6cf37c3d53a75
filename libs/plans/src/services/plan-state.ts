import type { PlanError } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';

/** The state that a plan must be in for an operation. */
export interface RequiredState {
  /** Whether it must be in the bin, or must not. */
  readonly deleted: 'NO' | 'YES';
  readonly locked: 'NO' | 'YES' | 'EITHER';
  /** The revision that the request speaks of; undefined = whichever it is. */
  readonly expectedRevision: number | undefined;
}

/** Everything in a plan's state that stands against an operation. */
export function stateErrors(
  plan: SavedPlan,
  { deleted, locked, expectedRevision }: RequiredState,
): readonly PlanError[] {
  const errors: PlanError[] = [];
  if (deleted === 'NO' && plan.deleted !== null) errors.push({ code: 'ALREADY_DELETED' });
  if (deleted === 'YES' && plan.deleted === null) errors.push({ code: 'NOT_DELETED' });
  if (locked === 'NO' && plan.lock !== null) {
    errors.push({ code: 'LOCKED', lockedBy: plan.lock.by.actorName, reason: plan.lock.reason });
  }
  if (locked === 'YES' && plan.lock === null) errors.push({ code: 'NOT_LOCKED' });
  if (expectedRevision !== undefined && expectedRevision !== plan.revision) {
    errors.push({ code: 'CONFLICT', currentRevision: plan.revision });
  }
  return errors;
}
