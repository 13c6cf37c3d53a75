import type { PlanComponentLocation, StrategyPlan } from '@headroom/core';

import { formatCount } from '../format/number-display.js';

/** A whole count of a component in a location. */
export type CountKey = 'running' | 'stopped' | 'spare' | 'forLoad';

/** Sum of a count over all components and locations of a plan. */
export function replicasIn(plan: StrategyPlan, key: CountKey): number {
  return sumOf(allPlacements(plan), key);
}

/** Spare replicas of a plan: running beyond what the load of their location needs, and stopped ones. */
export function spareIn(plan: StrategyPlan): number {
  return replicasIn(plan, 'spare') + replicasIn(plan, 'stopped');
}

/** Replicas by location in one line: `azure/eastus 225, azure/westus3 23` or `azure/westus3 0 + 225 stopped`. */
export function placementText(plan: StrategyPlan): string {
  return placementLines(plan).join(', ');
}

/** Replicas by location, an entry for each: `azure/eastus 225`. */
export function placementLines(plan: StrategyPlan): readonly string[] {
  return plan.locations.map(({ location }) => {
    const here = allPlacements(plan).filter((entry) => entry.location === location);
    return `${location} ${countText(sumOf(here, 'running'), sumOf(here, 'stopped'))}`;
  });
}

/** `225`, or `3 + 225 stopped` where replicas wait. */
export function countText(running: number, stopped: number): string {
  return stopped === 0 ? formatCount(running) : `${formatCount(running)} + ${formatCount(stopped)} stopped`;
}

function allPlacements(plan: StrategyPlan): readonly PlanComponentLocation[] {
  return plan.components.flatMap(({ locations }) => locations);
}

function sumOf(placements: readonly PlanComponentLocation[], key: CountKey): number {
  return placements.reduce((sum, placement) => sum + placement[key], 0);
}
