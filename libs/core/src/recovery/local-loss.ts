import type { Deployment } from '../plan/deployment.js';
import type { MemoryKey } from '../plan/memory.js';
import { spansZones } from '../plan/deployment.js';
import type { ModelFlow, ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { normalRatio, userShare } from './normal-service.js';
import { type LossTimeline, lossTimeline, outage, regionLossTimeline, type FailoverWay } from './region-loss.js';
import { ratioPerReplica, servedBy } from './survivor-service.js';
import { reaches } from './timeline-steps.js';

/** The loss of replicas or zones inside one serving location, as a flow feels it. */
export interface LocalLoss {
  readonly plan: Deployment;
  readonly flow: ModelFlow;
  readonly location: ModelLocation;
  /** Share of the location's requests that is routed to what is dead until it is noticed. */
  readonly deadShare: number;
  /** Share of the location's own load that the survivors serve. */
  readonly survivingRatio: number;
  /** When the lost domain is repaired. */
  readonly endSeconds: number;
}

/** The loss of `count` replicas of one component in one location. */
export function replicaLoss(
  place: Pick<LocalLoss, 'plan' | 'flow' | 'location'>,
  { component, count }: { readonly component: ModelReplicated; readonly count: number },
): LocalLoss {
  const { running } = place.plan.countOf(component, place.location.index);
  const lost = Math.min(count, running);
  const { plan, flow, location } = place;
  return {
    plan,
    flow,
    location,
    deadShare: running === 0 ? 0 : lost / running,
    survivingRatio: Math.min(
      normalRatio({ plan, flow, location: location.index }),
      ratioWith(place, { component, replicas: running - lost }),
    ),
    endSeconds: component.mttrSeconds,
  };
}

/** The loss of zones of one location: `zones` are indexes of failure domains. */
export function zoneLoss(place: Pick<LocalLoss, 'plan' | 'flow' | 'location'>, zones: readonly number[]): LocalLoss {
  const isWhole = zones.length >= place.location.domainCount;
  let deadShare = isWhole ? 1 : 0;
  let survivingRatio = isWhole ? 0 : 1;
  for (const component of place.flow.replicated) {
    const { running, perDomain } = place.plan.countOf(component, place.location.index);
    if (isWhole || spansZones(component)) continue;
    let gone = 0;
    for (const zone of zones) gone += perDomain[zone] ?? 0;
    if (running > 0) deadShare = Math.max(deadShare, gone / running);
    survivingRatio = Math.min(survivingRatio, ratioWith(place, { component, replicas: running - gone }));
  }
  const { plan, flow, location } = place;
  return { plan, flow, location, deadShare, survivingRatio, endSeconds: location.zoneMttrSeconds };
}

function ratioWith(
  { plan, location }: Pick<LocalLoss, 'plan' | 'location'>,
  { component, replicas }: { readonly component: ModelReplicated; readonly replicas: number },
): number {
  const share = plan.shareOf(location.index).value;
  const perReplica = ratioPerReplica(plan.model, { component, location: location.index, share });
  return servedBy(replicas, { perReplica, load: component.load.value * share });
}

/**
 * True where the loss leaves the location below `availableRatio` of its own load in a strategy that can fail over: it
 * is then a region loss with the lost domain's rate and repair time (contract 2.10.18).
 */
export function takesLocationDown({ plan, survivingRatio }: Pick<LocalLoss, 'plan' | 'survivingRatio'>): boolean {
  return plan.canFailOver && !reaches(survivingRatio, plan.model.availableRatio.value);
}

/** What the flow gets during a local loss, failed over where that is what happens (contract 2.5, 2.10.18). */
export function localLossTimeline(loss: LocalLoss, way: FailoverWay): LossTimeline {
  const { plan, flow, location, endSeconds } = loss;
  if (takesLocationDown(loss)) return regionLossTimeline({ plan, flow, lost: 1 << location.index, endSeconds }, way);
  return servedInPlace(loss);
}

/** The dead share is unserved until it is noticed, then the survivors' ratio holds until the repair. */
function servedInPlace({ plan, flow, location, deadShare, survivingRatio, endSeconds }: LocalLoss): LossTimeline {
  const { detectLocalSeconds } = plan.model.workload.failover;
  const own = userShare(plan, location.index);
  const elsewhere = servedElsewhere({ plan, flow, location });
  if (survivingRatio === 0 && own === 1) return outage(endSeconds);
  const steps = [
    { atSeconds: 0, servedRatio: elsewhere + own * Math.min(1 - deadShare, survivingRatio) },
    { atSeconds: detectLocalSeconds, servedRatio: elsewhere + own * survivingRatio },
  ];
  const firstServiceSeconds = survivingRatio > 0 ? detectLocalSeconds : endSeconds;
  const settledRatio = elsewhere + own * survivingRatio;
  return lossTimeline({ steps, endSeconds, firstServiceSeconds, settledRatio, pools: [] });
}

const ELSEWHERE: MemoryKey<Map<ModelFlow, number[]>> = { name: 'served elsewhere' };

/** What the other serving locations serve of the whole; kept as long as the plan is. */
export function servedElsewhere({ plan, flow, location }: Pick<LocalLoss, 'plan' | 'flow' | 'location'>): number {
  const ofPlan = plan.memory.recall(ELSEWHERE, () => new Map<ModelFlow, number[]>());
  const ofFlow = ofPlan.get(flow) ?? [];
  ofPlan.set(flow, ofFlow);
  return (ofFlow[location.index] ??= sumElsewhere({ plan, flow, location }));
}

function sumElsewhere({ plan, flow, location }: Pick<LocalLoss, 'plan' | 'flow' | 'location'>): number {
  let sum = 0;
  for (const { index } of plan.serving) {
    if (index !== location.index) sum += userShare(plan, index) * normalRatio({ plan, flow, location: index });
  }
  return sum;
}
