import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation } from '../plan/planning-model.js';
import { userShare } from '../recovery/normal-service.js';
import { canRehome } from '../recovery/stamp-loss.js';
import { inMask, masksOfSize } from '../sizing/routing-shares.js';
import { survivorsOf } from '../survival/survival-rows.js';
import type { StrategyId } from '../workload/vocabulary.js';
import {
  type CombinationNeed,
  type CombinationPool,
  combinationPools,
  type CombinedLoss,
  type LostSet,
} from './combination-pools.js';
import type { InsightSource } from './insight-source.js';

/** Why no count of replicas survives a combination. */
export type CombinationReason = 'NO_LOCATION_LEFT' | 'NO_ZONE_LEFT' | 'NO_ROOM_FOR_USERS';

/** How one strategy stands to one stated combination of losses (S106). */
export interface CombinedFailure {
  readonly strategy: StrategyId;
  readonly combination: CombinedLoss;
  /** At once, in the worst case: the lost locations, and in every survivor the fullest zones. */
  readonly servedRatio: number;
  /** `minServedRatio` is served at once. */
  readonly survivedAtOnce: boolean;
  /** Every survivor keeps what must be served within the utilization that is allowed during a failure. */
  readonly withinFailureMax: boolean;
  /** Survived at once, or once the survivors of lost locations have grown, or users have moved to other stamps. */
  readonly survivedAfterGrowth: boolean;
  /** Locations of the worst case, empty where none is lost. */
  readonly worstLost: readonly string[];
  readonly needs: readonly CombinationNeed[];
  readonly addedInAll: number | null;
  readonly reason: CombinationReason | null;
}

/**
 * Judges every combination of `tolerate.combinations` for every strategy: what is served at once, and how many
 * replicas would survive it (S106, S96; contract 2.4, model §4). Zones and replicas are lost in each survivor.
 */
export function combinedFailures({ model, planned }: InsightSource): readonly CombinedFailure[] {
  return planned.flatMap(({ plan, deployment }) =>
    model.workload.targets.tolerate.combinations.map((combination) =>
      judged({ strategy: plan.strategy, plan: deployment, combination }),
    ),
  );
}

interface Case {
  readonly strategy: StrategyId;
  readonly plan: Deployment;
  readonly combination: CombinedLoss;
}

function judged({ strategy, plan, combination }: Case): CombinedFailure {
  const outcomes = lostSets(plan, combination).map((lost) => outcomeOf({ plan, combination, lost }));
  const worst = outcomes.reduce((least, one) => (one.servedRatio < least.servedRatio ? one : least));
  const needs = needsOver(outcomes);
  const unsurvivable = outcomes.find(({ reason }) => reason !== null);
  return {
    strategy,
    combination,
    servedRatio: worst.servedRatio,
    survivedAtOnce: outcomes.every(({ atOnce }) => atOnce),
    withinFailureMax: outcomes.every(({ withinFailureMax }) => withinFailureMax),
    survivedAfterGrowth: outcomes.every(({ afterGrowth }) => afterGrowth),
    worstLost: plan.model.locations.filter(({ index }) => inMask(worst.lost, index)).map(({ id }) => id),
    needs,
    addedInAll: unsurvivable === undefined ? totalAdded(needs) : null,
    reason: unsurvivable?.reason ?? null,
  };
}

function lostSets(plan: Deployment, { regions }: CombinedLoss): readonly number[] {
  const { locations } = plan.model;
  return masksOfSize(locations.length, Math.min(regions, locations.length));
}

interface Outcome {
  readonly lost: number;
  readonly servedRatio: number;
  readonly atOnce: boolean;
  readonly withinFailureMax: boolean;
  readonly afterGrowth: boolean;
  readonly needs: readonly CombinationNeed[];
  readonly reason: CombinationReason | null;
}

function outcomeOf(loss: LostSet): Outcome {
  const { plan, combination, lost } = loss;
  const survivors = survivorsOf(plan, lost);
  const pools = survivors.flatMap((location) => combinationPools(loss, location));
  const movesUsers = plan.shape === 'STAMPS' && plan.serving.some(({ index }) => inMask(lost, index));
  const hasRoom = !movesUsers || canRehome(plan, lost);
  const atOnce = survivors.length > 0 && !movesUsers && pools.every((pool) => pool.atOnce);
  return {
    lost,
    servedRatio: survivors.reduce((sum, location) => sum + userRatio(loss, location) * leastServed(pools, location), 0),
    atOnce,
    withinFailureMax: survivors.length > 0 && !movesUsers && pools.every((pool) => pool.withinFailureMax),
    afterGrowth: survivors.length > 0 && hasRoom && (atOnce || pools.every((pool) => pool.afterGrowth)),
    needs: pools.map(({ need }) => need),
    reason: reasonOf({ survivors, combination, hasRoom }),
  };
}

function reasonOf({
  survivors,
  combination,
  hasRoom,
}: {
  readonly survivors: readonly ModelLocation[];
  readonly combination: CombinedLoss;
  readonly hasRoom: boolean;
}): CombinationReason | null {
  if (survivors.length === 0) return 'NO_LOCATION_LEFT';
  if (!hasRoom) return 'NO_ROOM_FOR_USERS';
  return survivors.some(({ domainCount }) => combination.zones >= domainCount) ? 'NO_ZONE_LEFT' : null;
}

/** Share of all users that a survivor serves; the users of lost stamps are served by nobody at once. */
function userRatio(loss: LostSet, { index }: ModelLocation): number {
  return loss.plan.shape === 'STAMPS' ? userShare(loss.plan, index) : loss.plan.shareAfter(index, loss.lost).value;
}

function leastServed(pools: readonly CombinationPool[], { index }: ModelLocation): number {
  return Math.min(1, ...pools.filter(({ location }) => location === index).map(({ servedRatio }) => servedRatio));
}

/** The most that any loss asks of each component and location; null wins. */
function needsOver(outcomes: readonly Outcome[]): readonly CombinationNeed[] {
  const most = new Map<string, CombinationNeed>();
  for (const need of outcomes.flatMap(({ needs }) => needs)) {
    const key = JSON.stringify([need.component, need.location]);
    const known = most.get(key);
    most.set(key, known === undefined ? need : stricter(known, need));
  }
  return [...most.values()];
}

function stricter(a: CombinationNeed, b: CombinationNeed): CombinationNeed {
  const afterFailover = Math.max(a.afterFailover, b.afterFailover);
  const first = a.needed === null || (b.needed !== null && a.needed >= b.needed);
  return { ...(first ? a : b), afterFailover };
}

function totalAdded(needs: readonly CombinationNeed[]): number | null {
  return needs.reduce<number | null>((sum, { added }) => (sum === null || added === null ? null : sum + added), 0);
}
