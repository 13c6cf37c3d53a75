import { type Decimal, decimal, ONE, roundToSignificantDigits } from '../numbers/decimal.js';
import { normalQuantile } from '../numbers/normal-quantile.js';
import type { WorkloadDemand } from '../workload/workload.js';

const MONTHS_PER_YEAR = 12;
/** Digits kept of a design load that no finite decimal holds (contract 2.10.1). */
const DESIGN_LOAD_DIGITS = 12;
/** The quantile that `p90PeakPerSecond` stands for. */
const STATED_QUANTILE = 0.9;

/** `(1+g)^(months/12)`: compound growth up to the horizon; exact where the horizon is whole years (model §1). */
export function growthFactor(demand: Pick<WorkloadDemand, 'annualGrowth' | 'horizonMonths'>): Decimal {
  const yearly = ONE.plus(decimal(demand.annualGrowth));
  return demand.horizonMonths % MONTHS_PER_YEAR === 0
    ? yearly.pow(demand.horizonMonths / MONTHS_PER_YEAR)
    : yearly.pow(decimal(demand.horizonMonths).div(MONTHS_PER_YEAR));
}

/**
 * D, the load that everything is sized for, units of work per second (contract 2.1, 2.10.1; model §1).
 *
 * Exact where the horizon is a whole number of years and the peak is certain; otherwise rounded half-even to 12
 * significant digits before any count. An uncertain peak is lognormal with P50 = the peak and the stated P90, taken at
 * the design quantile; both grow alike.
 */
export function designLoad(demand: WorkloadDemand): Decimal {
  const grown = decimal(demand.peakPerSecond).times(growthFactor(demand));
  const isExact = demand.p90PeakPerSecond === null && demand.horizonMonths % MONTHS_PER_YEAR === 0;
  if (isExact) return grown;
  return roundToSignificantDigits(grown.times(quantileFactor(demand)), DESIGN_LOAD_DIGITS);
}

/** `(p90/peak)^(z_q/z_0.9)`; 1 without a P90. */
function quantileFactor(demand: WorkloadDemand): Decimal {
  if (demand.p90PeakPerSecond === null) return ONE;
  const exponent = normalQuantile(Number(demand.designQuantile)) / normalQuantile(STATED_QUANTILE);
  return decimal(demand.p90PeakPerSecond).div(decimal(demand.peakPerSecond)).pow(decimal(exponent));
}
