import { type Decimal, decimal, decimalText } from '../numbers/decimal.js';
import { planningModel } from '../plan/build-model.js';
import type { Deployment } from '../plan/deployment.js';
import { growthFactor } from '../plan/design-load.js';
import { deploymentOf } from '../plan/evaluate.js';
import type { PlanningModel } from '../plan/planning-model.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { WorkloadComponent } from '../workload/workload-component.js';
import type { Workload, WorkloadDemand } from '../workload/workload.js';

/** The same demand at another design load: what averages to less does so in proportion, and nothing grows any more. */
export function demandAt(model: PlanningModel, load: Decimal): WorkloadDemand {
  const { demand } = model.workload;
  const average = decimal(demand.averagePerSecond).times(growthFactor(demand));
  const scale = model.designLoad.isZero() ? load : average.times(load).div(model.designLoad);
  return {
    ...demand,
    peakPerSecond: decimalText(load),
    averagePerSecond: decimalText(scale),
    annualGrowth: '0',
    horizonMonths: 0,
    p90PeakPerSecond: null,
  };
}

/** One full stamp of a workload, standing in one location or in a location and its twin. */
export interface OneStamp {
  readonly model: PlanningModel;
  /** Load that one stamp carries. */
  readonly capacity: Decimal;
  /** Stamps among which the data is partitioned. */
  readonly activeStamps: number;
  /** Indexes of the locations in the order of their part: the first serves. */
  readonly locations: readonly number[];
}

/** A full stamp as a workload of its own: its load, its part of the data, its locations (S63). */
export function oneStampDeployment(stamp: OneStamp, strategy: StrategyId): Deployment | null {
  const { model, capacity, locations } = stamp;
  const { workload } = model;
  const sized = deploymentOf(
    planningModel({
      ...workload,
      demand: demandAt(model, capacity),
      locations: picked(workload.locations, locations).map((location) => ({ ...location, trafficWeight: '1' })),
      components: workload.components.map((component) => partOf(component, stamp)),
      strategyOptions: { ...workload.strategyOptions, stampCapacityPerSecond: null },
    } satisfies Workload),
    strategy,
  );
  return 'outcome' in sized ? null : sized;
}

/** The component's places in the stamp's locations, and the stamp's part of the data. */
function partOf(component: WorkloadComponent, { locations, activeStamps }: OneStamp): WorkloadComponent {
  if (!('placements' in component)) return component;
  const placed = { ...component, placements: picked(component.placements, locations) };
  if (placed.kind !== 'data') return placed;
  const part = (whole: string): string => decimalText(decimal(whole).div(activeStamps));
  return { ...placed, storageGib: part(placed.storageGib), writesPerSecond: part(placed.writesPerSecond) };
}

function picked<T>(items: readonly T[], indexes: readonly number[]): readonly T[] {
  return indexes.flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [item];
  });
}
