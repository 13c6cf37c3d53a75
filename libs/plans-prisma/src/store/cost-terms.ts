// Costs as terms, by their leading digits, in a tree: a cost of 1234.56 is in `4` (whole digits), in `4/1`, `4/12` and `4/123`.
// So a range of costs is the union of few terms, and needs a look at the cost itself at its two ends only.

/** As many leading digits as a bucket is told apart by. */
const FINEST = 3;
/** From here on all costs are in one bucket, `13`: what has so many digits is no amount that anybody plans with. */
const MOST_DIGITS = 13;

/** The terms of a cost, decimal text without an exponent, the widest first; `0` alone for one below 1. */
export function costTerms(cost: string): readonly string[] {
  const digits = wholeDigits(cost);
  const length = Math.min(digits.length, MOST_DIGITS);
  if (length === 0) return ['0'];
  const depth = length === MOST_DIGITS ? 0 : Math.min(length, FINEST);
  return Array.from({ length: depth + 1 }, (_, count) => nameOf({ length, leading: digits.slice(0, count) }));
}

/** Digits before the point, without zeros in front: none below 1. */
function wholeDigits(cost: string): string {
  return /^0*(\d*)/.exec(cost)?.[1] ?? '';
}

interface Bucket {
  /** Number of digits before the point. */
  readonly length: number;
  readonly leading: string;
}

function nameOf({ length, leading }: Bucket): string {
  return leading === '' ? String(length) : `${String(length)}/${leading}`;
}

/** Bounds of a cost, inclusive, decimal text; absent = none. */
export interface CostRange {
  readonly least?: string | undefined;
  readonly most?: string | undefined;
}

/** The terms of a range of costs. No cost is in two of them. */
export interface CostRangeTerms {
  /** Every cost with one of these is in the range. */
  readonly whole: readonly string[];
  /** Costs with one of these may be in the range or not. */
  readonly edges: readonly string[];
}

/** The fewest terms that all costs of a range have. */
export function costRangeTerms(range: CostRange): CostRangeTerms {
  const bounds = boundsOf(range);
  const parts = Array.from({ length: MOST_DIGITS + 1 }, (_, length) => partsWithin({ length, leading: '' }, bounds));
  return { whole: parts.flatMap(({ whole }) => whole), edges: parts.flatMap(({ edges }) => edges) };
}

/** Whole amounts beside the bounds. */
interface Bounds {
  /** The lowest whole amount that is in the range. */
  readonly least: bigint;
  /** What is below this is below the range. */
  readonly below: bigint;
  /** The highest whole amount that is in the range; null = there is no bound. */
  readonly most: bigint | null;
}

function boundsOf({ least = '0', most }: CostRange): Bounds {
  const below = BigInt(wholeDigits(least) || '0');
  const isWhole = /^\d+(\.0*)?$/.test(least);
  return {
    least: isWhole ? below : below + 1n,
    below,
    most: most === undefined ? null : BigInt(wholeDigits(most) || '0'),
  };
}

function partsWithin(bucket: Bucket, bounds: Bounds): CostRangeTerms {
  const { from, end } = spanOf(bucket);
  const { least, below, most } = bounds;
  if ((end !== null && end <= below) || (most !== null && from > most)) return { whole: [], edges: [] };
  if (from >= least && (most === null || (end !== null && end <= most))) return { whole: [nameOf(bucket)], edges: [] };
  const parts = narrower(bucket).map((part) => partsWithin(part, bounds));
  if (parts.length === 0) return { whole: [], edges: [nameOf(bucket)] };
  return { whole: parts.flatMap(({ whole }) => whole), edges: parts.flatMap(({ edges }) => edges) };
}

/** The costs of a bucket: from one whole amount up to but not another, null = without end. */
function spanOf({ length, leading }: Bucket): { readonly from: bigint; readonly end: bigint | null } {
  if (length === 0) return { from: 0n, end: 1n };
  const unit = 10n ** BigInt(length - Math.max(leading.length, 1));
  if (leading !== '') return { from: BigInt(leading) * unit, end: (BigInt(leading) + 1n) * unit };
  return { from: unit, end: length === MOST_DIGITS ? null : unit * 10n };
}

function narrower({ length, leading }: Bucket): readonly Bucket[] {
  if (length === 0 || length === MOST_DIGITS || leading.length === Math.min(length, FINEST)) return [];
  const digits = leading === '' ? '123456789' : '0123456789';
  return Array.from(digits, (digit) => ({ length, leading: `${leading}${digit}` }));
}
