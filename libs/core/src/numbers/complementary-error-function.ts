import { evaluateRational, type RationalFunction } from './rational-function.js';

/** Coefficients for |x| ≤ 0.46875: erf(x) = x · P(x²)/Q(x²). */
const NEAR: RationalFunction = {
  numerator: [
    1.85777706184603153e-1, 3.1611237438705656, 1.1386415415105016e2, 3.77485237685302021e2, 3.20937758913846947e3,
  ],
  denominator: [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3],
};

/** Coefficients for 0.46875 ≤ x ≤ 4: erfc(x) = e^(−x²) · P(x)/Q(x). */
const MIDDLE: RationalFunction = {
  numerator: [
    2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1, 2.98635138197400131e2,
    8.8195222124176909e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
  ],
  denominator: [
    1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
    3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
  ],
};

/** Coefficients for x ≥ 4: erfc(x) = e^(−x²)/x · (1/√π − x⁻² · P(x⁻²)/Q(x⁻²)). */
const FAR: RationalFunction = {
  numerator: [
    1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
    1.60837851487422766e-2, 6.58749161529837803e-4,
  ],
  denominator: [
    1, 2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3,
  ],
};

const NEAR_LIMIT = 0.46875;
const MIDDLE_LIMIT = 4;
const INVERSE_SQRT_PI = 5.6418958354775628695e-1;
/** The square is split at sixteenths, so that e^(−x²) keeps its last digits. */
const SPLIT = 16;

/**
 * The complementary error function, relative error about 1e-15 also in the far tail (W. J. Cody, "Rational Chebyshev
 * approximations for the error function", 1969; model §18). JavaScript has none.
 */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (size <= NEAR_LIMIT) return 1 - x * evaluateRational(NEAR, x * x);
  const tail = size <= MIDDLE_LIMIT ? expMinusSquare(size) * evaluateRational(MIDDLE, size) : farTail(size);
  return x < 0 ? 2 - tail : tail;
}

function farTail(x: number): number {
  const inverseSquare = 1 / (x * x);
  return (expMinusSquare(x) * (INVERSE_SQRT_PI - inverseSquare * evaluateRational(FAR, inverseSquare))) / x;
}

function expMinusSquare(x: number): number {
  const coarse = Math.trunc(x * SPLIT) / SPLIT;
  return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
}
