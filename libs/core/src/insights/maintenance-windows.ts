import type { UpDown } from '../numbers/probability.js';
import { MINUTES_PER_YEAR } from '../reliability/downtime-budget.js';
import type { Deployment } from '../plan/deployment.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { InsightSource } from './insight-source.js';
import { batchSize } from './planned-work.js';
import type { PlannedDeployment } from './planned-deployments.js';
import { type ServingPool, servingPools } from './serving-pools.js';
import { type UnavailabilityDuringWork, unavailabilityDuringWork } from './unavailability-during-work.js';

const SECONDS_PER_MINUTE = 60;

/** Planned work on one pool. */
export interface PoolMaintenance {
  readonly component: string;
  readonly location: string;
  readonly replicas: number;
  /** Replicas out at a time, and the share of the pool's capacity that they are. */
  readonly batch: number;
  readonly capacityLossRatio: number;
  /** θ: share of the year in which a batch of this pool is out. */
  readonly maintenanceRatio: number;
  /** Unavailability of the workload, transitions left aside, while a batch is out and without planned work. */
  readonly unavailabilityDuring: number;
  readonly unavailabilityOtherwise: number;
}

/** Planned work of a year under one strategy. */
export interface MaintenanceWindows {
  readonly strategy: StrategyId;
  readonly pools: readonly PoolMaintenance[];
  /** Minutes a year for moving writers to another member before their own is worked on. */
  readonly switchMinutesPerYear: number;
  /** Share of the year in which some pool of the workload is being worked on; null where the work takes more than it. */
  readonly maintenanceRatio: number | null;
  /** The plan's availability, and with the planned work; null where the work does not fit into the year. */
  readonly withoutMaintenance: UpDown;
  readonly withMaintenance: UpDown | null;
  readonly extraMinutesPerYear: number | null;
}

/**
 * Availability with planned work in every strategy (S85, model §12): `(1 − θ)·A(N) + θ·A(N − b)`, pool after pool, each
 * by the exact states of its domains. Failures go on while replicas are out; planned outages count like others. Work on
 * standing-by locations is not felt by itself and not counted; in stamps a tenant feels the work on the own stamp.
 */
export function maintenanceWindows({ planned }: Pick<InsightSource, 'planned'>): readonly MaintenanceWindows[] {
  return planned.map(windowsOf);
}

function windowsOf(one: PlannedDeployment): MaintenanceWindows {
  const { plan, deployment } = one;
  const flow = deployment.model.workloadFlow;
  const settled = unavailabilityDuringWork(deployment);
  const pools = servingPools([one])
    .filter(({ component }) => flow.replicated.some(({ index }) => index === component.index))
    .map((pool) => poolMaintenance(pool, settled));
  const switchMinutes = switchMinutesPerYear(deployment);
  const ratio = pools.reduce((sum, { maintenanceRatio }) => sum + maintenanceRatio, 0);
  const { availability, unavailability } = plan.reliability.workload;
  const added = ratio > 1 ? null : addedUnavailability(pools) + switchMinutes / MINUTES_PER_YEAR;
  const down = added === null ? null : Math.min(1, unavailability + added);
  return {
    strategy: plan.strategy,
    pools,
    switchMinutesPerYear: switchMinutes,
    maintenanceRatio: ratio > 1 ? null : ratio,
    withoutMaintenance: { p: availability, u: unavailability },
    withMaintenance: down === null ? null : { p: 1 - down, u: down },
    extraMinutesPerYear: down === null ? null : (down - unavailability) * MINUTES_PER_YEAR,
  };
}

function poolMaintenance(pool: ServingPool, { otherwise, during }: UnavailabilityDuringWork): PoolMaintenance {
  const { plan, component, location, running } = pool;
  const { maintenance } = plan.model.workload;
  const batch = batchSize(maintenance, running);
  const batches = running / batch;
  const ratio = (batches * Number(maintenance.batchMinutes) * Number(maintenance.eventsPerYear)) / MINUTES_PER_YEAR;
  const out = { component, location: location.index, replicas: batch };
  return {
    component: component.name,
    location: location.id,
    replicas: running,
    batch,
    capacityLossRatio: batch / running,
    maintenanceRatio: ratio,
    unavailabilityDuring: ratio === 0 ? otherwise : during(out),
    unavailabilityOtherwise: otherwise,
  };
}

/** `Σ θ · (u during − u otherwise)`. */
function addedUnavailability(pools: readonly PoolMaintenance[]): number {
  return pools.reduce(
    (sum, pool) => sum + pool.maintenanceRatio * Math.max(0, pool.unavailabilityDuring - pool.unavailabilityOtherwise),
    0,
  );
}

/** A writer with somebody to promote is moved before its turn: once per event and store, for the time of a promotion. */
function switchMinutesPerYear(plan: Deployment): number {
  const events = Number(plan.model.workload.maintenance.eventsPerYear);
  return plan.model.workloadFlow.replicated.reduce((sum, component) => {
    const { input } = component;
    if (input.kind !== 'data' || input.topology !== 'SINGLE_WRITER') return sum;
    const members = plan.used.reduce((all, { index }) => all + plan.countOf(component, index).running, 0);
    return members < 2 * input.shards ? sum : sum + (events * input.promotionSeconds) / SECONDS_PER_MINUTE;
  }, 0);
}
