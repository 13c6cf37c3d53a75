import { type Decimal, decimal, ONE } from '@headroom/core';

import {
  ABSENT_TEXT,
  displayDecimal,
  groupThousands,
  SCIENTIFIC_BELOW,
  type DisplayNumber,
} from './decimal-display.js';
import { SHOWN_DIGITS } from './number-display.js';

const PERCENT = 100;
/** From here on the distance to 1 is what tells two ratios apart. */
const NEAR_ONE = '0.99';

/**
 * A ratio (1 = 100 %) as percent with four significant digits: `53.57 %`, `521.7 %`. Between 0.99 and 1 the digits
 * are those of the distance to 1, so that no number of nines is ever shown as `100 %`; null is `–`.
 */
export function formatRatio(ratio: DisplayNumber | null): string {
  if (ratio === null) return ABSENT_TEXT;
  const exact = displayDecimal(ratio);
  if (exact.gte(NEAR_ONE) && exact.lt(1)) return percentBelowOne(ONE.minus(exact));
  return `${percentDigits(exact)} %`;
}

/**
 * An availability as percent from its unavailability, which carries the digits: `1.349e-4` is `99.98651 %` and
 * `1e-12` is `99.9999999999 %`. Only an unavailability of exactly 0 is `100 %`.
 */
export function formatAvailability(unavailability: DisplayNumber | null): string {
  return unavailability === null ? ABSENT_TEXT : percentBelowOne(displayDecimal(unavailability));
}

/** A relative difference with its sign: `+12.5 %`; null (nothing to relate to) is `–`. */
export function formatRelativeChange(ratio: number | null): string {
  if (ratio === null) return ABSENT_TEXT;
  return `${ratio > 0 ? '+' : ''}${formatRatio(ratio)}`;
}

function percentBelowOne(distance: Decimal): string {
  const shownDistance = distance.times(PERCENT).toSignificantDigits(SHOWN_DIGITS);
  return `${decimal(PERCENT).minus(shownDistance).toFixed()} %`;
}

function percentDigits(ratio: Decimal): string {
  const percent = ratio.times(PERCENT).toSignificantDigits(SHOWN_DIGITS);
  if (!percent.isZero() && percent.abs().lt(SCIENTIFIC_BELOW)) return percent.toExponential();
  return groupThousands(percent.toFixed());
}
