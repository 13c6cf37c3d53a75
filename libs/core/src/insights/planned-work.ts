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

/**
 * The deployment while replicas are out of service, taken one by one from the fullest zone. Members of a quorum store
 * that are out still belong to it: its majority stays that of all of them.
 */
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

function less({ running, stopped, perDomain }: ReplicaCount, { component, replicas }: ReplicasOut): ReplicaCount {
  const left = [...perDomain];
  for (let gone = 0; gone < replicas; gone += 1) {
    const fullest = left.indexOf(Math.max(...left));
    left[fullest] = Math.max(0, (left[fullest] ?? 0) - 1);
  }
  const standing = left.reduce((sum, count) => sum + count, 0);
  return { running: isQuorum(component) ? running : standing, stopped, perDomain: left };
}

function isQuorum({ input }: ModelReplicated): boolean {
  return input.kind === 'data' && input.topology === 'QUORUM';
}

function smallerStamp(stamps: StampLayout, { component, location, replicas }: ReplicasOut): StampLayout {
  if (isQuorum(component)) return stamps;
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
          const perStamp = {
            running: count.running / standing,
            perDomain: count.perDomain.map((all) => all / standing),
          };
          const one = less({ ...count, ...perStamp }, out);
          return { ...one, running: one.running * standing, perDomain: one.perDomain.map((all) => all * standing) };
        }),
  );
}
