import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { decimal } from '../numbers/decimal.js';
import { share, type Share } from '../sizing/load-share.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** One component's pool in one serving location of a strategy; in stamps, that of one stamp. */
export interface ServingPool {
  readonly strategy: StrategyId;
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
  readonly running: number;
  /** Running replicas of each zone. */
  readonly perZone: readonly number[];
  /** Share of the component's load that the pool carries. */
  readonly share: Share;
}

/** Every pool that serves in the normal state, strategy by strategy. */
export function servingPools(planned: readonly PlannedDeployment[]): readonly ServingPool[] {
  return planned.flatMap(({ plan, deployment }) =>
    deployment.model.components.flatMap((component) => {
      if (component.kind !== 'replicated') return [];
      return deployment.serving.flatMap((location) => {
        const pool = poolIn(deployment, { component, location });
        return pool.running === 0 ? [] : [{ strategy: plan.strategy, plan: deployment, component, location, ...pool }];
      });
    }),
  );
}

function poolIn(
  plan: Deployment,
  { component, location }: Pick<ServingPool, 'component' | 'location'>,
): Pick<ServingPool, 'running' | 'perZone' | 'share'> {
  const { running, perDomain } = plan.countOf(component, location.index);
  if (plan.stamps === null) return { running, perZone: perDomain, share: plan.shareOf(location.index) };
  const stamps = Math.max(1, plan.stamps.byLocation[location.index] ?? 1);
  const capacity = decimal(plan.model.workload.strategyOptions.stampCapacityPerSecond ?? '0');
  return {
    running: running / stamps,
    perZone: perDomain.map((count) => count / stamps),
    share: share(capacity, plan.model.designLoad),
  };
}
