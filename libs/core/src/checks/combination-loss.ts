import type { Deployment } from '../plan/deployment.js';
import { spansZones } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { canRehome } from '../recovery/stamp-loss.js';
import { leftAfterDomainLoss } from '../sizing/placement.js';
import { masksOfSize } from '../sizing/routing-shares.js';
import { survivorsOf } from '../survival/survival-rows.js';
import { leastInFailure, leastOverZones } from './failure-need.js';
import type { Shortfall } from './loss-shortfalls.js';

/** Losses that the document wants to survive together (S106). */
export interface Combination {
  readonly replicas: number;
  readonly zones: number;
  readonly regions: number;
}

interface CombinedLoss {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly combination: Combination;
  /** Lost locations as a bit mask. */
  readonly lost: number;
}

/** Where a stated combination leaves too little, once the survivors have grown as far as the strategy lets them. */
export function combinationShortfalls(plan: Deployment, component: ModelReplicated): readonly Shortfall[] {
  const { combinations } = plan.model.workload.targets.tolerate;
  return combinations.flatMap((combination) =>
    masksOfSize(plan.model.locations.length, combination.regions)
      .filter((lost) => lost === 0 || touches(plan, lost))
      .flatMap((lost) => afterLoss({ plan, component, combination, lost })),
  );
}

/** True where a lost location serves; what nobody is served from is not missed. */
function touches(plan: Deployment, lost: number): boolean {
  return plan.serving.some(({ index }) => (lost & (1 << index)) !== 0);
}

function afterLoss(loss: CombinedLoss): readonly Shortfall[] {
  const { plan, component, lost } = loss;
  if (plan.shape === 'STAMPS' && lost !== 0 && canRehome(plan, lost)) return [];
  const cannotMove = lost !== 0 && !plan.canFailOver;
  const survivors = survivorsOf(plan, lost);
  if (cannotMove || survivors.length === 0) return component.load.value === 0 ? [] : [nothingLeft(loss)];
  const carrying = lost === 0 ? plan.serving : survivors;
  return carrying.flatMap((location) => inSurvivor(loss, location));
}

function nothingLeft({ plan, component }: CombinedLoss): Shortfall {
  const [primary] = plan.serving;
  const share = plan.shareOf(primary?.index ?? 0);
  const needed = leastInFailure({ plan, component, location: primary?.index ?? 0, share });
  return { location: primary?.id ?? '', remaining: 0, needed, count: null, utilization: null };
}

function inSurvivor(
  { plan, component, combination, lost }: CombinedLoss,
  location: ModelLocation,
): readonly Shortfall[] {
  const { index, domainCount } = location;
  const share = lost === 0 ? plan.shareOf(index) : plan.shareAfter(index, lost);
  const needed = leastInFailure({ plan, component, location: index, share });
  const { count, perDomain } = plan.sizeAfter({ component, location: index, lost });
  const staysUp = spansZones(component) && combination.zones < domainCount;
  const inZones = staysUp ? count : leftAfterDomainLoss(perDomain, combination.zones);
  const remaining = Math.max(0, inZones - combination.replicas);
  if (remaining >= needed) return [];
  const least = leastOverZones({ least: needed + combination.replicas, zones: domainCount, lost: combination.zones });
  const capacity = component.capacity[index]?.value ?? Infinity;
  const utilization = remaining === 0 ? null : (component.load.value * share.value) / (remaining * capacity);
  return [{ location: location.id, remaining, needed, count: perDomainFits(perDomain) ? least : null, utilization }];
}

/** More replicas help only where they are spread over the zones. */
function perDomainFits(perDomain: readonly number[]): boolean {
  return perDomain.length < 2 || perDomain.filter((replicas) => replicas > 0).length > 1;
}
