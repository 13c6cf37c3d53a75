/** Terms below this share of a sum that only shrinks from there on cannot change its last digit. */
const NEGLIGIBLE = 1e-19;
/** How far p + u may be from 1 before the pair is a mistake. */
const PAIR_TOLERANCE = 1e-9;

/** n equal, independent units, each up with probability p and down with u = 1 − p. */
export interface UnitPool {
  /** Units, a whole number 0 or more. */
  readonly n: number;
  /** Probability that a unit is up. */
  readonly p: number;
  /** Probability that a unit is down, carried beside p so that small values keep their digits. */
  readonly u: number;
}

/** A pool and the number of units that must be up. */
export interface UnitsNeeded extends UnitPool {
  /** Units that must be up, a whole number; 0 or less is always met, more than n never. */
  readonly k: number;
}

/** Both sides of a k-of-n system. */
export interface BinomialTails {
  /** P(X < k): too few are up. */
  readonly lower: number;
  /** P(X ≥ k): enough are up. */
  readonly upper: number;
}

/**
 * P(X < k) and P(X ≥ k) of X ~ Binomial(n, p), each summed from its own terms, so that neither loses digits to
 * `1 − x` (model §7).
 *
 * Terms follow from the largest one by the ratio of neighbours and are divided by their total, so nothing overflows
 * at n = 10⁶; the work is O(√n + distance of k from the mean). A side below the least double is 0. Throws RangeError
 * on n or k that is not whole, and on p and u that are no pair of complementary probabilities.
 */
export function binomialTails({ n, k, p, u }: UnitsNeeded): BinomialTails {
  requirePool({ n, p, u });
  if (!Number.isSafeInteger(k)) throw new RangeError(`k = ${String(k)} is not a whole number`);
  if (k <= 0) return { lower: 0, upper: 1 };
  if (k > n) return { lower: 1, upper: 0 };
  const mode = modeOf({ n, p, u });
  const sums = { below: 0, above: 0 };
  addDownwards({ n, k, p, u, mode, sums });
  addUpwards({ n, k, p, u, mode, sums });
  const total = sums.below + sums.above;
  return { lower: sums.below / total, upper: sums.above / total };
}

/** P(X < k): the unavailability of k-of-n, without cancellation; see {@link binomialTails}. */
export function binomialLowerTail(input: UnitsNeeded): number {
  return binomialTails(input).lower;
}

/** P(X ≥ k): the availability of k-of-n, without cancellation; see {@link binomialTails}. */
export function binomialUpperTail(input: UnitsNeeded): number {
  return binomialTails(input).upper;
}

/** P(X = 0), …, P(X = n) of X ~ Binomial(n, p); adds up to 1. Throws RangeError as {@link binomialTails} does. */
export function binomialDistribution({ n, p, u }: UnitPool): number[] {
  requirePool({ n, p, u });
  const mode = modeOf({ n, p, u });
  const terms = new Array<number>(n + 1).fill(0);
  let total = 0;
  for (let j = mode, term = 1; j >= 0 && term > 0; term *= (j / (n - j + 1)) * (u / p), j -= 1) {
    terms[j] = term;
    total += term;
  }
  for (let j = mode, term = 1; j < n && term > 0;) {
    term *= ((n - j) / (j + 1)) * (p / u);
    j += 1;
    terms[j] = term;
    total += term;
  }
  return terms.map((term) => term / total);
}

interface Walk extends UnitsNeeded {
  /** The most likely count; its term is the unit in which the sums are measured. */
  readonly mode: number;
  /** Running sums of the terms below k and from k up. */
  readonly sums: { below: number; above: number };
}

function addDownwards({ n, k, p, u, mode, sums }: Walk): void {
  const odds = u / p;
  for (let j = mode, term = 1; j >= 0 && term > 0; term *= (j / (n - j + 1)) * odds, j -= 1) {
    if (j >= k) sums.above += term;
    else sums.below += term;
    if (j < k && term < NEGLIGIBLE * sums.below) return;
  }
}

function addUpwards({ n, k, p, u, mode, sums }: Walk): void {
  const odds = p / u;
  for (let j = mode, term = 1; j < n && term > 0;) {
    term *= ((n - j) / (j + 1)) * odds;
    j += 1;
    if (j >= k) sums.above += term;
    else sums.below += term;
    if (j >= k && term < NEGLIGIBLE * sums.above) return;
  }
}

function modeOf({ n, p }: UnitPool): number {
  return Math.min(n, Math.floor((n + 1) * p));
}

function requirePool({ n, p, u }: UnitPool): void {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`n = ${String(n)} is outside {0, 1, 2, …}`);
  if (!(p >= 0 && u >= 0 && Math.abs(p + u - 1) <= PAIR_TOLERANCE)) {
    throw new RangeError(`p = ${String(p)} and u = ${String(u)} do not add up to 1`);
  }
}
