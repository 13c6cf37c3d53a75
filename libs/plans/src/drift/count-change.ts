import type { PlanComponentLocation, StrategyPlan } from '@headroom/core';

/** Replicas of a component in a location, where today's rules ask for another number. */
export interface CountChange {
  readonly component: string;
  readonly location: string;
  /** Null where it does not stand there. */
  readonly from: ReplicaCounts | null;
  readonly to: ReplicaCounts | null;
}

/** How many replicas there are of a component in a location. */
export interface ReplicaCounts {
  readonly running: number;
  readonly stopped: number;
  /** Null where no failover can happen. */
  readonly afterFailover: number | null;
  /** Units of a managed service, decimal text; null for others. */
  readonly capacityUnits: string | null;
}

/** The counts of a strategy that differ, in the order of the plan. */
export function countChanges(then: StrategyPlan | null, now: StrategyPlan | null): readonly CountChange[] {
  const before = countsOf(then);
  const after = countsOf(now);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [from, to] = [before.get(key), after.get(key)];
    const place = (to ?? from)?.place;
    if (place === undefined || isSame(from?.counts, to?.counts)) return [];
    return [{ ...place, from: from?.counts ?? null, to: to?.counts ?? null }];
  });
}

interface PlacedCounts {
  readonly place: { readonly component: string; readonly location: string };
  readonly counts: ReplicaCounts;
}

function countsOf(plan: StrategyPlan | null): ReadonlyMap<string, PlacedCounts> {
  const placed = (plan?.components ?? []).flatMap(({ name, locations }) =>
    locations.map((at) => ({ place: { component: name, location: at.location }, counts: replicaCounts(at) })),
  );
  return new Map(placed.map((entry) => [JSON.stringify(entry.place), entry]));
}

function replicaCounts({ running, stopped, afterFailover, capacityUnits }: PlanComponentLocation): ReplicaCounts {
  return { running, stopped, afterFailover, capacityUnits };
}

function isSame(first: ReplicaCounts | undefined, second: ReplicaCounts | undefined): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
