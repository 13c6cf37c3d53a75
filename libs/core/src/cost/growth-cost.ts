import { type Decimal, decimal, sumDecimals, ZERO } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelComponent, ModelLocation, ModelManaged, ModelReplicated } from '../plan/planning-model.js';
import { managedUnits } from '../sizing/managed-units.js';
import { inMask, masksOfSize } from '../sizing/routing-shares.js';
import { regionLosses } from '../sizing/size-after-loss.js';
import type { CostPurpose } from '../workload/vocabulary.js';
import { survivorsOf } from '../survival/survival-rows.js';
import { costLine, DOCUMENT_PRICE, type ExactLine, HOURS_PER_MONTH } from './line-maker.js';
import { hourlyPrice } from './replica-lines.js';
import { unitsIn } from './service-lines.js';

const SECONDS_PER_HOUR = 3600;
const HOURS_PER_YEAR = 8760;

/** The losses of locations that a plan is sized for; with as many as there are, one survivor stays (contract 2.10.35). */
export function plannedLosses(plan: Deployment): readonly number[] {
  const { locations } = plan.model;
  return masksOfSize(locations.length, Math.min(regionLosses(plan.model), locations.length - 1));
}

/** Capacity reserved for what a failover adds, at the running price (contract 2.7, 2.10.21). */
export function reservationLines(plan: Deployment): readonly ExactLine[] {
  if (!plan.model.workload.strategyOptions.reserveCapacity || !plan.canFailOver) return [];
  const losses = plannedLosses(plan);
  const components = plan.model.components.filter((component) => component.kind === 'replicated');
  return components.flatMap((component) =>
    plan.used.flatMap((location) => reservationLine({ plan, component, location, losses })),
  );
}

interface ReservedPlace {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
  readonly losses: readonly number[];
}

function reservationLine({ plan, component, location, losses }: ReservedPlace): readonly ExactLine[] {
  const added = losses.map((lost) => addedReplicas({ plan, component, location, lost }));
  const most = Math.max(0, ...added);
  if (most === 0) return [];
  const purpose = reservationPurpose(plan, location.index);
  return [
    costLine({
      component: component.name,
      location: location.id,
      category: 'RESERVATION',
      purpose,
      quantity: decimal(most).times(HOURS_PER_MONTH),
      unit: 'replica-hours',
      unitPrice: hourlyPrice({ plan, component, location }, purpose),
      origin: component.input.placements[location.index]?.priceOrigin ?? DOCUMENT_PRICE,
    }),
  ];
}

function reservationPurpose(plan: Deployment, location: number): CostPurpose {
  const role = plan.roleOf(location);
  if (role === 'COLD') return 'STOPPED';
  return role === 'WARM' ? 'WARM' : 'SPARE';
}

interface LostPlace {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
  readonly lost: number;
}

function addedReplicas({ plan, component, location, lost }: LostPlace): number {
  if (inMask(lost, location.index)) return 0;
  const { running } = plan.countOf(component, location.index);
  return plan.sizeAfter({ component, location: location.index, lost }).count - running;
}

/** What the loss of one location costs extra until it is back: replicas and units that grow elsewhere (contract 2.10.21, 2.10.23). */
export function surgeOf(plan: Deployment, lost: ModelLocation): Decimal {
  if (plan.model.workload.strategyOptions.reserveCapacity || !plan.canFailOver) return ZERO;
  const mask = 1 << lost.index;
  const hours = decimal(lost.mttrSeconds).div(SECONDS_PER_HOUR);
  const perHour = survivorsOf(plan, mask).flatMap((location) =>
    plan.model.components.map((component) => addedPerHour({ plan, component, location, lost: mask })),
  );
  return sumDecimals(perHour).times(hours);
}

/** What a component's growth in a survivor costs per hour. */
function addedPerHour({
  plan,
  component,
  location,
  lost,
}: Omit<LostPlace, 'component'> & { readonly component: ModelComponent }): Decimal {
  if (component.kind === 'global') return ZERO;
  if (component.kind === 'managed') return addedUnitsPerHour({ plan, component, location, lost });
  const added = addedReplicas({ plan, component, location, lost });
  return added > 0 ? (component.pricePerHour[location.index] ?? ZERO).times(added) : ZERO;
}

function addedUnitsPerHour({
  plan,
  component,
  location,
  lost,
}: Omit<LostPlace, 'component'> & { readonly component: ModelManaged }): Decimal {
  const after = managedUnits(component, plan.shareAfter(location.index, lost));
  const added = after.minus(unitsIn(plan, { component, location: location.index }));
  return added.gt(0) ? added.times(component.input.pricePerCapacityUnitHour) : ZERO;
}

/** Surge of the worst location, and of a year: `Σ ν·8,760·surge` over the locations whose loss is felt (contract 2.10.21). */
export function surges(plan: Deployment): { readonly worst: Decimal; readonly perYear: Decimal } {
  let worst = ZERO;
  let perYear = ZERO;
  for (const location of plan.serving) {
    const surge = surgeOf(plan, location);
    if (surge.gt(worst)) worst = surge;
    perYear = perYear.plus(surge.times(lossesPerYear(location)));
  }
  return { worst, perYear };
}

/** ν·8,760: losses of a location a year (model §9). */
export function lossesPerYear({ input }: ModelLocation): Decimal {
  const down = decimal(1).minus(input.availability);
  return down.times(HOURS_PER_YEAR).times(SECONDS_PER_HOUR).div(input.mttrSeconds);
}
