import type { StrategyPlan } from '@headroom/core';

/** The states that a utilization is shown in. */
export const STATES = ['NORMAL', 'REPLICA', 'ZONE', 'REGION', 'STAMP'] as const;

/** See {@link STATES}. */
export type UtilizationState = (typeof STATES)[number];

/** The highest utilization of one component in any location, by state; null where it has none or nothing is left. */
export interface ComponentUtilization {
  readonly component: string;
  readonly byState: Readonly<Record<UtilizationState, number | null>>;
}

/** Every component with a utilization, the tightest first; equal ones keep their order. */
export function utilizationByState(plan: StrategyPlan): readonly ComponentUtilization[] {
  return plan.components
    .map(({ name, locations }) => ({
      component: name,
      byState: {
        NORMAL: highest(locations.map(({ utilization }) => utilization)),
        REPLICA: afterLoss(plan, name, 'REPLICA'),
        ZONE: afterLoss(plan, name, 'ZONE'),
        REGION: afterLoss(plan, name, 'REGION'),
        STAMP: afterLoss(plan, name, 'STAMP'),
      },
    }))
    .filter(({ byState }) => STATES.some((state) => byState[state] !== null))
    .toSorted((a, b) => tightness(b) - tightness(a));
}

/** Null also where a loss leaves nothing: that is more than any utilization says. */
function afterLoss(plan: StrategyPlan, component: string, failure: UtilizationState): number | null {
  const rows = plan.survival.filter((row) => row.component === component && row.failure === failure);
  if (rows.some(({ remaining, loadPerSecond }) => remaining === 0 && loadPerSecond > 0)) return null;
  return highest(rows.map(({ utilization }) => utilization));
}

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function tightness({ byState }: ComponentUtilization): number {
  return Math.max(...STATES.map((state) => byState[state] ?? 0));
}
