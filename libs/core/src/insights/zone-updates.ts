import { spansZones } from '../plan/deployment.js';
import { evenPlacement, leftAfterDomainLoss } from '../sizing/placement.js';
import { toleratedZones } from '../sizing/pool.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { InsightSource } from './insight-source.js';
import { failureCount } from '../sizing/pool.js';
import { type ServingPool, servingPools } from './serving-pools.js';

/** A pool while one of its zones is out for an update. */
export interface ZoneUpdate {
  readonly strategy: StrategyId;
  readonly component: string;
  readonly location: string;
  readonly zones: number;
  readonly replicas: number;
  /** Replicas left without the fullest zone. */
  readonly left: number;
  /** Replicas that the promised share needs in a failure state. */
  readonly needed: number;
  /** The load is served while the zone is out. */
  readonly servesLoad: boolean;
  /** So it is when the tolerated replicas are lost meanwhile. */
  readonly toleratesReplicas: boolean;
  /** So it is when the tolerated zones are lost meanwhile. */
  readonly toleratesZones: boolean;
  /** Least replicas with which all of it holds; null where the zones left are no more than those that may be lost. */
  readonly replicasToTolerate: number | null;
}

/**
 * Whether updates of one zone at a time still meet the tolerance with that zone gone (S85, model §12): planned work and
 * a failure at the same time. Locations without zones and gateways that span them have no row.
 */
export function zoneUpdates({ planned }: Pick<InsightSource, 'planned'>): readonly ZoneUpdate[] {
  return servingPools(planned)
    .filter(({ component, location }) => location.input.zones >= 2 && !spansZones(component))
    .map(zoneUpdate);
}

function zoneUpdate(pool: ServingPool): ZoneUpdate {
  const { strategy, plan, component, location, running, perZone } = pool;
  const needed = failureCount({ ...pool, model: pool.plan.model, location: pool.location.index });
  const left = leftAfterDomainLoss(perZone, 1);
  const losses = { zones: toleratedZones(plan.model, location.index), replicas: toleratedReplicas(pool) };
  return {
    strategy,
    component: component.name,
    location: location.id,
    zones: location.domainCount,
    replicas: running,
    left,
    needed,
    servesLoad: left >= needed,
    toleratesReplicas: left - losses.replicas >= needed,
    toleratesZones: leftAfterDomainLoss(perZone, 1 + losses.zones) >= needed,
    replicasToTolerate: leastCount({ zones: location.domainCount, needed, losses }),
  };
}

function toleratedReplicas({ plan }: ServingPool): number {
  return plan.model.workload.targets.tolerate.replicas.count;
}

interface Tolerated {
  readonly zones: number;
  readonly needed: number;
  readonly losses: { readonly zones: number; readonly replicas: number };
}

/** The least evenly placed count that keeps what is needed with one zone out and the tolerated losses, each kind alone. */
function leastCount({ zones, needed, losses }: Tolerated): number | null {
  if (needed === 0) return 0;
  if (1 + losses.zones >= zones) return null;
  let count = needed + losses.replicas;
  while (!isEnough(count)) count += 1;
  return count;

  function isEnough(replicas: number): boolean {
    const placed = evenPlacement(replicas, zones);
    const withoutOne = leftAfterDomainLoss(placed, 1);
    return withoutOne - losses.replicas >= needed && leftAfterDomainLoss(placed, 1 + losses.zones) >= needed;
  }
}
