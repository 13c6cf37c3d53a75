import { planLines, totalOf } from '../cost/plan-lines.js';
import { yearsToLimit } from '../forecast/time-to-limit.js';
import { type Decimal, decimalText } from '../numbers/decimal.js';
import { planningModel } from '../plan/build-model.js';
import { deploymentOf } from '../plan/evaluate.js';
import type { PlanningModel } from '../plan/planning-model.js';
import type { DecimalText } from '../workload/workload-input.js';
import { demandAt } from './one-stamp.js';
import type { StampPlan } from './stamp-plan.js';

/** Steps shown on each side of today's count at most. */
const MOST_STEPS_BELOW = 11;
const MOST_STEPS_ABOVE = 12;

/** One step of the cost curve: the demand that needs so many stamps, and what they cost. */
export interface StampStep {
  readonly activeStamps: number;
  /** With the spare ones. */
  readonly stamps: number;
  /** Demand of the step: above `from`, up to and with `upTo`. */
  readonly fromPerSecond: DecimalText;
  readonly upToPerSecond: DecimalText;
  /** At the upper end of the step; null where the strategy cannot be sized for it. */
  readonly costPerMonth: DecimalText | null;
  /** True for the step of the design load. */
  readonly isPlanned: boolean;
}

/** When the next stamp is due and what it adds. */
export interface NextStamp {
  /** Design load above which one more stamp is needed. */
  readonly atPerSecond: DecimalText;
  /** Room of the active stamps above the design load, as a share of it; null without load. */
  readonly roomRatio: number | null;
  /** Years until the demand of the design gets there at its yearly growth; null without growth. */
  readonly inYears: number | null;
  /** What the bill rises by. */
  readonly extraCostPerMonth: DecimalText | null;
}

/** The steps from about half to about twice the planned stamps: cost rises by whole stamps (S65). */
export function stampSteps({ deployment, stamps, capacity, active }: StampPlan): readonly StampStep[] {
  const { model } = deployment;
  const first = Math.max(1, Math.ceil(active / 2), active - MOST_STEPS_BELOW);
  const last = Math.max(active + 1, Math.min(2 * active, active + MOST_STEPS_ABOVE));
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const count = first + step;
    const total = totalFor(model, capacity.times(count));
    return {
      activeStamps: count,
      stamps: count + stamps.spare,
      fromPerSecond: decimalText(capacity.times(count - 1)),
      upToPerSecond: decimalText(capacity.times(count)),
      costPerMonth: total === null ? null : decimalText(total),
      isPlanned: count === active,
    };
  });
}

function totalFor(model: PlanningModel, load: Decimal): Decimal | null {
  const { workload } = model;
  const sized = deploymentOf(planningModel({ ...workload, demand: demandAt(model, load) }), 'DEPLOYMENT_STAMPS');
  return 'outcome' in sized ? null : totalOf(planLines(sized));
}

/** The threshold of the next stamp (S62, S65, model §16). */
export function nextStamp({ deployment, capacity, active }: StampPlan): NextStamp {
  const { model } = deployment;
  const at = capacity.times(active);
  const { designLoad } = model;
  const room = designLoad.isZero() ? null : at.minus(designLoad).div(designLoad).toNumber();
  const [now, next] = [totalFor(model, at), totalFor(model, capacity.times(active + 1))];
  const years = designLoad.isZero()
    ? null
    : yearsToLimit({
        now: designLoad.toNumber(),
        limit: at.toNumber(),
        annualGrowthRatio: Number(model.workload.demand.annualGrowth),
      });
  return {
    atPerSecond: decimalText(at),
    roomRatio: room,
    inYears: years,
    extraCostPerMonth: now === null || next === null ? null : decimalText(next.minus(now)),
  };
}
