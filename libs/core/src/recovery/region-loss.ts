import type { Deployment } from '../plan/deployment.js';
import { promotionSeconds } from '../plan/deployment.js';
import type { ModelFlow, ModelReplicated } from '../plan/planning-model.js';
import { losesMajority } from '../reliability/stretched-quorum.js';
import { inMask } from '../sizing/routing-shares.js';
import { survivorsOf } from '../survival/survival-rows.js';
import { normalRatio } from './normal-service.js';
import { grownRatio, mergeSteps, type PoolInService, type ServingPool, survivorSteps } from './survivor-service.js';
import { type ServiceStep, serviceTimeline, type ServiceTimeline } from './timeline-steps.js';

/** The ways a failover can go (contract 2.5): as planned, without the capacity it asks for, not at all. */
export type FailoverWay = 'GOOD' | 'NO_CAPACITY' | 'NO_FAILOVER';

/** A loss of one or more locations as a flow feels it. */
export interface RegionLoss {
  readonly plan: Deployment;
  readonly flow: ModelFlow;
  /** Lost locations as a bit mask. */
  readonly lost: number;
  /** When what was lost is back: the location's mttr, or that of the zone or replica that took it down. */
  readonly endSeconds: number;
}

/** A timeline with the pools behind it, for the count of replicas in service. */
export interface LossTimeline extends ServiceTimeline {
  /** The served share once every pool has its final size, whether or not the repair comes first. */
  readonly settledRatio: number;
  readonly pools: readonly PoolInService[];
}

/**
 * What a flow gets while locations are lost, in one way the failover can go (contract 2.5, 2.10.8, 2.10.22). Nobody can
 * stand in for the majority of a quorum store that is stretched over locations.
 */
export function regionLossTimeline(loss: RegionLoss, way: FailoverWay): LossTimeline {
  const { plan, lost } = loss;
  if (loss.flow.replicated.some((component) => losesMajority(plan, { component, lost })))
    return outage(loss.endSeconds);
  if (loss.plan.shape === 'PASSIVE' && loss.plan.canFailOver) return passiveLoss(loss, way);
  if (loss.plan.shape === 'ACTIVE' && loss.plan.canFailOver) return activeLoss(loss, way);
  return outage(loss.endSeconds);
}

/** Nothing is served until the end. */
export function outage(endSeconds: number): LossTimeline {
  const steps = [{ atSeconds: 0, servedRatio: 0 }];
  return lossTimeline({ steps, endSeconds, firstServiceSeconds: endSeconds, settledRatio: 0, pools: [] });
}

/** A timeline that is cut at the repair and knows where it settles; see {@link serviceTimeline}. */
export function lossTimeline(whole: LossTimeline): LossTimeline {
  const { steps, endSeconds, firstServiceSeconds } = serviceTimeline(whole);
  return { steps, endSeconds, firstServiceSeconds, settledRatio: whole.settledRatio, pools: whole.pools };
}

/** Survivors serve their own share at once, and the lost share from the re-routing on, scaling out. */
function activeLoss({ plan, flow, lost, endSeconds }: RegionLoss, way: FailoverWay): LossTimeline {
  const before = servedMeanwhile({ plan, flow, lost });
  const start: ServiceStep = { atSeconds: 0, servedRatio: before };
  if (way === 'NO_FAILOVER') {
    return lossTimeline({
      steps: [start],
      endSeconds,
      firstServiceSeconds: endSeconds,
      settledRatio: before,
      pools: [],
    });
  }
  const reroutedAt = activeRerouteSeconds({ plan, flow, lost });
  const survivors = survivorsOf(plan, lost).map(({ index }) => {
    const share = plan.shareAfter(index, lost);
    const pools = flow.replicated.map((component) =>
      activePool({ plan, component, location: index, lost, reroutedAt, way }),
    );
    return { model: plan.model, location: index, share, fromSeconds: reroutedAt, untilSeconds: endSeconds, pools };
  });
  const steps = mergeSteps(
    survivors.map((survivor) => ({ weight: survivor.share.value, steps: survivorSteps(survivor) })),
  );
  return lossTimeline({
    steps: [start, ...steps],
    endSeconds,
    firstServiceSeconds: firstServed(steps, endSeconds),
    settledRatio: survivors.reduce((sum, survivor) => sum + survivor.share.value * grownRatio(survivor), 0),
    pools: survivors.flatMap(({ pools }) => inService(pools)),
  });
}

/** What the survivors serve of the whole while the lost share is still routed into the void. */
function servedMeanwhile({ plan, flow, lost }: Pick<RegionLoss, 'plan' | 'flow' | 'lost'>): number {
  const survivors = plan.used.filter(({ index }) => !inMask(lost, index));
  return survivors.reduce(
    (sum, { index }) => sum + plan.shareOf(index).value * normalRatio({ plan, flow, location: index }),
    0,
  );
}

/** `detect + reroute`; a flow that loses its writer waits for the promotion too (contract 2.5). */
export function activeRerouteSeconds({ plan, flow, lost }: Pick<RegionLoss, 'plan' | 'flow' | 'lost'>): number {
  const { detectSeconds, rerouteSeconds } = plan.model.workload.failover;
  const writer = plan.used[0]?.index ?? 0;
  const promotion = inMask(lost, writer) ? promotionSeconds(flow) : 0;
  return detectSeconds + Math.max(promotion, rerouteSeconds);
}

interface PoolQuestion {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: number;
  readonly lost: number;
  readonly way: FailoverWay;
}

interface ActivePoolQuestion extends PoolQuestion {
  readonly reroutedAt: number;
}

function activePool({ plan, component, location, lost, way, reroutedAt }: ActivePoolQuestion): ServingPool {
  const { scaleOut } = component.input;
  const from = plan.countOf(component, location).running;
  const growth = {
    from,
    to: way === 'GOOD' ? plan.sizeAfter({ component, location, lost }).count : from,
    fromSeconds: reroutedAt,
    firstAtSeconds: reroutedAt + scaleOut.detectSeconds + scaleOut.firstBatchSeconds,
    everySeconds: scaleOut.batchEverySeconds,
    batchReplicas: scaleOut.batchReplicas,
  };
  return { component, growth };
}

interface PassivePoolQuestion extends PoolQuestion {
  readonly decidedAt: number;
  readonly servesFrom: number;
}

/** Nothing is served until the spare location has taken over; its replicas grow from the decision on. */
function passiveLoss({ plan, flow, lost, endSeconds }: RegionLoss, way: FailoverWay): LossTimeline {
  const [spare] = survivorsOf(plan, lost);
  if (way === 'NO_FAILOVER' || spare === undefined) return outage(endSeconds);
  const { detectSeconds, decideSeconds, rerouteSeconds } = plan.model.workload.failover;
  const decidedAt = detectSeconds + decideSeconds;
  const start = startSeconds({ plan, flow, location: spare.index });
  const servesFrom = decidedAt + Math.max(promotionSeconds(flow), rerouteSeconds, start);
  const pools = flow.replicated.map((component) =>
    passivePool({ plan, component, location: spare.index, lost, way, decidedAt, servesFrom }),
  );
  const share = plan.shareAfter(spare.index, lost);
  const survivor = {
    model: plan.model,
    location: spare.index,
    share,
    fromSeconds: servesFrom,
    untilSeconds: endSeconds,
    pools,
  };
  const steps = survivorSteps(survivor);
  return lossTimeline({
    steps: [{ atSeconds: 0, servedRatio: 0 }, ...steps],
    endSeconds,
    firstServiceSeconds: firstServed(steps, endSeconds),
    settledRatio: grownRatio(survivor),
    pools: inService(pools),
  });
}

/** How long stopped components of the flow take to start in a location; 0 where all of it runs (contract 2.5 cold). */
export function startSeconds({
  plan,
  flow,
  location,
}: {
  readonly plan: Deployment;
  readonly flow: ModelFlow;
  readonly location: number;
}): number {
  const starts = flow.replicated.map((component) =>
    plan.countOf(component, location).stopped > 0 ? component.input.startSeconds : 0,
  );
  return Math.max(0, ...starts);
}

function passivePool(question: PassivePoolQuestion): ServingPool {
  const { plan, component, location, lost, way, decidedAt, servesFrom } = question;
  const { scaleOut, startSeconds: start } = component.input;
  const { running, stopped } = plan.countOf(component, location);
  const growth = {
    from: running,
    to: way === 'GOOD' ? plan.sizeAfter({ component, location, lost }).count : running,
    fromSeconds: servesFrom,
    firstAtSeconds: decidedAt + (stopped > 0 ? start : scaleOut.firstBatchSeconds),
    everySeconds: scaleOut.batchEverySeconds,
    batchReplicas: scaleOut.batchReplicas,
  };
  return { component, growth };
}

function firstServed(steps: readonly ServiceStep[], endSeconds: number): number {
  return steps.find(({ servedRatio }) => servedRatio > 0)?.atSeconds ?? endSeconds;
}

function inService(pools: readonly ServingPool[]): readonly PoolInService[] {
  return pools.map(({ growth }) => growth);
}
