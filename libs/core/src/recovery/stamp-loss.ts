import type { Deployment } from '../plan/deployment.js';
import { promotionSeconds } from '../plan/deployment.js';
import { decimal } from '../numbers/decimal.js';
import type { ModelFlow, ModelLocation } from '../plan/planning-model.js';
import { inMask } from '../sizing/routing-shares.js';
import { userShare } from './normal-service.js';
import { type LossTimeline, lossTimeline } from './region-loss.js';
import type { ServiceStep } from './timeline-steps.js';

/** Lost locations of stamps, as a bit mask, as a flow sees them. */
export interface StampLoss {
  readonly plan: Deployment;
  readonly flow: ModelFlow;
  readonly lost: number;
}

/** True where the stamps of the other locations can take the users of the lost ones (contract 2.10.13). */
export function canRehome(plan: Deployment, lost: number): boolean {
  const { stamps, model } = plan;
  const capacity = model.workload.strategyOptions.stampCapacityPerSecond;
  if (stamps === null || capacity === null) return false;
  const gone = lostLocations(plan, lost).reduce((sum, { index }) => sum + (stamps.byLocation[index] ?? 0), 0);
  return decimal(capacity)
    .times(stamps.count - gone)
    .gte(model.minServedRatio.exact.times(model.designLoad));
}

/**
 * The users of lost stamps move to stamps elsewhere, `detect + decide + max(promotion, reroute, start)`, where there is
 * room for them; otherwise they wait for the repair (contract 2.10.13).
 */
export function stampLossTimeline({ plan, flow, lost }: StampLoss): LossTimeline {
  const locations = lostLocations(plan, lost);
  const share = locations.reduce((sum, { index }) => sum + userShare(plan, index), 0);
  const endSeconds = Math.min(...locations.map(({ mttrSeconds }) => mttrSeconds));
  const start: ServiceStep = { atSeconds: 0, servedRatio: 1 - share };
  if (!canRehome(plan, lost)) {
    return lossTimeline({
      steps: [start],
      endSeconds,
      firstServiceSeconds: endSeconds,
      settledRatio: 1 - share,
      pools: [],
    });
  }
  const { detectSeconds, decideSeconds, rerouteSeconds } = plan.model.workload.failover;
  const starts = flow.replicated.map(({ input }) => input.startSeconds);
  const movedAt = detectSeconds + decideSeconds + Math.max(promotionSeconds(flow), rerouteSeconds, ...starts);
  const steps = [start, { atSeconds: movedAt, servedRatio: 1 }];
  return lossTimeline({ steps, endSeconds, firstServiceSeconds: movedAt, settledRatio: 1, pools: [] });
}

function lostLocations(plan: Deployment, lost: number): readonly ModelLocation[] {
  return plan.used.filter(({ index }) => inMask(lost, index));
}
