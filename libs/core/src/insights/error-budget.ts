import { complement } from '../numbers/probability.js';
import type { Contribution, Evaluation, Reliability, StrategyPlan } from '../plan/evaluation.js';
import { downtimeMinutes } from '../reliability/downtime-budget.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { Workload } from '../workload/workload.js';

const HOURS_PER_YEAR = 8760;
const HOURS_PER_MONTH = 730;

/** What one cause uses of an error budget. */
export interface BudgetShare {
  /** As in `Contribution`: `DOMAINS`, `ROUTER`, `COMPONENT name`, `REGION location`, … */
  readonly cause: string;
  readonly minutesPerYear: number;
  /** Minutes over the allowed minutes, 0..; null where the target allows no downtime at all. */
  readonly shareOfBudget: number | null;
}

/** The error budget of a flow under one strategy. */
export interface ErrorBudget {
  readonly strategy: StrategyId;
  /** null = the workload: the flows that count together. */
  readonly flow: string | null;
  /** Availability that is asked for: the flow's own, else the workload's where the flow counts. */
  readonly targetAvailability: DecimalText;
  /** Minutes down that the target allows in a year of 8,760 h and a month of 730 h. */
  readonly allowedMinutesPerYear: number;
  readonly allowedMinutesPerMonth: number;
  readonly usedMinutesPerYear: number;
  /** Allowed − used: below 0 where the target is missed. */
  readonly leftMinutesPerYear: number;
  /** Largest first; together the minutes that are used. Causes that use nothing are left out. */
  readonly shares: readonly BudgetShare[];
  /** The cause that uses most; null where nothing is used. */
  readonly bindingCause: string | null;
}

/**
 * How each strategy spends the minutes of downtime that the availability targets allow, cause by cause, for the
 * workload and for every flow with a target (S01, S04, S13, S25; model §6). A flow without a target of its own that
 * does not count has no budget.
 */
export function errorBudgets(
  workload: Workload,
  { strategies }: Pick<Evaluation, 'strategies'>,
): readonly ErrorBudget[] {
  return strategies.flatMap((plan) => budgetsOf(workload, plan));
}

function budgetsOf(workload: Workload, { strategy, reliability }: StrategyPlan): readonly ErrorBudget[] {
  if (reliability === null) return [];
  const counting = workload.flows.filter(({ criticality }) => criticality === 'CRITICAL');
  const counts = (name: string): boolean => counting.length === 0 || counting.some((flow) => flow.name === name);
  const whole = workload.targets.availability;
  const ofFlows = workload.flows.flatMap(({ name, targets }) => {
    const target = targets.availability ?? (counts(name) ? whole : null);
    const own = reliability.flows.find((flow) => flow.name === name);
    return target === null || own === undefined ? [] : [budget({ strategy, flow: name, target, reliability: own })];
  });
  if (whole === null) return ofFlows;
  return [budget({ strategy, flow: null, target: whole, reliability: reliability.workload }), ...ofFlows];
}

interface BudgetInput {
  readonly strategy: StrategyId;
  readonly flow: string | null;
  readonly target: DecimalText;
  readonly reliability: Reliability;
}

function budget({ strategy, flow, target, reliability }: BudgetInput): ErrorBudget {
  const unavailability = complement(target);
  const allowed = downtimeMinutes({ unavailability, windowHours: HOURS_PER_YEAR });
  const shares = sharesOf(reliability.contributions, allowed);
  return {
    strategy,
    flow,
    targetAvailability: target,
    allowedMinutesPerYear: allowed,
    allowedMinutesPerMonth: downtimeMinutes({ unavailability, windowHours: HOURS_PER_MONTH }),
    usedMinutesPerYear: reliability.downtimeMinutesPerYear,
    leftMinutesPerYear: allowed - reliability.downtimeMinutesPerYear,
    shares,
    bindingCause: shares[0]?.cause ?? null,
  };
}

function sharesOf(contributions: readonly Contribution[], allowed: number): readonly BudgetShare[] {
  return contributions
    .filter(({ minutesPerYear }) => minutesPerYear > 0)
    .map(({ cause, minutesPerYear }) => ({
      cause,
      minutesPerYear,
      shareOfBudget: allowed === 0 ? null : minutesPerYear / allowed,
    }))
    .sort((a, b) => b.minutesPerYear - a.minutesPerYear);
}
