import { evaluateRational, type RationalFunction } from './rational-function.js';

const CENTRE: RationalFunction = {
  numerator: [
    2.509080928730122672e3, 3.34305755835881281e4, 6.726577092700870085e4, 4.592195393154987145e4,
    1.373169376550946112e4, 1.971590950306551442e3, 1.331416678917843774e2, 3.387132872796366608,
  ],
  denominator: [
    5.226495278852854561e3, 2.872908573572194267e4, 3.930789580009271061e4, 2.121379430158659586e4,
    5.394196021424751107e3, 6.871870074920579083e2, 4.231333070160091125e1, 1,
  ],
};

const TAIL: RationalFunction = {
  numerator: [
    7.745450142783414076e-4, 2.272384498926918458e-2, 2.417807251774506117e-1, 1.270458252452368382,
    3.647848324763204605, 5.769497221460691405, 4.630337846156545295, 1.423437110749683577,
  ],
  denominator: [
    1.050750071644416843e-9, 5.475938084995344946e-4, 1.519866656361645719e-2, 1.481039764274800745e-1,
    6.897673349851000045e-1, 1.676384830183803849, 2.053191626637758821, 1,
  ],
};

const FAR_TAIL: RationalFunction = {
  numerator: [
    2.010334399292288132e-7, 2.711555568743487578e-5, 1.242660947388078438e-3, 2.653218952657612309e-2,
    2.965605718285048912e-1, 1.784826539917291335, 5.463784911164114369, 6.657904643501103777,
  ],
  denominator: [
    2.044263103389939785e-15, 1.421511758316445888e-7, 1.846318317510054681e-5, 7.868691311456132591e-4,
    1.487536129085061485e-2, 1.369298809227358053e-1, 5.998322065558879376e-1, 1,
  ],
};

const CENTRE_HALF_WIDTH = 0.425;
const CENTRE_OFFSET = 0.180625;
const TAIL_OFFSET = 1.6;
const FAR_TAIL_LIMIT = 5;

/**
 * The quantile z of the standard normal distribution, Φ(z) = p, to about 1e-15 relative (M. J. Wichura, algorithm
 * AS 241, 1988; model §18). Throws RangeError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p = ${String(p)} is outside (0, 1)`);
  const distance = p - 0.5;
  if (Math.abs(distance) <= CENTRE_HALF_WIDTH) {
    return distance * evaluateRational(CENTRE, CENTRE_OFFSET - distance * distance);
  }
  const size = tailQuantile(Math.sqrt(-Math.log(distance < 0 ? p : 1 - p)));
  return distance < 0 ? -size : size;
}

function tailQuantile(depth: number): number {
  if (depth <= FAR_TAIL_LIMIT) return evaluateRational(TAIL, depth - TAIL_OFFSET);
  return evaluateRational(FAR_TAIL, depth - FAR_TAIL_LIMIT);
}
