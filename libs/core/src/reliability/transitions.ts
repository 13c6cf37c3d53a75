import type { Deployment } from '../plan/deployment.js';
import type { ModelFlow, ModelLocation } from '../plan/planning-model.js';
import { expectedOver } from '../recovery/failover-mixture.js';
import { type LocalLoss, localLossTimeline, takesLocationDown } from '../recovery/local-loss.js';
import { replicaLosses, zoneLosses } from '../recovery/recovery-rows.js';
import { type FailoverWay, type LossTimeline, regionLossTimeline } from '../recovery/region-loss.js';
import { canRehome, stampLossTimeline } from '../recovery/stamp-loss.js';
import { belowSeconds, lossBeforeSettling, reaches } from '../recovery/timeline-steps.js';

const SECONDS_PER_HOUR = 3600;

/** How often something is lost, and what its window costs beyond what the static part already counts (contract 2.6). */
export interface Transition {
  readonly cause: string;
  readonly eventsPerHour: number;
  readonly belowSeconds: number;
  readonly lossSeconds: number;
}

/** Every location, zone and replica whose loss a flow can feel, in a strategy (contract 2.6, 2.10.27; model §9). */
export function transitions(plan: Deployment, flow: ModelFlow): readonly Transition[] {
  return plan.serving.flatMap((location) => [
    regionTransition({ plan, flow, location }),
    ...zoneTransitions({ plan, flow, location }),
    ...replicaTransitions({ plan, flow, location }),
  ]);
}

interface Place {
  readonly plan: Deployment;
  readonly flow: ModelFlow;
  readonly location: ModelLocation;
}

function regionTransition({ plan, flow, location }: Place): Transition {
  const { availability, mttrSeconds } = location;
  const eventsPerHour = availability.down / (mttrSeconds / SECONDS_PER_HOUR);
  const cause = `REGION ${location.id}`;
  if (plan.shape === 'STAMPS') return stampTransition({ plan, flow, location }, { cause, eventsPerHour });
  const loss = { plan, flow, lost: 1 << location.index, endSeconds: mttrSeconds };
  return { cause, eventsPerHour, ...window(plan, { isFailover: plan.canFailOver, timelineOf: (way) => regionLossTimeline(loss, way) }) };
}

/** The move of a lost location's users to other stamps; users who cannot move are in the static part already. */
function stampTransition({ plan, flow, location }: Place, rate: Pick<Transition, 'cause' | 'eventsPerHour'>): Transition {
  const lost = 1 << location.index;
  if (!canRehome(plan, lost)) return { ...rate, belowSeconds: 0, lossSeconds: 0 };
  const timeline = stampLossTimeline({ plan, flow, lost });
  const lossSeconds = lossBeforeSettling(timeline, timeline.settledRatio);
  return { ...rate, belowSeconds: lossSeconds, lossSeconds };
}

/** Zones without replicas of the path do not count (contract 2.10.27). */
function zoneTransitions({ plan, flow, location }: Place): readonly Transition[] {
  const rate = location.zoneAvailability.down / (location.zoneMttrSeconds / SECONDS_PER_HOUR);
  const isWhole = location.domainCount === 1;
  const losses = zoneLosses({ plan, flow, location });
  return losses.flatMap((loss, zone) => {
    const holdsReplicas = flow.replicated.some((component) => (plan.countOf(component, location.index).perDomain[zone] ?? 0) > 0);
    if (!holdsReplicas) return [];
    const cause = isWhole ? `ZONE ${location.id}` : `ZONE ${location.id} ${String(zone + 1)}`;
    return [{ cause, eventsPerHour: rate, ...localWindow(plan, loss) }];
  });
}

function replicaTransitions({ plan, flow, location }: Place): readonly Transition[] {
  const standing = flow.replicated.filter((component) => plan.countOf(component, location.index).running > 0);
  return replicaLosses({ plan, flow, location }).map((loss, position) => {
    const component = standing[position];
    const running = component === undefined ? 0 : plan.countOf(component, location.index).running;
    const mttfHours = (component?.mttfSeconds ?? Infinity) / SECONDS_PER_HOUR;
    return { cause: `REPLICA ${component?.name ?? ''} ${location.id}`, eventsPerHour: running / mttfHours, ...localWindow(plan, loss) };
  });
}

function localWindow(plan: Deployment, loss: LocalLoss): Pick<Transition, 'belowSeconds' | 'lossSeconds'> {
  return window(plan, { isFailover: takesLocationDown(loss), timelineOf: (way) => localLossTimeline(loss, way) });
}

interface WindowInput {
  readonly isFailover: boolean;
  readonly timelineOf: (way: FailoverWay) => LossTimeline;
}

/**
 * The window of a loss: its time below `availableRatio` where the settled state serves enough (else the static part has
 * it), and what it loses against the settled state of the good way; for failovers the mixture of the three ways.
 */
function window(plan: Deployment, { isFailover, timelineOf }: WindowInput): Pick<Transition, 'belowSeconds' | 'lossSeconds'> {
  const { model } = plan;
  const good = timelineOf('GOOD');
  const settled = good.settledRatio;
  const expected = (measure: (timeline: LossTimeline) => number): number =>
    isFailover ? expectedOver(model, (way) => measure(way === 'GOOD' ? good : timelineOf(way))) : measure(good);
  const available = model.availableRatio.value;
  return {
    belowSeconds: reaches(settled, available) ? expected((timeline) => belowSeconds(timeline, available)) : 0,
    lossSeconds: settled === 0 ? 0 : expected((timeline) => lossBeforeSettling(timeline, settled)),
  };
}
