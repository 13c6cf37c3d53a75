/** A quotient of two polynomials, coefficients from the highest power down. */
export interface RationalFunction {
  /** Coefficients of the numerator. */
  readonly numerator: readonly number[];
  /** Coefficients of the denominator. */
  readonly denominator: readonly number[];
}

/** The value of the quotient at x, each polynomial by Horner's rule. */
export function evaluateRational({ numerator, denominator }: RationalFunction, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}
