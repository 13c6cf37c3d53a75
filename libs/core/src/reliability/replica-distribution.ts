/** Terms of the distribution below this share of the most likely one are left out: they cannot change a digit. */
const NEGLIGIBLE_BELOW = 1e-30;
const NEGLIGIBLE_ABOVE = 1e-20;

/**
 * P(X < x) for the replicas that are up, over the x where it is neither 0 nor 1 to the last digit: `lower[i]` belongs
 * to x = first + i. Below `first` it counts as 0, above the last entry as 1 (model §7).
 */
export interface LowerTails {
  /** Replicas that there are. */
  readonly n: number;
  readonly first: number;
  readonly lower: readonly number[];
}

/** n equal, independent replicas, each up with probability p and down with u. */
export interface ReplicaPool {
  readonly n: number;
  readonly p: number;
  readonly u: number;
}

/** Lower tails of Binomial(n, p), summed from the small end so that each keeps its digits. */
export function lowerTails({ n, p, u }: ReplicaPool): LowerTails {
  if (n === 0 || u <= 0) return { n, first: n + 1, lower: [] };
  const mode = Math.min(n, Math.max(0, Math.floor((n + 1) * p)));
  const terms = termsBelow({ n, p, u }, mode).reverse();
  const first = mode - terms.length + 1;
  terms.push(1);
  addTermsAbove(terms, { n, p, u, mode });
  const lower = shareOfTotal(terms);
  if (first + lower.length - 1 > n) lower.pop();
  return { n, first, lower };
}

/** P(X < x). */
export function lowerTailAt({ first, lower }: LowerTails, x: number): number {
  if (x < first) return 0;
  return lower[x - first] ?? 1;
}

function termsBelow({ n, p, u }: ReplicaPool, mode: number): number[] {
  const terms: number[] = [];
  for (let j = mode, term = 1; j > 0; j -= 1) {
    term *= (j / (n - j + 1)) * (u / p);
    if (term < NEGLIGIBLE_BELOW) break;
    terms.push(term);
  }
  return terms;
}

function addTermsAbove(terms: number[], { n, p, u, mode }: ReplicaPool & { readonly mode: number }): void {
  for (let j = mode, term = 1; j < n; j += 1) {
    term *= ((n - j) / (j + 1)) * (p / u);
    if (term < NEGLIGIBLE_ABOVE) break;
    terms.push(term);
  }
}

/** The running sums of terms, as shares of all of them. */
function shareOfTotal(terms: readonly number[]): number[] {
  let total = 0;
  for (const term of terms) total += term;
  let running = 0;
  return terms.map((term) => {
    running += term;
    return running / total;
  });
}
