import type { SavedPlan, Stamp } from './saved-plan.js';

/** How every plan begins: a draft with its first revision, which nobody has locked, approved, superseded or deleted. */
export function firstState(stamp: Stamp) {
  return {
    status: 'DRAFT',
    revision: 1,
    lock: null,
    created: stamp,
    updated: stamp,
    approved: null,
    supersededById: null,
    deleted: null,
  } as const satisfies Partial<SavedPlan>;
}
