import { type PlannedDeployment, withFindings, workloadFindings } from '../checks/findings.js';
import { surges } from '../cost/growth-cost.js';
import { planCost } from '../cost/plan-cost.js';
import { planLines, totalOf } from '../cost/plan-lines.js';
import { type Decimal, decimal, decimalText, ZERO } from '../numbers/decimal.js';
import { planRecovery } from '../recovery/plan-recovery.js';
import { planReliability } from '../reliability/plan-reliability.js';
import { routingShares } from '../sizing/routing-shares.js';
import { hasCurrent } from '../strategies/current.strategy.js';
import { STRATEGIES } from '../strategies/registry.js';
import type { NoSizing } from '../strategies/strategy.js';
import { survivalRows } from '../survival/survival-rows.js';
import { planVerdict } from '../verdict/plan-verdict.js';
import { STRATEGY_IDS, type StrategyId } from '../workload/vocabulary.js';
import type { Workload } from '../workload/workload.js';
import { InvalidWorkloadError, workloadProblems } from '../workload/workload-problems.js';
import { type Deployment, deployment } from './deployment.js';
import type { Assumption, CatalogStamp, Evaluation, PlanReliability, StrategyPlan } from './evaluation.js';
import { planningModel } from './build-model.js';
import type { PlanningModel } from './planning-model.js';
import type { YearlyCosts } from './flip-points.js';
import { candidatesOf, recommend } from './recommendation.js';
import { planComponents, planLocations, planStamps } from './strategy-plan.js';
import { paretoFront, tradeOffs } from './trade-offs.js';

/** What an evaluation is made of: the resolved workload, and what its resolution rests on. */
export interface EvaluationInput {
  readonly workload: Workload;
  readonly assumptions: readonly Assumption[];
  readonly catalog: CatalogStamp;
  /** Whether the findings of the guide's checks are looked for; yes where it is not said. */
  readonly checks?: boolean;
}

/**
 * Plans a workload with every strategy and chooses between them (contract 2 and 4). Deterministic. Throws
 * InvalidWorkloadError where the workload breaks an invariant that the planner checks before.
 */
export function evaluate({ workload, assumptions, catalog, checks = true }: EvaluationInput): Evaluation {
  const problems = workloadProblems(workload);
  if (problems.length > 0) throw new InvalidWorkloadError(problems);
  const model = planningModel(workload);
  const today = workload.demand.horizonMonths === 0 ? model : planningModel(withoutGrowth(workload));
  const baseline = monthlyTotalOf(model, 'NO_REDUNDANCY');
  const ids = STRATEGY_IDS.filter((id) => id !== 'CURRENT' || hasCurrent(model));
  const planned = planStrategies(ids, { workload, model, today, baseline, checks });
  const strategies = planned.map(({ result }) => result);
  const candidates = candidatesOf(strategies);
  const recommendation = recommend(strategies, yearlyCosts(workload, planned));
  return {
    workload: { name: workload.name, currency: workload.currency },
    designLoadPerSecond: decimalText(model.designLoad),
    strategies,
    recommendation,
    paretoFront: paretoFront(candidates),
    tradeOffs: tradeOffs(candidates),
    findings: checks ? workloadFindings({ model, strategies, recommendation }) : [],
    assumptions,
    catalog,
  };
}

/** What is left of planning a strategy. */
interface PlannedStrategy {
  readonly result: StrategyPlan;
  /** Of a year, where the yearly costs do not hold it. */
  readonly uncountedSurge: Decimal;
}

/** One strategy after the other, so that what was worked out for one can be let go before the next. */
function planStrategies(
  ids: readonly StrategyId[],
  { workload, checks, ...models }: Omit<StrategyInput, 'id'> & Required<Pick<EvaluationInput, 'workload' | 'checks'>>,
): readonly PlannedStrategy[] {
  let noRedundancy: PlanReliability | null = null;
  return ids.map((id) => {
    const planned = planStrategy({ id, ...models });
    if (id === 'NO_REDUNDANCY') noRedundancy = planned.result.reliability;
    return {
      result: checks ? withFindings(planned, noRedundancy) : planned.result,
      uncountedSurge: planned.plan === null || isDowntimePriced(workload) ? ZERO : surges(planned.plan).perYear,
    };
  });
}

/** Without any price of downtime or data loss the yearly costs hold no surges; they would as soon as downtime cost. */
function isDowntimePriced({ targets }: Workload): boolean {
  return targets.downtimeCostPerHour !== null || targets.dataLossCostPerMinute !== null;
}

function yearlyCosts({ targets }: Workload, planned: readonly PlannedStrategy[]): YearlyCosts {
  const { downtimeCostPerHour } = targets;
  return {
    downtimeCostPerHour: downtimeCostPerHour === null ? null : decimal(downtimeCostPerHour),
    uncountedSurge: (strategy) => planned.find(({ result }) => result.strategy === strategy)?.uncountedSurge ?? ZERO,
  };
}

/** The same document with horizon 0 (contract 2.7 `monthlyTotalToday`). */
function withoutGrowth(workload: Workload): Workload {
  return { ...workload, demand: { ...workload.demand, horizonMonths: 0 } };
}

/** Sizes a strategy for a model and binds it to the traffic shares. */
export function deploymentOf(model: PlanningModel, id: StrategyId): Deployment | NoSizing {
  const shares = routingShares(model);
  const sizing = STRATEGIES[id].size({ model, shares });
  return sizing.outcome === 'SIZED' ? deployment(sizing, shares) : sizing;
}

function monthlyTotalOf(model: PlanningModel, id: StrategyId): Decimal | null {
  const plan = deploymentOf(model, id);
  return 'outcome' in plan ? null : totalOf(planLines(plan));
}

interface StrategyInput {
  readonly id: StrategyId;
  readonly model: PlanningModel;
  readonly today: PlanningModel;
  readonly baseline: Decimal | null;
}

function planStrategy({ id, model, today, baseline }: StrategyInput): PlannedDeployment {
  const plan = deploymentOf(model, id);
  if ('outcome' in plan) return { result: withoutPlan(id, plan), plan: null };
  const recovery = planRecovery(plan);
  const reliability = planReliability(plan);
  const cost = planCost({
    plan,
    reliability,
    totalToday: today === model ? null : monthlyTotalOf(today, id),
    baseline,
  });
  const result: StrategyPlan = {
    strategy: id,
    status: 'OK',
    reason: null,
    locations: planLocations(plan),
    components: planComponents(plan),
    stamps: planStamps(plan),
    survival: survivalRows(plan),
    recovery: recovery.recovery,
    reliability,
    cost,
    verdict: planVerdict({ plan, recovery, reliability, cost }),
    findings: [],
  };
  return { result, plan };
}

function withoutPlan(strategy: StrategyId, { outcome, code, values }: NoSizing): StrategyPlan {
  return {
    strategy,
    status: outcome,
    reason: { code, values, message: null, suggestion: null },
    locations: [],
    components: [],
    stamps: null,
    survival: [],
    recovery: null,
    reliability: null,
    cost: null,
    verdict: null,
    findings: [],
  };
}
