import { type Decimal, decimal, ONE, sumDecimals, ZERO } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { share } from '../sizing/load-share.js';
import { loadCount } from '../sizing/pool.js';
import type { CostPurpose } from '../workload/vocabulary.js';
import { costLine, DOCUMENT_PRICE, type ExactLine, HOURS_PER_MONTH } from './line-maker.js';
import { billedAboveRunning, runningByPurpose } from './purposes.js';

/** One replicated component in one location. */
export interface ReplicaPlace {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
}

const HOURS_PER_DAY = 24;

/** Hours of running, billed and stopped replicas and their disks (contract 2.7). */
export function replicaLines(place: ReplicaPlace): readonly ExactLine[] {
  const { plan, component, location } = place;
  const spot = { component, location: location.index };
  const { stopped } = plan.countOf(component, location.index);
  const running = runningByPurpose(plan, spot);
  const stoppedPart = stopped > 0 ? [{ purpose: 'STOPPED' as const, count: stopped }] : [];
  const billed = [...running, ...billedAboveRunning(plan, spot), ...stoppedPart];
  return [
    ...billed.map((part) => hoursLine(place, part)),
    ...diskLines(place, stopped > 0 ? [...running, ...stoppedPart] : running),
  ];
}

interface Part {
  readonly purpose: CostPurpose;
  readonly count: number;
}

function hoursLine(place: ReplicaPlace, part: Part): ExactLine {
  const { component, location, plan } = place;
  return costLine({
    component: component.name,
    location: location.id,
    category: component.input.kind === 'network' ? 'NETWORK' : 'COMPUTE',
    purpose: part.purpose,
    quantity: replicaHours(place, part),
    unit: 'replica-hours',
    unitPrice: part.purpose === 'STOPPED' ? ZERO : hourlyPrice({ plan, component, location }, part.purpose),
    origin: component.input.placements[location.index]?.priceOrigin ?? DOCUMENT_PRICE,
  });
}

/** Price of one replica-hour less the commitment's discount for its purpose (contract 2.10.34). */
export function hourlyPrice({ plan, component, location }: ReplicaPlace, purpose: CostPurpose): Decimal {
  const { loadDiscount, spareDiscount } = plan.model.workload.commitments;
  const discount = purpose === 'LOAD' ? loadDiscount : spareDiscount;
  const price = component.pricePerHour[location.index] ?? ZERO;
  return discount === '0' ? price : price.times(ONE.minus(decimal(discount)));
}

function replicaHours(place: ReplicaPlace, { purpose, count }: Part): Decimal {
  return purpose === 'LOAD' && followsTheDay(place) ? dailyAverage(place).times(HOURS_PER_MONTH) : wholeHours(count);
}

/** Hours of a month of a count of replicas: a whole number while it is a safe integer. */
function wholeHours(count: number): Decimal {
  const hours = count * HOURS_PER_MONTH;
  return Number.isSafeInteger(hours) ? decimal(hours) : decimal(count).times(HOURS_PER_MONTH);
}

function followsTheDay({ plan, component }: ReplicaPlace): boolean {
  const { input } = component;
  return input.kind === 'compute' && input.autoscale && plan.model.workload.demand.hourlyProfile !== null;
}

/** `Σ_h max(minReplicas, N_load(profile_h·L))/24`: the replicas that follow the day, on average (contract 1.1 `autoscale`). */
function dailyAverage({ plan, component, location }: ReplicaPlace): Decimal {
  const part = plan.shareOf(location.index);
  const counts = (plan.model.workload.demand.hourlyProfile ?? []).map((ratio) => {
    const ofHour = share(part.numerator.times(ratio), part.denominator);
    const load = loadCount({ model: plan.model, component, location: location.index, share: ofHour });
    return decimal(Math.max(component.input.minReplicas, load));
  });
  return sumDecimals(counts).div(HOURS_PER_DAY);
}

/** Disks are paid for whether their replica runs or not (S94). */
function diskLines({ component, location }: ReplicaPlace, parts: readonly Part[]): readonly ExactLine[] {
  if (component.input.diskGib === '0') return [];
  const gib = decimal(component.input.diskGib);
  if (gib.isZero()) return [];
  const unitPrice = decimal(component.input.diskPricePerGibMonth);
  return parts.map(({ purpose, count }) =>
    costLine({
      component: component.name,
      location: location.id,
      category: 'DISK',
      purpose,
      quantity: gib.times(count),
      unit: 'GiB-months',
      unitPrice,
      origin: DOCUMENT_PRICE,
    }),
  );
}
