import type { Deployment } from '../plan/deployment.js';
import { spansZones } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import type { SurvivalRow } from '../plan/evaluation.js';
import { leftAfterDomainLoss } from '../sizing/placement.js';
import { firstSurvivor, inMask, masksOfSize } from '../sizing/routing-shares.js';
import type { FailureKind } from '../workload/vocabulary.js';
import { neededWithin, poolLoad, type PoolState, servedRatioOf, utilizationOf } from './pool-state.js';

/**
 * The survival matrix of one strategy: what is left at once after the tolerated loss of replicas, zones, each location,
 * a stamp, and each stated combination; a kind that is not tolerated shows the loss of one (contract 2.4, 2.10.6,
 * 2.10.7, 2.10.16, 2.10.31).
 */
export function survivalRows(plan: Deployment): readonly SurvivalRow[] {
  const components = plan.model.components.filter((component) => component.kind === 'replicated');
  return components.flatMap((component) => [
    ...plan.serving.map((location) => replicaRow({ plan, component, location })),
    ...plan.serving.map((location) => zoneRow({ plan, component, location })),
    ...regionRows(plan, component),
    ...stampRows(plan, component),
    ...combinationRows(plan, component),
  ]);
}

interface Place {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
}

function replicaRow({ plan, component, location }: Place): SurvivalRow {
  const lost = Math.max(1, plan.model.workload.targets.tolerate.replicas.count);
  const { running } = plan.countOf(component, location.index);
  const replicas = Math.max(0, running - lost);
  return row({ failure: 'REPLICA', lost: null, state: normalState({ plan, component, location }, replicas) });
}

function zoneRow({ plan, component, location }: Place): SurvivalRow {
  const lost = Math.max(1, plan.model.workload.targets.tolerate.zones.count);
  const replicas = leftAfterZones({ plan, component, location }, lost);
  return row({ failure: 'ZONE', lost: null, state: normalState({ plan, component, location }, replicas) });
}

/** Running replicas of the normal state after the fullest zones are gone. */
function leftAfterZones({ plan, component, location }: Place, lost: number): number {
  const { running, perDomain } = plan.countOf(component, location.index);
  if (lost >= location.domainCount) return 0;
  return spansZones(component) ? running : leftAfterDomainLoss(perDomain, lost);
}

function normalState({ plan, component, location }: Place, replicas: number): PoolState {
  return { model: plan.model, component, location: location.index, share: plan.shareOf(location.index), replicas };
}

function regionRows(plan: Deployment, component: ModelReplicated): readonly SurvivalRow[] {
  if (plan.shape === 'STAMPS' || plan.used.length < 2) {
    return plan.serving.map((location) => lostWholly({ plan, component, location }));
  }
  return plan.serving.flatMap((lost) => survivorRows({ plan, component, location: lost }));
}

/** A location that nobody stands in for: its own load, and no replica left. */
function lostWholly({ plan, component, location }: Place): SurvivalRow {
  return row({ failure: 'REGION', lost: location.id, state: normalState({ plan, component, location }, 0) });
}

/** One row per survivor of one lost location; in passive designs only the first survivor carries load. */
function survivorRows({ plan, component, location: lost }: Place): readonly SurvivalRow[] {
  const mask = 1 << lost.index;
  return survivorsOf(plan, mask).map((survivor) => {
    const replicas = plan.countOf(component, survivor.index).running;
    const share = plan.shareAfter(survivor.index, mask);
    const state = { model: plan.model, component, location: survivor.index, share, replicas };
    return row({ failure: 'REGION', lost: lost.id, state });
  });
}

/** The locations that carry the load after a loss: all survivors, in passive designs the first of them. */
export function survivorsOf(plan: Deployment, lost: number): readonly ModelLocation[] {
  const survivors = plan.used.filter(({ index }) => !inMask(lost, index));
  return plan.shape === 'PASSIVE' ? survivors.slice(0, 1) : survivors;
}

function stampRows(plan: Deployment, component: ModelReplicated): readonly SurvivalRow[] {
  const { stamps } = plan;
  if (stamps === null) return [];
  return plan.serving.map((location) => {
    const each = stamps.stampCount[component.index]?.[location.index] ?? 0;
    const replicas = Math.max(0, plan.countOf(component, location.index).running - each);
    return row({ failure: 'STAMP', lost: null, state: normalState({ plan, component, location }, replicas) });
  });
}

/** Each stated combination of lost regions, zones and replicas, for each survivor (S106). */
function combinationRows(plan: Deployment, component: ModelReplicated): readonly SurvivalRow[] {
  const { combinations } = plan.model.workload.targets.tolerate;
  return combinations.flatMap((combination) => {
    const losses = combination.regions === 0 ? [0] : masksOfSize(plan.model.locations.length, combination.regions);
    return losses.flatMap((lost) => {
      if (lost !== 0 && firstSurvivor(plan.model, lost) < 0) return [];
      return survivorsOf(plan, lost).map((location) => {
        const zonesLeft = leftAfterZones({ plan, component, location }, combination.zones);
        const replicas = Math.max(
          0,
          (combination.zones === 0 ? plan.countOf(component, location.index).running : zonesLeft) -
            combination.replicas,
        );
        const share = plan.shape === 'STAMPS' ? plan.shareOf(location.index) : plan.shareAfter(location.index, lost);
        const state = { model: plan.model, component, location: location.index, share, replicas };
        return row({ failure: 'COMBINATION', lost: namesOf(plan, lost), state });
      });
    });
  });
}

function namesOf(plan: Deployment, lost: number): string | null {
  const names = plan.model.locations.filter(({ index }) => inMask(lost, index)).map(({ id }) => id);
  return names.length === 0 ? null : names.join(' + ');
}

interface RowInput {
  readonly failure: FailureKind;
  readonly lost: string | null;
  readonly state: PoolState;
}

function row({ failure, lost, state }: RowInput): SurvivalRow {
  const { model, component, location, replicas } = state;
  const needed = neededWithin(state, model.failureMax);
  return {
    component: component.name,
    failure,
    location: model.locations[location]?.id ?? '',
    lost,
    loadPerSecond: poolLoad(state),
    remaining: replicas,
    utilization: utilizationOf(state),
    withinFailureMax: replicas >= needed,
    withoutShedding: replicas >= neededWithin(state, model.shedAbove),
    servedRatio: servedRatioOf(state),
    needed,
  };
}
