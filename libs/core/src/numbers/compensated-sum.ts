/**
 * The sum of doubles with the lost low-order parts added back (Neumaier 1974, model §7); 0 for none.
 *
 * Its error does not grow with the number of terms, also where large terms cancel.
 */
export function compensatedSum(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
