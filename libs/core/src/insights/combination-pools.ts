import type { Deployment } from '../plan/deployment.js';
import { spansZones } from '../plan/deployment.js';
import type { Exact, ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { countForLoad, type Share } from '../sizing/load-share.js';
import { leftAfterDomainLoss } from '../sizing/placement.js';
import { tightTotal } from '../sizing/zone-spread.js';
import { servedRatioOf } from '../survival/pool-state.js';

/** Losses that happen together: in each surviving location so many zones, and so many replicas of each component besides. */
export interface CombinedLoss {
  readonly replicas: number;
  readonly zones: number;
  readonly regions: number;
}

/** What a component would have to run in a location to survive a combination at once. */
export interface CombinationNeed {
  readonly component: string;
  readonly location: string;
  readonly running: number;
  /** Least count, spread evenly over the zones, that leaves enough at once; null where no count does. */
  readonly needed: number | null;
  /** `needed − running`, never below 0. */
  readonly added: number | null;
  /** What the location grows to after the loss of its worst partner; `running` where nothing grows. */
  readonly afterFailover: number;
}

/** One set of lost locations of a combination, as a bit mask. */
export interface LostSet {
  readonly plan: Deployment;
  readonly combination: CombinedLoss;
  readonly lost: number;
}

/** A component in a surviving location after a combined loss. */
export interface CombinationPool {
  /** Index of the location. */
  readonly location: number;
  readonly servedRatio: number;
  readonly atOnce: boolean;
  readonly withinFailureMax: boolean;
  readonly afterGrowth: boolean;
  readonly need: CombinationNeed;
}

/** Every replicated component of a location that is left, against what it carries after the loss. */
export function combinationPools(loss: LostSet, location: ModelLocation): readonly CombinationPool[] {
  const replicated = loss.plan.model.components.filter((component) => component.kind === 'replicated');
  return replicated.map((component) => poolIn(loss, { location, component }));
}

interface Place {
  readonly location: ModelLocation;
  readonly component: ModelReplicated;
}

function poolIn(loss: LostSet, { location, component }: Place): CombinationPool {
  const { plan, combination, lost } = loss;
  const { model } = plan;
  const { running, perDomain } = plan.countOf(component, location.index);
  const share = shareAfter(loss, location);
  const left = leftOf({ location, component }, { running, perDomain, combination });
  const neededAt = (utilization: Exact): number =>
    countForLoad({
      load: component.load,
      share,
      factor: model.minServedRatio,
      capacity: component.capacity[location.index] ?? null,
      utilization,
    });
  const withinLimit = neededAt(model.failureMax);
  const grown = plan.sizeAfter({ component, location: location.index, lost }).count;
  const grows = lost !== 0 && plan.canFailOver && combination.zones < location.domainCount;
  const state = { model, component, location: location.index, share, replicas: left };
  return {
    location: location.index,
    servedRatio: servedRatioOf(state),
    atOnce: left >= neededAt(model.shedAbove),
    withinFailureMax: left >= withinLimit,
    afterGrowth: grows ? grown >= withinLimit : left >= withinLimit,
    need: needOf({ location, component }, { combination, withinLimit, running, grown: grows ? grown : running }),
  };
}

interface Standing {
  readonly running: number;
  readonly perDomain: readonly number[];
  readonly combination: CombinedLoss;
}

/** Replicas left at once: without the fullest zones, and without the lost replicas. */
function leftOf({ location, component }: Place, { running, perDomain, combination }: Standing): number {
  if (combination.zones >= location.domainCount) return 0;
  const left = spansZones(component) ? running : leftAfterDomainLoss(perDomain, combination.zones);
  return Math.max(0, left - combination.replicas);
}

interface NeedInput {
  readonly combination: CombinedLoss;
  readonly withinLimit: number;
  readonly running: number;
  readonly grown: number;
}

/** `M + k` replicas must be left after the zones are gone: the tight spread of model §4. */
function needOf(
  { location, component }: Place,
  { combination, withinLimit, running, grown }: NeedInput,
): CombinationNeed {
  const zones = spansZones(component) && combination.zones < location.domainCount ? 0 : combination.zones;
  const left = withinLimit === 0 ? 0 : withinLimit + combination.replicas;
  const needed = tightTotal({ needed: left, zones: location.domainCount, zonesLost: zones });
  return {
    component: component.name,
    location: location.id,
    running,
    needed,
    added: needed === null ? null : Math.max(0, needed - running),
    afterFailover: grown,
  };
}

function shareAfter({ plan, lost }: LostSet, { index }: ModelLocation): Share {
  return plan.shape === 'STAMPS' ? plan.shareOf(index) : plan.shareAfter(index, lost);
}
