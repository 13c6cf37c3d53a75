import { mayDo } from '../access/policy.js';
import type { Actor } from '../access/role.js';
import { type InputError, inputError } from '../input/input-error.js';
import type { PlanError } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';

/** The most plans whose place one plan can take. */
const MOST_SUPERSEDED = 20;

/** Plans whose place another is to take, as they are held. */
export interface SupersededPlans {
  readonly ids: readonly string[];
  readonly approvedId: string;
  readonly held: ReadonlyMap<string, SavedPlan | null>;
}

/** Everything that stands against another plan taking the place of these, each with its place in the list. */
export function checkSuperseded(actor: Actor, { ids, approvedId, held }: SupersededPlans): readonly PlanError[] {
  const errors = repeatedOrTooMany(ids);
  if (errors.length > 0) return errors;
  const approved = held.get(approvedId) ?? null;
  return ids.flatMap((id, index): readonly PlanError[] => {
    const path = `supersedes[${String(index)}]`;
    const plan = held.get(id) ?? null;
    if (plan === null || !mayDo(actor, { action: 'PLAN_READ', teamId: plan.teamId }))
      return [{ code: 'NOT_FOUND', path, id }];
    const isRight = isApprovedAndFree(plan) && plan.id !== approvedId && plan.teamId === approved?.teamId;
    return isRight ? [] : [inputError({ path, value: plan.name, expected: EXPECTED })];
  });
}

const EXPECTED = 'another plan of the same team that is approved, and neither locked nor deleted';

function isApprovedAndFree({ status, lock, deleted }: SavedPlan): boolean {
  return status === 'APPROVED' && lock === null && deleted === null;
}

/** What is wrong with the list as such, before any of its plans is looked at. */
export function repeatedOrTooMany(ids: readonly string[]): readonly InputError[] {
  if (new Set(ids).size === ids.length && ids.length <= MOST_SUPERSEDED) return [];
  const expected = `at most ${String(MOST_SUPERSEDED)} plans, each once`;
  return [inputError({ path: 'supersedes', value: `${String(ids.length)} plans`, expected })];
}
