import type { Decimal } from '../numbers/decimal.js';

/** How whole things were dealt to places: the totals, and the place of each thing in the order of dealing. */
export interface Deal {
  readonly totals: readonly number[];
  readonly order: readonly number[];
}

/**
 * Deals `count` whole things by weights with the largest-remainder method: whole parts first, place by place, then one
 * each by remainder, ties to the earlier place (contract 2.10.13). Weights are ≥ 0 with a sum above 0.
 */
export function largestRemainder(count: number, weights: readonly Decimal[]): Deal {
  const sum = weights.reduce((total, weight) => total.plus(weight));
  const parts = weights.map((weight, place) => {
    const whole = weight.times(count).div(sum).floor();
    return { place, whole: whole.toNumber(), remainder: weight.times(count).minus(whole.times(sum)) };
  });
  const order = parts.flatMap(({ place, whole }) => Array.from({ length: whole }, () => place));
  const byRemainder = [...parts].sort((a, b) => b.remainder.cmp(a.remainder) || a.place - b.place);
  for (const { place } of byRemainder.slice(0, count - order.length)) order.push(place);
  return { order, totals: weights.map((_, place) => order.filter((dealt) => dealt === place).length) };
}
