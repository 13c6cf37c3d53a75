import type { Deployment } from '../plan/deployment.js';
import type { ModelFlow, ModelLocation } from '../plan/planning-model.js';
import { localLossTimeline, replicaLoss, zoneLoss } from '../recovery/local-loss.js';
import { lossMeasures } from '../recovery/loss-measures.js';
import { regionLossTimeline } from '../recovery/region-loss.js';
import { stampLossTimeline } from '../recovery/stamp-loss.js';
import { type ServiceTimeline, stableFromSeconds } from '../recovery/timeline-steps.js';
import { bitCount, inMask, masksOfSize } from '../sizing/routing-shares.js';
import { judgedZones } from './counted-scopes.js';

/**
 * True where a plan serves `minServedRatio` again strictly before the repair, and within the rto if one is given, in
 * the good case, after any loss of that size (contract 2.8, 2.10.19).
 */
export type SurvivesCheck = (plan: Deployment, count: number) => boolean;

/** Any `count` replicas of one component. */
export const survivesReplicas: SurvivesCheck = (plan, count) =>
  everyServingFlow(plan, (flow, location) =>
    flow.replicated.every((component) => {
      if (count === 1) return isAbsorbed(plan, lossMeasures(plan).replica({ flow, location }, component).timeline);
      const loss = replicaLoss({ plan, flow, location }, { component, count });
      return isAbsorbed(plan, localLossTimeline(loss, 'GOOD'));
    }),
  );

/** Any `count` zones of one location; a location without zones cannot promise it (contract 2.10.35). */
export const survivesZones: SurvivesCheck = (plan, count) =>
  everyServingFlow(plan, (flow, location) => {
    if (judgedZones(plan.model, location.index) === 0) return true;
    if (location.input.zones < 2) return false;
    return zoneSets(location, count).every((zones) => {
      const [zone] = zones;
      if (count === 1 && zone !== undefined)
        return isAbsorbed(plan, lossMeasures(plan).zone({ flow, location }, zone).timeline);
      const loss = zoneLoss({ plan, flow, location }, zones);
      return isAbsorbed(plan, localLossTimeline(loss, 'GOOD'));
    });
  });

/** Any `count` locations; as many as there are, or the only one, cannot be survived. */
export const survivesRegions: SurvivesCheck = (plan, count) => {
  const { locations } = plan.model;
  if (plan.used.length < 2 || count >= locations.length) return false;
  return masksOfSize(locations.length, count).every((lost) =>
    plan.model.countingFlows.every((flow) => isAbsorbed(plan, lossOf({ plan, flow, lost }))),
  );
};

interface LossOfLocations {
  readonly plan: Deployment;
  readonly flow: ModelFlow;
  readonly lost: number;
}

/** The timeline of a set of locations; what nobody is served from is not felt. */
function lossOf({ plan, flow, lost }: LossOfLocations): ServiceTimeline {
  const felt = plan.serving.filter(({ index }) => inMask(lost, index));
  if (felt.length === 0) return { steps: [], endSeconds: Infinity, firstServiceSeconds: 0 };
  if (plan.shape === 'STAMPS') return stampLossTimeline({ plan, flow, lost });
  const [first] = felt;
  if (bitCount(lost) === 1 && first !== undefined) return lossMeasures(plan).region({ flow, location: first }).timeline;
  const repairs = plan.used.filter(({ index }) => inMask(lost, index)).map(({ mttrSeconds }) => mttrSeconds);
  return regionLossTimeline({ plan, flow, lost, endSeconds: Math.min(...repairs) }, 'GOOD');
}

function isAbsorbed({ model }: Deployment, timeline: ServiceTimeline): boolean {
  if (timeline.steps.length === 0) return true;
  const seconds = stableFromSeconds(timeline, model.minServedRatio.value);
  const { rtoSeconds } = model.workload.targets;
  return seconds < timeline.endSeconds && (rtoSeconds === null || seconds <= rtoSeconds);
}

function everyServingFlow(plan: Deployment, holds: (flow: ModelFlow, location: ModelLocation) => boolean): boolean {
  return plan.model.countingFlows.every((flow) => plan.serving.every((location) => holds(flow, location)));
}

function zoneSets(location: ModelLocation, count: number): readonly (readonly number[])[] {
  const size = Math.min(count, location.domainCount);
  const zones = Array.from({ length: location.domainCount }, (_, zone) => zone);
  return masksOfSize(location.domainCount, size).map((mask) => zones.filter((zone) => inMask(mask, zone)));
}

/** The largest loss up to `count` that is survived; 0 where not even one is. */
export function largestSurvived(
  plan: Deployment,
  { check, count }: { readonly check: SurvivesCheck; readonly count: number },
): number {
  for (let size = count; size > 0; size -= 1) if (check(plan, size)) return size;
  return 0;
}
