/**
 * Guards of the building blocks. An argument out of range is a mistake in the calling code, never a state of a
 * workload (documents are validated before they reach the arithmetic, model §20.1), so each throws a RangeError that
 * names the argument, its value and its range.
 */
export type NamedNumbers = Readonly<Record<string, number>>;

/** Throws RangeError unless every value is a probability or share: 0 to 1, both included. */
export function requireRatios(values: NamedNumbers): void {
  requireAll({ values, range: '[0, 1]', accepts: (value) => value >= 0 && value <= 1 });
}

/** Throws RangeError unless every value is finite and above 0. */
export function requirePositive(values: NamedNumbers): void {
  requireAll({ values, range: '(0, ∞)', accepts: (value) => value > 0 && value < Infinity });
}

/** Throws RangeError unless every value is finite and 0 or more. */
export function requireNonNegative(values: NamedNumbers): void {
  requireAll({ values, range: '[0, ∞)', accepts: (value) => value >= 0 && value < Infinity });
}

/** Throws RangeError unless every value is a safe whole number, 0 or more. */
export function requireCounts(values: NamedNumbers): void {
  requireAll({ values, range: '{0, 1, 2, …}', accepts: (value) => Number.isSafeInteger(value) && value >= 0 });
}

/** Throws RangeError unless every value is a safe whole number, 1 or more. */
export function requirePositiveCounts(values: NamedNumbers): void {
  requireAll({ values, range: '{1, 2, …}', accepts: (value) => Number.isSafeInteger(value) && value >= 1 });
}

interface Requirement {
  readonly values: NamedNumbers;
  readonly range: string;
  readonly accepts: (value: number) => boolean;
}

function requireAll({ values, range, accepts }: Requirement): void {
  for (const [name, value] of Object.entries(values)) {
    if (!accepts(value)) throw new RangeError(`${name} = ${String(value)} is outside ${range}`);
  }
}
