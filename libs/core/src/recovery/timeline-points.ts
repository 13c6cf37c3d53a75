import type { Deployment } from '../plan/deployment.js';
import type { RecoveryOutcome, TimelineEvent, TimelinePoint } from '../plan/evaluation.js';
import type { ModelFlow, ModelLocation } from '../plan/planning-model.js';
import { poolSizeAt } from './pool-growth.js';
import type { LossTimeline } from './region-loss.js';
import { reaches, stableFromSeconds } from './timeline-steps.js';

/** A loss whose course is to be shown. */
export interface ShownLoss {
  readonly plan: Deployment;
  readonly flow: ModelFlow;
  readonly location: ModelLocation;
  readonly outcome: RecoveryOutcome;
  readonly timeline: LossTimeline;
}

/** The course of a loss as the points at which something changes, ending with the repair (contract 2.5 `timeline[]`). */
export function timelinePoints(loss: ShownLoss): readonly TimelinePoint[] {
  const { timeline, outcome, plan } = loss;
  const stable = {
    target: stableFromSeconds(timeline, plan.model.minServedRatio.value),
    full: stableFromSeconds(timeline, 1),
  };
  const points = timeline.steps.map(({ atSeconds, servedRatio }) => ({
    atSeconds,
    event: eventAt(loss, { atSeconds, stable }),
    running: runningAt(loss, atSeconds),
    servedRatio,
  }));
  const end = outcome === 'RESTORED' ? ('RESTORED' as const) : ('REPAIRED' as const);
  return [...points, { atSeconds: timeline.endSeconds, event: end, running: normallyRunning(loss), servedRatio: 1 }];
}

interface Moment {
  readonly atSeconds: number;
  readonly stable: { readonly target: number; readonly full: number };
}

function eventAt({ timeline }: ShownLoss, { atSeconds, stable }: Moment): TimelineEvent {
  if (atSeconds === 0) return 'LOST';
  if (atSeconds === stable.full) return 'FULL_SERVICE';
  if (atSeconds === stable.target) return 'TARGET_REACHED';
  if (atSeconds === timeline.firstServiceSeconds) return 'FIRST_SERVICE';
  return reaches(timeline.firstServiceSeconds, atSeconds) ? 'REROUTED' : 'BATCH_READY';
}

/** Replicas in service: those that are left where the loss is local, the survivors' pools after a failover. */
function runningAt(loss: ShownLoss, atSeconds: number): number {
  const { pools } = loss.timeline;
  if (pools.length > 0) {
    return pools.reduce((sum, pool) => (atSeconds < pool.fromSeconds ? sum : sum + poolSizeAt(pool, atSeconds)), 0);
  }
  return normallyRunning(loss, loss.location.index);
}

/** Replicas of the flow in all serving locations but one. */
function normallyRunning({ plan, flow }: ShownLoss, without?: number): number {
  let sum = 0;
  for (const { index } of plan.serving) {
    if (index === without) continue;
    for (const component of flow.replicated) sum += plan.countOf(component, index).running;
  }
  return sum;
}
