import { requireCounts } from './argument-range.js';

/**
 * C(n, k), the number of ways to choose k of n; 0 for k > n. Exact while the result is a safe integer, a double beyond.
 * Throws RangeError on counts that are not whole, and where the result is beyond the doubles.
 */
export function combinations({ n, k }: { readonly n: number; readonly k: number }): number {
  requireCounts({ n, k });
  if (k > n) return 0;
  let ways = 1;
  for (let chosen = 1; chosen <= Math.min(k, n - k); chosen += 1) ways = (ways * (n - chosen + 1)) / chosen;
  if (!Number.isFinite(ways)) throw new RangeError(`C(${String(n)}, ${String(k)}) is beyond the doubles`);
  return Math.round(ways);
}
