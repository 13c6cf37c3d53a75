/**
 * The engine's own parts, for re-computing the terms behind a number of an evaluation: what `@headroom/report` explains
 * numbers with. An evaluation itself comes from `evaluate`.
 */
export { plannedLosses, surgeOf, surges } from './cost/growth-cost.js';
export { planLines } from './cost/plan-lines.js';
export { unitsIn } from './cost/service-lines.js';
export { addedLatencyMs } from './latency/added-latency.js';
export { deployment, promotionSeconds, spansZones } from './plan/deployment.js';
export type { Deployment } from './plan/deployment.js';
export { growthFactor } from './plan/design-load.js';
export { planningModel } from './plan/build-model.js';
export type {
  ModelComponent,
  ModelFlow,
  ModelLocation,
  ModelManaged,
  ModelReplicated,
  PlanningModel,
} from './plan/planning-model.js';
export { expectedOver } from './recovery/failover-mixture.js';
export { localLossTimeline, replicaLoss, takesLocationDown, zoneLoss } from './recovery/local-loss.js';
export type { LocalLoss } from './recovery/local-loss.js';
export { normalRatio, userShare } from './recovery/normal-service.js';
export { poolSizeAt } from './recovery/pool-growth.js';
export { activeRerouteSeconds, outage, regionLossTimeline, startSeconds } from './recovery/region-loss.js';
export type { FailoverWay, LossTimeline } from './recovery/region-loss.js';
export { rpoOf } from './recovery/rpo.js';
export { canRehome, stampLossTimeline } from './recovery/stamp-loss.js';
export { belowSeconds, equivalentOutageSeconds, stableFromSeconds } from './recovery/timeline-steps.js';
export { seriesElements } from './reliability/series-elements.js';
export { staticPart } from './reliability/static-part.js';
export { transitions } from './reliability/transitions.js';
export { share } from './sizing/load-share.js';
export type { Share } from './sizing/load-share.js';
export { managedUnits } from './sizing/managed-units.js';
export { poolCount } from './sizing/pool.js';
export { inMask, routingShares, wholeShare } from './sizing/routing-shares.js';
export type { RoutingShares } from './sizing/routing-shares.js';
export { largestShareAfter, standbySize } from './sizing/size-after-loss.js';
export { STRATEGIES } from './strategies/registry.js';
export { survivorsOf } from './survival/survival-rows.js';
export { countedScopes } from './verdict/counted-scopes.js';
export { largestSurvived, survivesRegions, survivesReplicas, survivesZones } from './verdict/survives.js';
export type { SurvivesCheck } from './verdict/survives.js';
