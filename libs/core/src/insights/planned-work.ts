import type { Deployment } from '../plan/deployment.js';
import { deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import { routingShares } from '../sizing/routing-shares.js';
import type { ReplicaCount, Sizing, StampLayout } from '../strategies/strategy.js';
import type { WorkloadMaintenance } from '../workload/workload.js';

/** Replicas of one component that are taken out of service in one location; in stamps, in one stamp. */
export interface ReplicasOut {
  readonly component: ModelReplicated;
  /** Index of the location. */
  readonly location: number;
  readonly replicas: number;
}

/** Replicas that are worked on at a time: the stated share of the pool, at least one, at most all (S85). */
export function batchSize({ batchRatio }: WorkloadMaintenance, running: number): number {
  const share = batchRatio === null ? 1 : Math.floor(Number(batchRatio) * running);
  return Math.min(running, Math.max(1, share));
}

/** The deployment while replicas are out of service, taken one by one from the fullest zone. */
export function withoutReplicas(plan: Deployment, out: ReplicasOut): Deployment {
  const { sizing } = plan;
  const counts = sizing.counts.map((ofComponent, component) =>
    component !== out.component.index || ofComponent === null
      ? ofComponent
      : ofComponent.map((count, location) => (location === out.location && count !== null ? less(count, out) : count)),
  );
  const stamps = sizing.stamps === null ? null : smallerStamp(sizing.stamps, out);
  return deployment(
    { ...sizing, counts: stamps === null ? counts : stampCounts(sizing, out), stamps },
    routingShares(plan.model),
  );
}

function less({ stopped, perDomain }: ReplicaCount, { replicas }: ReplicasOut): ReplicaCount {
  const left = [...perDomain];
  for (let gone = 0; gone < replicas; gone += 1) {
    const fullest = left.indexOf(Math.max(...left));
    left[fullest] = Math.max(0, (left[fullest] ?? 0) - 1);
  }
  return { running: left.reduce((sum, count) => sum + count, 0), stopped, perDomain: left };
}

function smallerStamp(stamps: StampLayout, { component, location, replicas }: ReplicasOut): StampLayout {
  const stampCount = stamps.stampCount.map((each, index) =>
    index === component.index && each !== null
      ? each.map((count, place) => (place === location ? Math.max(0, count - replicas) : count))
      : each,
  );
  return { ...stamps, stampCount };
}

/** Every stamp of the location is shown as the one that is worked on: a tenant only has the own one. */
function stampCounts({ counts, stamps }: Sizing, out: ReplicasOut): Sizing['counts'] {
  const standing = Math.max(1, stamps?.byLocation[out.location] ?? 1);
  return counts.map((ofComponent, component) =>
    component !== out.component.index || ofComponent === null
      ? ofComponent
      : ofComponent.map((count, location) => {
          if (location !== out.location || count === null) return count;
          const one = less({ ...count, perDomain: count.perDomain.map((all) => all / standing) }, out);
          return { ...one, running: one.running * standing, perDomain: one.perDomain.map((all) => all * standing) };
        }),
  );
}
