import { type Deployment } from '../plan/deployment.js';
import { deploymentOf, evaluate } from '../plan/evaluate.js';
import type {
  Evaluation,
  PlanComponentLocation,
  PlanCost,
  PlanRecovery,
  PlanReliability,
  StrategyPlan,
  Verdict,
} from '../plan/evaluation.js';
import { planningModel } from '../plan/build-model.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { Workload } from '../workload/workload.js';

/** A plan that was possible. */
export interface OkPlan extends StrategyPlan {
  readonly recovery: PlanRecovery;
  readonly reliability: PlanReliability;
  readonly cost: PlanCost;
  readonly verdict: Verdict;
}

/** The evaluation of a workload that rests on nothing but itself. */
export function evaluationOf(workload: Workload): Evaluation {
  return evaluate({ workload, assumptions: [], catalog: { captured: [] } });
}

const KEPT = new Map<string, Evaluation>();

/** As {@link evaluationOf}, kept: the laws of one file look at the same workloads. */
export function keptEvaluation(workload: Workload): Evaluation {
  const key = JSON.stringify(workload);
  const evaluation = KEPT.get(key) ?? evaluationOf(workload);
  KEPT.set(key, evaluation);
  return evaluation;
}

/** The plans of an evaluation that were possible. */
export function okPlans({ strategies }: Pick<Evaluation, 'strategies'>): readonly OkPlan[] {
  return strategies.flatMap((plan) => {
    const { recovery, reliability, cost, verdict } = plan;
    if (recovery === null || reliability === null || cost === null || verdict === null) return [];
    return [{ ...plan, recovery, reliability, cost, verdict }];
  });
}

/** The plan of one strategy; throws where it has none. */
export function planOf(workload: Workload, id: StrategyId): OkPlan {
  const found = okPlans(evaluationOf(workload)).find(({ strategy }) => strategy === id);
  if (found === undefined) throw new Error(`${id} has no plan`);
  return found;
}

/** A strategy's deployment; throws where it has none. */
export function deploymentFor(workload: Workload, id: StrategyId): Deployment {
  const plan = deploymentOf(planningModel(workload), id);
  if ('outcome' in plan) throw new Error(`${id}: ${plan.code}`);
  return plan;
}

/** Counts of a component in a location; throws where it does not stand there. */
export function countsOf(
  plan: Pick<StrategyPlan, 'components'>,
  component: string,
  location = 'azure/eastus',
): PlanComponentLocation {
  const found = plan.components
    .find(({ name }) => name === component)
    ?.locations.find((counts) => counts.location === location);
  if (found === undefined) throw new Error(`${component} does not stand in ${location}`);
  return found;
}
