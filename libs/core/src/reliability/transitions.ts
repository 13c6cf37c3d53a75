import type { Deployment } from '../plan/deployment.js';
import type { ModelFlow, ModelLocation } from '../plan/planning-model.js';
import { type LossMeasure, lossMeasures } from '../recovery/loss-measures.js';
import { standingComponents } from '../recovery/recovery-rows.js';
import { canRehome, stampLossTimeline } from '../recovery/stamp-loss.js';
import { lossBeforeSettling } from '../recovery/timeline-steps.js';

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

function regionTransition(place: Place): Transition {
  const { plan, location } = place;
  const rate = {
    cause: `REGION ${location.id}`,
    eventsPerHour: location.availability.down / (location.mttrSeconds / SECONDS_PER_HOUR),
  };
  if (plan.shape === 'STAMPS') return transitionOf(rate, stampWindow(place));
  return transitionOf(rate, lossMeasures(plan).region(place));
}

type LossWindow = Pick<LossMeasure, 'windowBelowSeconds' | 'windowLossSeconds'>;

/** The move of a lost location's users to other stamps; users who cannot move are in the static part already. */
function stampWindow({ plan, flow, location }: Place): LossWindow {
  const lost = 1 << location.index;
  if (!canRehome(plan, lost)) return { windowBelowSeconds: 0, windowLossSeconds: 0 };
  const timeline = stampLossTimeline({ plan, flow, lost });
  const lossSeconds = lossBeforeSettling(timeline, timeline.settledRatio);
  return { windowBelowSeconds: lossSeconds, windowLossSeconds: lossSeconds };
}

/** Zones without replicas of the path do not count (contract 2.10.27). */
function zoneTransitions(place: Place): readonly Transition[] {
  const { plan, flow, location } = place;
  const eventsPerHour = location.zoneAvailability.down / (location.zoneMttrSeconds / SECONDS_PER_HOUR);
  const zones = Array.from({ length: location.domainCount }, (_, zone) => zone);
  const isInUse = (zone: number): boolean =>
    flow.replicated.some((component) => (plan.countOf(component, location.index).perDomain[zone] ?? 0) > 0);
  return zones.filter(isInUse).map((zone) => {
    const name = location.domainCount === 1 ? location.id : `${location.id} ${String(zone + 1)}`;
    return transitionOf({ cause: `ZONE ${name}`, eventsPerHour }, lossMeasures(plan).zone(place, zone));
  });
}

function replicaTransitions(place: Place): readonly Transition[] {
  const { plan, location } = place;
  return standingComponents(place).map((component) => {
    const { running } = plan.countOf(component, location.index);
    const eventsPerHour = running / (component.mttfSeconds / SECONDS_PER_HOUR);
    const cause = `REPLICA ${component.name} ${location.id}`;
    return transitionOf({ cause, eventsPerHour }, lossMeasures(plan).replica(place, component));
  });
}

function transitionOf(
  { cause, eventsPerHour }: Pick<Transition, 'cause' | 'eventsPerHour'>,
  { windowBelowSeconds, windowLossSeconds }: LossWindow,
): Transition {
  return { cause, eventsPerHour, belowSeconds: windowBelowSeconds, lossSeconds: windowLossSeconds };
}
