import type { Deployment } from '../plan/deployment.js';
import type { RecoveryOutcome, RecoveryRow, RecoveryScope } from '../plan/evaluation.js';
import type { ModelFlow, ModelLocation } from '../plan/planning-model.js';
import { type LossMeasure, lossMeasures, measure } from './loss-measures.js';
import { outage } from './region-loss.js';
import { rpoOf, shownRpo } from './rpo.js';
import { stampLossTimeline } from './stamp-loss.js';
import { timelinePoints } from './timeline-points.js';

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
    ...plan.serving.flatMap((location) => replicaRow({ plan, flow, location })),
    ...plan.serving.flatMap((location) => zoneRow({ plan, flow, location })),
    ...plan.serving.flatMap((location) => regionRows({ plan, flow, location })),
  ];
}

interface Place extends FlowInPlan {
  readonly location: ModelLocation;
}

function replicaRow(place: Place): readonly RecoveryRow[] {
  const losses = lossMeasures(place.plan);
  const standing = standingComponents(place);
  return worstRow(place, { scope: 'REPLICA', measures: standing.map((component) => losses.replica(place, component)) });
}

/** The flow's components that run in a location. */
export function standingComponents({ plan, flow, location }: Place): ModelFlow['replicated'] {
  return flow.replicated.filter((component) => plan.countOf(component, location.index).running > 0);
}

function zoneRow(place: Place): readonly RecoveryRow[] {
  if (place.flow.replicated.length === 0) return [];
  const losses = lossMeasures(place.plan);
  const measures = Array.from({ length: place.location.domainCount }, (_, zone) => losses.zone(place, zone));
  return worstRow(place, { scope: 'ZONE', measures });
}

/** The worst of several losses figure by figure; the timeline is that of the longest outage. */
function worstRow(
  place: Place,
  { scope, measures }: { readonly scope: RecoveryScope; readonly measures: readonly LossMeasure[] },
): readonly RecoveryRow[] {
  const [first] = measures;
  if (first === undefined) return [];
  return [rowOf(place, { scope, outcome: 'RECOVERS', loss: worstOf(measures, first) })];
}

/** The largest of each figure over several losses. */
function worstOf(measures: readonly LossMeasure[], first: LossMeasure): WorstLoss {
  let { firstServiceSeconds, rtoSeconds, fullServiceSeconds, belowSeconds, equivalentOutageSeconds } = first.figures;
  let { timeline, expectedBelowSeconds, expectedEquivalentOutageSeconds } = first;
  for (const one of measures) {
    const { figures } = one;
    if (figures.equivalentOutageSeconds > equivalentOutageSeconds) timeline = one.timeline;
    firstServiceSeconds = Math.max(firstServiceSeconds, figures.firstServiceSeconds);
    rtoSeconds = Math.max(rtoSeconds, figures.rtoSeconds);
    fullServiceSeconds = Math.max(fullServiceSeconds, figures.fullServiceSeconds);
    belowSeconds = Math.max(belowSeconds, figures.belowSeconds);
    equivalentOutageSeconds = Math.max(equivalentOutageSeconds, figures.equivalentOutageSeconds);
    expectedBelowSeconds = Math.max(expectedBelowSeconds, one.expectedBelowSeconds);
    expectedEquivalentOutageSeconds = Math.max(expectedEquivalentOutageSeconds, one.expectedEquivalentOutageSeconds);
  }
  const figures = { firstServiceSeconds, rtoSeconds, fullServiceSeconds, belowSeconds, equivalentOutageSeconds };
  return { timeline, figures, expectedBelowSeconds, expectedEquivalentOutageSeconds };
}

function regionRows(place: Place): readonly RecoveryRow[] {
  const { plan, flow, location } = place;
  const scope = 'REGION';
  if (plan.shape === 'STAMPS') {
    const timeline = stampLossTimeline({ plan, flow, lost: 1 << location.index });
    return [
      rowOf(place, {
        scope,
        outcome: 'RECOVERS',
        loss: measure({ plan, isFailover: false, timelineOf: () => timeline }),
      }),
    ];
  }
  if (plan.canFailOver) return [rowOf(place, { scope, outcome: 'RECOVERS', loss: lossMeasures(plan).region(place) })];
  const down = (seconds: number): LossMeasure =>
    measure({ plan, isFailover: false, timelineOf: () => outage(seconds) });
  return [
    rowOf(place, { scope, outcome: 'RETURNS', loss: down(location.mttrSeconds) }),
    rowOf(place, { scope, outcome: 'RESTORED', loss: down(plan.model.workload.failover.restoreSeconds) }),
  ];
}

type WorstLoss = Omit<LossMeasure, 'windowBelowSeconds' | 'windowLossSeconds'>;

interface RowInput {
  readonly scope: RecoveryScope;
  readonly outcome: RecoveryOutcome;
  readonly loss: WorstLoss;
}

function rowOf(place: Place, { scope, outcome, loss }: RowInput): RecoveryRow {
  const { plan, flow, location } = place;
  const { timeline, figures, expectedBelowSeconds, expectedEquivalentOutageSeconds } = loss;
  return {
    scope,
    location: location.id,
    outcome,
    firstServiceSeconds: figures.firstServiceSeconds,
    rtoSeconds: figures.rtoSeconds,
    fullServiceSeconds: figures.fullServiceSeconds,
    belowSeconds: figures.belowSeconds,
    equivalentOutageSeconds: figures.equivalentOutageSeconds,
    rpoSeconds: shownRpo(rpoOf(place, { scope, outcome })),
    expectedBelowSeconds,
    expectedEquivalentOutageSeconds,
    timeline: timelinePoints({ plan, flow, location, outcome, timeline }),
  };
}
