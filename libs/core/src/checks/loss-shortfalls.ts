import { leftAfterDomainLoss } from '../sizing/placement.js';
import type { Deployment } from '../plan/deployment.js';
import { spansZones } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { toleratedZones } from '../sizing/pool.js';
import { leastInFailure, leastOverZones } from './failure-need.js';

/** A loss after which too few replicas are left in a location. */
export interface Shortfall {
  readonly location: string;
  readonly remaining: number;
  /** Replicas that would have to be left. */
  readonly needed: number;
  /** The least pool that repairs it; null where more replicas cannot. */
  readonly count: number | null;
  /** Of what is left; null where nothing is. */
  readonly utilization: number | null;
}

/** Where the tolerated loss of replicas leaves some, but too few (S15, S18). */
export function replicaShortfalls(plan: Deployment, component: ModelReplicated): readonly Shortfall[] {
  const lost = plan.model.workload.targets.tolerate.replicas.count;
  if (lost === 0) return [];
  return plan.serving.flatMap((location) => {
    const { running } = plan.countOf(component, location.index);
    const needed = neededIn(plan, component, location);
    return shortfall({ plan, component, location, remaining: running - lost, needed, count: needed + lost });
  });
}

/** Where the tolerated loss of zones leaves some, but too few (S96). */
export function zoneShortfalls(plan: Deployment, component: ModelReplicated): readonly Shortfall[] {
  if (spansZones(component)) return [];
  return plan.serving.flatMap((location) => {
    const lost = toleratedZones(plan.model, location.index);
    if (lost === 0 || lost >= location.domainCount) return [];
    const { perDomain } = plan.countOf(component, location.index);
    const needed = neededIn(plan, component, location);
    const count = leastOverZones({ least: needed, zones: location.domainCount, lost });
    return shortfall({ plan, component, location, remaining: leftAfterDomainLoss(perDomain, lost), needed, count });
  });
}

function neededIn(plan: Deployment, component: ModelReplicated, { index }: ModelLocation): number {
  return leastInFailure({ plan, component, location: index, share: plan.shareOf(index) });
}

interface Left {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
  readonly remaining: number;
  readonly needed: number;
  readonly count: number | null;
}

/** Nothing left at all is another finding: a single instance, or replicas in one zone. */
function shortfall({ plan, component, location, remaining, needed, count }: Left): readonly Shortfall[] {
  if (remaining <= 0 || remaining >= needed) return [];
  const capacity = component.capacity[location.index]?.value ?? Infinity;
  const load = component.load.value * plan.shareOf(location.index).value;
  return [{ location: location.id, remaining, needed, count, utilization: load / (remaining * capacity) }];
}
