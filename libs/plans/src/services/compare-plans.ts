import { allowedPlan } from '../access/permission.js';
import { LEAST_COMPARED_PLANS, MOST_COMPARED_PLANS, type PlanComparison } from '../comparison/compare-plans.js';
import { type InputError, inputError } from '../input/input-error.js';
import { done, type Outcome, type PlanError, refused } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { inTransaction } from './in-transaction.js';
import type { KeptPlan } from './plans-computing.js';
import type { PlansSession } from './plans-context.js';

/** Saved plans to compare, each as it was computed when it was saved. */
export interface ComparePlansInput {
  /** 2 to 20 plans, each once. */
  readonly ids: readonly string[];
  /** The one that the others are compared with; absent = the first. */
  readonly baselineId?: string | undefined;
  /** Relative difference up to which two figures count as the same, 0 to 1; 0.01 by default. */
  readonly toleranceRatio?: number | undefined;
}

/** Compares saved plans: figures, inputs, cost lines and a sentence for each. */
export async function comparePlans(session: PlansSession, input: ComparePlansInput): Promise<Outcome<PlanComparison>> {
  const errors = checkComparison(input);
  if (errors.length > 0) return refused(...errors);
  const plans = await readablePlans(session, input.ids);
  if (!plans.ok) return plans;
  const baseline = input.baselineId === undefined ? 0 : input.ids.indexOf(input.baselineId);
  return session.computing.compare({
    plans: plans.value.map(keptPlan),
    baseline,
    toleranceRatio: input.toleranceRatio,
  });
}

function checkComparison({ ids, baselineId, toleranceRatio }: ComparePlansInput): readonly InputError[] {
  const errors: InputError[] = [];
  if (ids.length < LEAST_COMPARED_PLANS || ids.length > MOST_COMPARED_PLANS) {
    const expected = `${String(LEAST_COMPARED_PLANS)} to ${String(MOST_COMPARED_PLANS)} plans`;
    errors.push(inputError({ path: 'ids', value: `${String(ids.length)} plans`, expected }));
  }
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) errors.push(inputError({ path: 'ids', value: repeated, expected: 'each plan once' }));
  if (baselineId !== undefined && !ids.includes(baselineId)) {
    errors.push(inputError({ path: 'baselineId', value: baselineId, expected: 'one of the compared plans' }));
  }
  if (toleranceRatio !== undefined && !(toleranceRatio >= 0 && toleranceRatio <= 1)) {
    errors.push(inputError({ path: 'toleranceRatio', value: toleranceRatio, expected: 'a ratio from 0 to 1' }));
  }
  return errors;
}

/** All plans, or every one that is not there. */
async function readablePlans(
  { actor, store }: PlansSession,
  ids: readonly string[],
): Promise<Outcome<readonly SavedPlan[]>> {
  return inTransaction(store, async (transaction) => {
    const plans: SavedPlan[] = [];
    const errors: PlanError[] = [];
    for (const [index, id] of ids.entries()) {
      const plan = await transaction.plan(id);
      const allowed = allowedPlan(actor, { plan, id, path: `ids[${String(index)}]`, action: 'PLAN_READ' });
      if (allowed.ok) plans.push(allowed.value);
      else errors.push(...allowed.errors);
    }
    return errors.length > 0 ? refused(...errors) : done(plans);
  });
}

function keptPlan({ id, name, document, computed, strategy, basis }: SavedPlan): KeptPlan {
  return { id, label: name, document, computed, strategy, basis };
}
