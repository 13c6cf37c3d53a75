import { HOURS_PER_MONTH } from '../cost/line-maker.js';
import { decimal, decimalText } from '../numbers/decimal.js';
import { modelManaged } from '../plan/build-model.js';
import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import { loadCount, poolCount } from '../sizing/pool.js';
import { managedUnits } from '../sizing/managed-units.js';
import { wholeShare } from '../sizing/routing-shares.js';
import type { DecimalText } from '../workload/workload-input.js';
import { replicaMonth } from './replica-month.js';

/** What a self-run component costs beside its managed alternative. */
export interface ManagedUnitCost {
  readonly component: string;
  readonly alternative: string;
  /** Where both are priced: the first location. */
  readonly location: string;
  /** Capacity of one call a second for a month of 730 h: a fully used unit, and a replica used up to `normalMax`. */
  readonly managedPerCallPerSecond: DecimalText;
  /** null where nothing limits a replica. */
  readonly selfRunPerCallPerSecond: DecimalText | null;
  /** Managed over self-run for a unit of capacity; null without a limit or a price. */
  readonly unitCostRatio: number | null;
  /** The whole load for a month: provisioned units against replicas for the load alone, and with zone redundancy. */
  readonly managedPerMonth: DecimalText;
  readonly selfRunForLoadPerMonth: DecimalText;
  readonly selfRunRedundantPerMonth: DecimalText;
  /** Managed over self-run with the redundancy that the managed price contains; null without a price. */
  readonly totalCostRatio: number | null;
}

/**
 * "Potentially higher costs for each unit of capacity" (S27, S33): the price of a managed unit against a self-run one,
 * for a unit of capacity, and for the whole load with the redundancy that the managed price already contains.
 */
export function managedUnitCosts({ model }: { readonly model: PlanningModel }): readonly ManagedUnitCost[] {
  return model.components.flatMap((component) => (component.kind === 'replicated' ? unitCost(model, component) : []));
}

function unitCost(model: PlanningModel, component: ModelReplicated): readonly ManagedUnitCost[] {
  const { managedAlternative, callsPerWorkUnit } = component.input;
  const [location] = model.locations;
  if (managedAlternative === null || location === undefined) return [];
  const audit = { deleteLock: null, backup: null, autoFailover: null };
  const input = { ...managedAlternative, ...audit, kind: 'managed' as const, callsPerWorkUnit };
  const managed = modelManaged(component, input);
  const unitMonth = decimal(managedAlternative.pricePerCapacityUnitHour).times(HOURS_PER_MONTH);
  const perCall = unitMonth.times(managedAlternative.capacityUnitsPerCall);
  const whole = { model, component, location: location.index, share: wholeShare(model) };
  const forLoad = replicaMonth({ component, location: location.index, running: loadCount(whole) });
  const redundant = replicaMonth({ component, location: location.index, running: poolCount(whole) });
  const total = managedUnits(managed, wholeShare(model)).times(unitMonth);
  const capacity = component.capacity[location.index] ?? null;
  const own =
    capacity === null
      ? null
      : replicaMonth({ component, location: location.index, running: 1 }).div(
          capacity.exact.times(model.normalMax.exact),
        );
  return [
    {
      component: component.name,
      alternative: managedAlternative.name,
      location: location.id,
      managedPerCallPerSecond: decimalText(perCall),
      selfRunPerCallPerSecond: own === null ? null : decimalText(own),
      unitCostRatio: own === null || own.isZero() ? null : perCall.div(own).toNumber(),
      managedPerMonth: decimalText(total),
      selfRunForLoadPerMonth: decimalText(forLoad),
      selfRunRedundantPerMonth: decimalText(redundant),
      totalCostRatio: redundant.isZero() ? null : total.div(redundant).toNumber(),
    },
  ];
}
