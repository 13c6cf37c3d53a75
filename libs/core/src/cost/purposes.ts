import type { Deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import { loadCount } from '../sizing/pool.js';
import type { CostPurpose } from '../workload/vocabulary.js';

/** True for a location that serves nobody in the normal state. */
export function isPassive(plan: Deployment, location: number): boolean {
  return !plan.serving.some(({ index }) => index === location);
}

/** Replicas by the reason for which they are paid (contract 2.7, 2.10.11). */
export type CountByPurpose = readonly { readonly purpose: CostPurpose; readonly count: number }[];

/** N_load of what a location serves: summed over its stamps before rounding up (contract 2.10.13). */
export function forLoadCount(
  plan: Deployment,
  { component, location }: { readonly component: ModelReplicated; readonly location: number },
): number {
  if (isPassive(plan, location)) return 0;
  return loadCount({ model: plan.model, component, location, share: plan.shareOf(location) });
}

/** Running replicas: LOAD up to what the load needs, SPARE above it, WARM in a passive location. */
export function runningByPurpose(
  plan: Deployment,
  place: { readonly component: ModelReplicated; readonly location: number },
): CountByPurpose {
  const { running } = plan.countOf(place.component, place.location);
  if (isPassive(plan, place.location)) return present([{ purpose: 'WARM', count: running }]);
  const load = Math.min(running, forLoadCount(plan, place));
  return present([
    { purpose: 'LOAD', count: load },
    { purpose: 'SPARE', count: running - load },
  ]);
}

/** What is paid for above the replicas that run, because the platform bills a minimum (contract 2.10.11). */
export function billedAboveRunning(
  plan: Deployment,
  { component, location }: { readonly component: ModelReplicated; readonly location: number },
): CountByPurpose {
  const { running } = plan.countOf(component, location);
  if (running === 0) return [];
  const stamps = plan.stamps?.byLocation[location] ?? 1;
  const count = Math.max(0, component.input.minBilledReplicas * stamps - running);
  return present([{ purpose: isPassive(plan, location) ? 'WARM' : 'SPARE', count }]);
}

/** Purpose of what stands once per location: storage and managed units (contract 2.10.11). */
export function purposeOfLocation(plan: Deployment, location: number): CostPurpose {
  if (isPassive(plan, location)) return 'WARM';
  return location === plan.used[0]?.index ? 'LOAD' : 'SPARE';
}

/** Purpose of what redundancy between locations needs: the router and replication. */
export function purposeOfSpreading(plan: Deployment): CostPurpose {
  return plan.shape === 'PASSIVE' ? 'WARM' : 'SPARE';
}

function present(counts: CountByPurpose): CountByPurpose {
  return counts.filter(({ count }) => count > 0);
}
