import { planCost } from '../cost/plan-cost.js';
import { type Deployment, deployment } from '../plan/deployment.js';
import type { PlanCost, TargetVerdict, Verdict } from '../plan/evaluation.js';
import { planRecovery } from '../recovery/plan-recovery.js';
import { planReliability } from '../reliability/plan-reliability.js';
import { routingShares } from '../sizing/routing-shares.js';
import { planVerdict } from '../verdict/plan-verdict.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** Running replicas per zone that a deployment shall have instead: [component][location]; absent = as it is. */
export type Resizing = ReadonlyMap<string, readonly number[]>;

/** The key of a component and a location in a {@link Resizing}. */
export function resizingKey(component: number, location: number): string {
  return `${String(component)} ${String(location)}`;
}

/** The same deployment with other counts. */
export function resized(plan: Deployment, changes: Resizing): Deployment {
  const counts = plan.sizing.counts.map((ofComponent, component) =>
    ofComponent === null
      ? null
      : ofComponent.map((count, location) => {
          const perDomain = changes.get(resizingKey(component, location));
          if (count === null || perDomain === undefined) return count;
          return { ...count, perDomain, running: perDomain.reduce((sum, replicas) => sum + replicas, 0) };
        }),
  );
  return deployment({ ...plan.sizing, counts }, routingShares(plan.model));
}

/** What a deployment achieves and costs; the cost of redundancy is not asked for. */
export function judgedPlan(plan: Deployment): { readonly verdict: Verdict; readonly cost: PlanCost } {
  const reliability = planReliability(plan);
  const cost = planCost({ plan, reliability, totalToday: null, baseline: null });
  return { verdict: planVerdict({ plan, recovery: planRecovery(plan), reliability, cost }), cost };
}

/**
 * Targets of survival and recovery that a deployment misses. Reliability and cost, which take longest, are those of the
 * plan that it was made from: they do not matter here.
 */
export function missedRecovery(plan: Deployment, { reliability, cost }: PlannedDeployment['plan']): readonly string[] {
  const { targets } = planVerdict({ plan, recovery: planRecovery(plan), reliability, cost });
  return missed(targets)
    .filter(({ target }) => target === 'RTO' || target.startsWith('SURVIVES_'))
    .map(({ target, flow }) => JSON.stringify([target, flow]));
}

/** The targets that are not met. */
export function missed(targets: readonly TargetVerdict[]): readonly TargetVerdict[] {
  return targets.filter(({ status }) => status === 'NOT_MET');
}
