import { decimal, decimalText } from '@headroom/core';

const PERCENT_PER_ONE = 100;

/** A percentage text as a ratio text, exact: `"99.95"` → `"0.9995"`, `"100"` → `"1"`. Throws on text that is no number. */
export function ratioOfPercent(percent: string): string {
  return decimalText(decimal(percent).div(PERCENT_PER_ONE));
}
