import { decimalText } from '../numbers/decimal.js';
import { forLoadCount } from '../cost/purposes.js';
import { plannedLosses } from '../cost/growth-cost.js';
import { unitsIn } from '../cost/service-lines.js';
import { type Deployment, largestSizeAfter } from './deployment.js';
import { regionLosses } from '../sizing/size-after-loss.js';
import { utilizationOf } from '../survival/pool-state.js';
import type { PlanComponent, PlanComponentLocation, PlanLocation, PlanStamps } from './evaluation.js';
import type { ModelComponent, ModelLocation, ModelManaged, ModelReplicated } from './planning-model.js';
import { decimal } from '../numbers/decimal.js';

/** The locations of a strategy with their parts and traffic. */
export function planLocations(plan: Deployment): readonly PlanLocation[] {
  return plan.used.map(({ index, id, input }) => ({
    location: id,
    role: plan.roleOf(index) ?? 'ACTIVE',
    trafficShare: trafficShare(plan, index),
    zones: input.zones,
  }));
}

function trafficShare(plan: Deployment, location: number): number {
  if (plan.stamps === null) return plan.shareOf(location).value;
  const active = plan.stamps.activeByLocation.reduce((sum, count) => sum + count, 0);
  return (plan.stamps.activeByLocation[location] ?? 0) / active;
}

/** Counts of every component in every location of a strategy (contract 2.2, 2.3, 4). */
export function planComponents(plan: Deployment): readonly PlanComponent[] {
  const canLose = regionLosses(plan.model) < plan.model.locations.length;
  const losses = canLose ? plannedLosses(plan) : [];
  return plan.model.components.map((component) => ({
    name: component.name,
    kind: component.input.kind,
    loadPerSecond: decimalText(component.load.exact),
    locations:
      component.kind === 'global' ? [] : plan.used.map((location) => countsIn({ plan, component, location, losses })),
  }));
}

interface ComponentPlace {
  readonly plan: Deployment;
  readonly component: Exclude<ModelComponent, { kind: 'global' }>;
  readonly location: ModelLocation;
  readonly losses: readonly number[];
}

function countsIn({ plan, component, location, losses }: ComponentPlace): PlanComponentLocation {
  return component.kind === 'managed'
    ? managedIn({ plan, component, location })
    : replicatedIn({ plan, component, location, losses });
}

/** Managed components are counted in units, never in instances (S31). */
function managedIn({
  plan,
  component,
  location,
}: Omit<ComponentPlace, 'losses' | 'component'> & { readonly component: ModelManaged }): PlanComponentLocation {
  const none = { running: 0, stopped: 0, perZone: [], afterFailover: null, forLoad: 0, spare: 0, utilization: null };
  return {
    location: location.id,
    ...none,
    capacityUnits: decimalText(unitsIn(plan, { component, location: location.index })),
  };
}

function replicatedIn({
  plan,
  component,
  location,
  losses,
}: Omit<ComponentPlace, 'component'> & { readonly component: ModelReplicated }): PlanComponentLocation {
  const { running, stopped, perDomain } = plan.countOf(component, location.index);
  const forLoad = Math.min(running, forLoadCount(plan, { component, location: location.index }));
  const isStateful = component.input.kind === 'compute' && component.input.stateful;
  const state = {
    model: plan.model,
    component,
    location: location.index,
    share: plan.shareOf(location.index),
    replicas: running,
  };
  return {
    location: location.id,
    running,
    stopped,
    perZone: perDomain,
    afterFailover: largestSizeAfter(plan, { component, location: location.index, losses }),
    forLoad,
    // State ties users to their replica, so what stands beside it absorbs nothing (S41).
    spare: isStateful ? 0 : running - forLoad,
    utilization: utilizationOf(state),
    capacityUnits: null,
  };
}

/** Stamps, what the loss of one hits, and when the next one is due (S62–S67). */
export function planStamps(plan: Deployment): PlanStamps | null {
  const { stamps, model } = plan;
  const capacity = model.workload.strategyOptions.stampCapacityPerSecond;
  if (stamps === null || capacity === null) return null;
  const active = stamps.count - stamps.spare;
  return {
    count: stamps.count,
    spare: stamps.spare,
    capacityPerSecond: decimalText(decimal(capacity)),
    blastRadius: 1 / active,
    byLocation: plan.used.map(({ index, id }) => ({ location: id, count: stamps.byLocation[index] ?? 0 })),
    nextStampAtPerSecond: decimalText(decimal(capacity).times(active)),
  };
}
