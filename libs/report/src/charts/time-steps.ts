/** A unit of time that an axis is labelled in. */
export interface TimeUnit {
  readonly name: 'seconds' | 'minutes' | 'hours' | 'days';
  readonly seconds: number;
}

/** Equal steps from 0 that reach past a span of time. */
export interface TimeSteps {
  readonly unit: TimeUnit;
  /** Rising, first is 0. */
  readonly atSeconds: readonly number[];
}

const UNITS: readonly TimeUnit[] = [
  { name: 'days', seconds: 86_400 },
  { name: 'hours', seconds: 3600 },
  { name: 'minutes', seconds: 60 },
  { name: 'seconds', seconds: 1 },
];

/** An axis changes to the larger unit where two of it fit in. */
const LEAST_OF_A_UNIT = 2;

/** Steps that divide an axis well, as a multiple of a power of ten. */
const STEP_SIZES: readonly number[] = [1, 2, 5];

/** Powers of ten of a unit that a step can be: a thousandth of a second to ten thousand days. */
const STEP_POWERS: readonly number[] = [-3, -2, -1, 0, 1, 2, 3, 4];

/**
 * At most `most` moments from 0 to the first step at or after `spanSeconds`, in round steps of the unit that fits the
 * span. Throws RangeError on a span that is not above 0, or fewer than two moments.
 */
export function timeSteps({ spanSeconds, most }: { readonly spanSeconds: number; readonly most: number }): TimeSteps {
  if (!(spanSeconds > 0) || most < 2) {
    throw new RangeError(`spanSeconds = ${String(spanSeconds)}, most = ${String(most)}: nothing to divide`);
  }
  const unit = timeUnitOf(spanSeconds);
  const span = spanSeconds / unit.seconds;
  const step = STEP_POWERS.flatMap((power) => STEP_SIZES.map((size) => size * 10 ** power)).find(
    (size) => Math.ceil(span / size) <= most - 1,
  );
  if (step === undefined) throw new RangeError(`spanSeconds = ${String(spanSeconds)} is longer than an axis can show`);
  const count = Math.ceil(span / step) + 1;
  return { unit, atSeconds: Array.from({ length: count }, (_, index) => index * step * unit.seconds) };
}

/** The largest unit that the span holds two of; seconds below two minutes. */
export function timeUnitOf(spanSeconds: number): TimeUnit {
  return UNITS.find(({ seconds }) => spanSeconds >= LEAST_OF_A_UNIT * seconds) ?? { name: 'seconds', seconds: 1 };
}
