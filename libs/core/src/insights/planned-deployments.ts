import { type Deployment } from '../plan/deployment.js';
import { deploymentOf } from '../plan/evaluate.js';
import type { Evaluation, PlanCost, PlanRecovery, PlanReliability, StrategyPlan, Verdict } from '../plan/evaluation.js';
import type { PlanningModel } from '../plan/planning-model.js';

/** A plan with status OK beside the deployment that it was computed from. */
export interface PlannedDeployment {
  readonly plan: StrategyPlan & {
    readonly recovery: PlanRecovery;
    readonly reliability: PlanReliability;
    readonly cost: PlanCost;
    readonly verdict: Verdict;
  };
  readonly deployment: Deployment;
}

/** The strategies of an evaluation that have a plan, sized again for questions that the plan does not answer. */
export function plannedDeployments(
  model: PlanningModel,
  { strategies }: Pick<Evaluation, 'strategies'>,
): readonly PlannedDeployment[] {
  return strategies.flatMap((plan) => {
    const { recovery, reliability, cost, verdict } = plan;
    if (recovery === null || reliability === null || cost === null || verdict === null) return [];
    const sized = deploymentOf(model, plan.strategy);
    return 'outcome' in sized ? [] : [{ plan: { ...plan, recovery, reliability, cost, verdict }, deployment: sized }];
  });
}
