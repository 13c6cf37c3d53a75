import { addedLatencyMs, roundTripMs } from '../latency/added-latency.js';
import { meanLatencyAfterReroutingMs } from '../data/commit-latency.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation } from '../plan/planning-model.js';
import { userShare } from '../recovery/normal-service.js';
import { survivorsOf } from '../survival/survival-rows.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { InsightSource } from './insight-source.js';

/** Latency that a strategy's spread over locations adds. Users are taken to be where their traffic is counted. */
export interface SpreadLatency {
  readonly strategy: StrategyId;
  /** Per unit of work of each flow, in the worst location; null where a round trip is unknown. */
  readonly flows: readonly { readonly flow: string; readonly addedMs: number | null }[];
  /** Mean round trip from the users' location to the first one, where single writers stand; weighted by traffic. */
  readonly userWeightedMs: number | null;
  readonly afterLoss: readonly LossLatency[];
}

/** What the users of a lost location feel while another one serves them. */
export interface LossLatency {
  readonly lost: string;
  /** Share of all users that are led elsewhere. */
  readonly reroutedRatio: number;
  /** Mean round trip that is added for them; null where one is unknown or nobody serves them. */
  readonly extraMs: number | null;
  /** The same over all users. */
  readonly meanExtraMs: number | null;
}

/** Added latency of every strategy, in the normal state and after each loss of a location (S23, S97, S100, S103). */
export function spreadLatencies({ planned }: InsightSource): readonly SpreadLatency[] {
  return planned.map(({ plan, deployment }) => ({
    strategy: plan.strategy,
    flows: deployment.model.flows.map((flow) => ({ flow: flow.name, addedMs: addedLatencyMs(deployment, flow) })),
    userWeightedMs: userWeightedMs(deployment),
    afterLoss: deployment.serving.map((lost) => lossLatency(deployment, lost)),
  }));
}

/** Σ share · round trip to the first used location; null where one is unknown. */
function userWeightedMs(plan: Deployment): number | null {
  const [first] = plan.used;
  if (first === undefined) return null;
  const trips = plan.serving.map((location) => ({
    ratio: userShare(plan, location.index),
    roundTrip: roundTripMs(first, location),
  }));
  return weightedSum(trips);
}

interface Trip {
  readonly ratio: number;
  readonly roundTrip: number | null;
}

function weightedSum(trips: readonly Trip[]): number | null {
  return trips.reduce<number | null>(
    (sum, { ratio, roundTrip }) => (sum === null || roundTrip === null ? null : sum + ratio * roundTrip),
    0,
  );
}

function lossLatency(plan: Deployment, lost: ModelLocation): LossLatency {
  const reroutedRatio = userShare(plan, lost.index);
  const extraMs = plan.canFailOver && reroutedRatio > 0 ? extraFor(plan, lost) : null;
  return {
    lost: lost.id,
    reroutedRatio,
    extraMs,
    meanExtraMs: extraMs === null ? null : meanLatencyAfterReroutingMs({ baseMs: 0, reroutedRatio, extraMs }),
  };
}

/** Round trips from the lost location to those that take its users, by the users that each takes. */
function extraFor(plan: Deployment, lost: ModelLocation): number | null {
  const mask = 1 << lost.index;
  const taken = survivorsOf(plan, mask).map((survivor) => ({
    ratio: plan.shareAfter(survivor.index, mask).value - plan.shareOf(survivor.index).value,
    roundTrip: roundTripMs(lost, survivor),
  }));
  const all = taken.reduce((sum, { ratio }) => sum + ratio, 0);
  const takers = taken.filter(({ ratio }) => ratio > 0);
  return all <= 0 ? null : weightedSum(takers.map((one) => ({ ...one, ratio: one.ratio / all })));
}
