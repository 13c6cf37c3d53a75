import { requirePositiveCounts } from '../numbers/argument-range.js';
import { type Decimal, decimal, ZERO } from '../numbers/decimal.js';
import { lesser, requireNonNegativeDecimals } from '../numbers/decimal-range.js';

const BYTES_PER_GIB = 2 ** 30;

/** Writes over a time. */
export interface WriteVolume {
  readonly writesPerSecond: Decimal;
  readonly bytesPerWrite: Decimal;
  readonly seconds: Decimal;
}

/** GiB that writes amount to (model §13). Throws RangeError below 0. */
export function writtenGib({ writesPerSecond, bytesPerWrite, seconds }: WriteVolume): Decimal {
  requireNonNegativeDecimals({ writesPerSecond, bytesPerWrite, seconds });
  return writesPerSecond.times(bytesPerWrite).times(seconds).div(BYTES_PER_GIB);
}

/** Data that is copied between regions and within them. */
export interface ReplicationInput {
  readonly gib: Decimal;
  readonly pricePerGib: Decimal;
}

/** Copying to every other region, for the whole fleet: `GiB · price · (R − 1)` (model §13). Throws out of range. */
export function crossRegionPrice({
  gib,
  pricePerGib,
  regions,
}: ReplicationInput & { readonly regions: number }): Decimal {
  requirePositiveCounts({ regions });
  requireNonNegativeDecimals({ gib, pricePerGib });
  return gib.times(pricePerGib).times(regions - 1);
}

/** One region's share of {@link crossRegionPrice}: `(R − 1) / R` of the volume (Netflix, model §13). */
export function crossRegionShare(input: ReplicationInput & { readonly regions: number }): Decimal {
  return crossRegionPrice(input).div(decimal(input.regions));
}

/** Copying between the copies within a region: `GiB · price · (copies − 1)` (model §13). Throws out of range. */
export function withinRegionPrice({
  gib,
  pricePerGib,
  copies,
}: ReplicationInput & { readonly copies: number }): Decimal {
  requirePositiveCounts({ copies });
  requireNonNegativeDecimals({ gib, pricePerGib });
  return gib.times(pricePerGib).times(copies - 1);
}

/** A band of a tiered price. */
export interface PriceTier {
  /** Width of the band in GiB; null for the last, open one. */
  readonly gib: Decimal | null;
  readonly pricePerGib: Decimal;
}

/**
 * Price of a volume that fills the bands in order (model §13). Throws RangeError where the bands end before the volume
 * does, or below 0.
 */
export function tieredPrice({ gib, tiers }: { readonly gib: Decimal; readonly tiers: readonly PriceTier[] }): Decimal {
  requireNonNegativeDecimals({ gib });
  let [left, price] = [gib, ZERO];
  for (const tier of tiers) {
    const inBand = tier.gib === null ? left : lesser(left, tier.gib);
    price = price.plus(inBand.times(tier.pricePerGib));
    left = left.minus(inBand);
  }
  if (left.gt(0)) throw new RangeError(`gib = ${gib.toString()} is beyond the price bands`);
  return price;
}
