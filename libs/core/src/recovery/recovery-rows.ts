import type { Deployment } from '../plan/deployment.js';
import type { RecoveryOutcome, RecoveryRow, RecoveryScope } from '../plan/evaluation.js';
import type { ModelFlow, ModelLocation } from '../plan/planning-model.js';
import { expectedOver } from './failover-mixture.js';
import { type LocalLoss, localLossTimeline, replicaLoss, takesLocationDown, zoneLoss } from './local-loss.js';
import { type FailoverWay, type LossTimeline, outage, regionLossTimeline } from './region-loss.js';
import { rpoOf, shownRpo } from './rpo.js';
import { stampLossTimeline } from './stamp-loss.js';
import { timelinePoints } from './timeline-points.js';
import { belowSeconds, equivalentOutageSeconds, serviceFigures } from './timeline-steps.js';

/** A flow in a strategy. */
export interface FlowInPlan {
  readonly plan: Deployment;
  readonly flow: ModelFlow;
}

/**
 * What a flow goes through after each kind of loss, one row per scope and location; of several components or zones the
 * worst counts, figure by figure (contract 2.5, 2.10.17, 2.10.28).
 */
export function recoveryRows({ plan, flow }: FlowInPlan): readonly RecoveryRow[] {
  return [
    ...plan.serving.flatMap((location) => worstRow({ plan, flow, location, scope: 'REPLICA' })),
    ...plan.serving.flatMap((location) => worstRow({ plan, flow, location, scope: 'ZONE' })),
    ...plan.serving.flatMap((location) => regionRows({ plan, flow, location })),
  ];
}

interface Place extends FlowInPlan {
  readonly location: ModelLocation;
}

function worstRow({ scope, ...place }: Place & { readonly scope: 'REPLICA' | 'ZONE' }): readonly RecoveryRow[] {
  const losses = scope === 'REPLICA' ? replicaLosses(place) : zoneLosses(place);
  const rows = losses.map((loss) => {
    const isFailover = takesLocationDown(loss);
    return rowOf({
      ...place,
      scope,
      outcome: 'RECOVERS',
      isFailover,
      timelineOf: (way) => localLossTimeline(loss, way),
    });
  });
  const [first] = rows;
  return first === undefined ? [] : [rows.slice(1).reduce(worseOf, first)];
}

/** One replica of each component in turn. */
export function replicaLosses(place: Place): readonly LocalLoss[] {
  return place.flow.replicated
    .filter((component) => place.plan.countOf(component, place.location.index).running > 0)
    .map((component) => replicaLoss(place, { component, count: 1 }));
}

/** Each zone in turn; all at once where the location is one failure domain. */
export function zoneLosses(place: Place): readonly LocalLoss[] {
  if (place.flow.replicated.length === 0) return [];
  return Array.from({ length: place.location.domainCount }, (_, zone) => zoneLoss(place, [zone]));
}

function regionRows(place: Place): readonly RecoveryRow[] {
  const { plan, flow, location } = place;
  const endSeconds = location.mttrSeconds;
  const region = { ...place, scope: 'REGION' as const };
  if (plan.shape === 'STAMPS') {
    return [rowOf({ ...region, outcome: 'RECOVERS', isFailover: false, timelineOf: () => stampLossTimeline({ plan, flow, lost: 1 << location.index }) })];
  }
  if (plan.canFailOver) {
    const timelineOf = (way: FailoverWay): LossTimeline =>
      regionLossTimeline({ plan, flow, lost: 1 << location.index, endSeconds }, way);
    return [rowOf({ ...region, outcome: 'RECOVERS', isFailover: true, timelineOf })];
  }
  const { restoreSeconds } = plan.model.workload.failover;
  return [
    rowOf({ ...region, outcome: 'RETURNS', isFailover: false, timelineOf: () => outage(endSeconds) }),
    rowOf({ ...region, outcome: 'RESTORED', isFailover: false, timelineOf: () => outage(restoreSeconds) }),
  ];
}

interface RowInput extends Place {
  readonly scope: RecoveryScope;
  readonly outcome: RecoveryOutcome;
  readonly isFailover: boolean;
  readonly timelineOf: (way: FailoverWay) => LossTimeline;
}

function rowOf({ scope, outcome, isFailover, timelineOf, ...place }: RowInput): RecoveryRow {
  const { plan, location } = place;
  const { model } = plan;
  const timeline = timelineOf('GOOD');
  const available = model.availableRatio.value;
  const figures = serviceFigures(timeline, { minServedRatio: model.minServedRatio.value, availableRatio: available });
  const expected = (measure: (timeline: LossTimeline) => number): number =>
    isFailover ? expectedOver(model, (way) => measure(way === 'GOOD' ? timeline : timelineOf(way))) : measure(timeline);
  return {
    scope,
    location: location.id,
    outcome,
    ...figures,
    rpoSeconds: shownRpo(rpoOf(place, { scope, outcome })),
    expectedBelowSeconds: expected((one) => belowSeconds(one, available)),
    expectedEquivalentOutageSeconds: expected(equivalentOutageSeconds),
    timeline: timelinePoints({ ...place, outcome, timeline }),
  };
}

/** The worse of two rows figure by figure; the timeline is that of the longer outage. */
function worseOf(a: RecoveryRow, b: RecoveryRow): RecoveryRow {
  return {
    ...a,
    firstServiceSeconds: Math.max(a.firstServiceSeconds, b.firstServiceSeconds),
    rtoSeconds: Math.max(a.rtoSeconds, b.rtoSeconds),
    fullServiceSeconds: Math.max(a.fullServiceSeconds, b.fullServiceSeconds),
    belowSeconds: Math.max(a.belowSeconds, b.belowSeconds),
    equivalentOutageSeconds: Math.max(a.equivalentOutageSeconds, b.equivalentOutageSeconds),
    expectedBelowSeconds: Math.max(a.expectedBelowSeconds, b.expectedBelowSeconds),
    expectedEquivalentOutageSeconds: Math.max(a.expectedEquivalentOutageSeconds, b.expectedEquivalentOutageSeconds),
    timeline: b.equivalentOutageSeconds > a.equivalentOutageSeconds ? b.timeline : a.timeline,
  };
}
