import type { Deployment } from '../plan/deployment.js';
import { spansZones } from '../plan/deployment.js';
import { ZERO } from '../numbers/decimal.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { share } from '../sizing/load-share.js';
import { failureCount, loadCount, poolCount, toleratedZones } from '../sizing/pool.js';
import { leastAddedForZones } from './zone-additions.js';

/** Why replicas must be added. */
export type RepairCause = 'LOAD' | 'REPLICAS' | 'ZONES' | 'MINIMUM' | 'REGIONS';

/** The least count of a component in a location for each promise that the location keeps by itself. */
export interface LocalNeed {
  readonly cause: RepairCause;
  /** Replicas that must run; for ZONES by adding into the emptiest zones. */
  readonly count: number;
}

/** A component in a location of what runs today. */
export interface CurrentPlace {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
}

/**
 * What a pool must have at least: its load within `normalMax`, the load within `failureMax` after the tolerated loss of
 * replicas and of zones, and the platform's or quorum's minimum (contract 2.2; S15, S18, S19, S34, S96).
 */
export function localNeeds(place: CurrentPlace): readonly LocalNeed[] {
  const { plan, component, location } = place;
  const { model } = plan;
  const question = { model, component, location: location.index, share: plan.shareOf(location.index) };
  const nothing = share(ZERO, model.weightSum);
  const minimum: LocalNeed = { cause: 'MINIMUM', count: poolCount({ ...question, share: nothing }) };
  if (component.load.value === 0 || question.share.value === 0) return [minimum];
  const inFailure = neededInFailure(place);
  const { running } = plan.countOf(component, location.index);
  return [
    { cause: 'LOAD', count: loadCount(question) },
    { cause: 'REPLICAS', count: inFailure + shardsOf(component) * model.workload.targets.tolerate.replicas.count },
    { cause: 'ZONES', count: running + addedForZones(place, inFailure) },
    minimum,
  ];
}

/** M of contract 2.2 for what the location serves. */
export function neededInFailure({ plan, component, location }: CurrentPlace): number {
  return failureCount({ model: plan.model, component, location: location.index, share: plan.shareOf(location.index) });
}

function addedForZones({ plan, component, location }: CurrentPlace, needed: number): number {
  const zonesLost = toleratedZones(plan.model, location.index);
  if (zonesLost === 0 || zonesLost >= location.domainCount || spansZones(component)) return 0;
  const { perDomain } = plan.countOf(component, location.index);
  return leastAddedForZones({ perZone: perDomain, needed, zonesLost });
}

function shardsOf(component: ModelReplicated): number {
  return component.input.kind === 'data' ? component.input.shards : 1;
}
