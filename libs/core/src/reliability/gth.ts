import { compensatedSum } from '../numbers/compensated-sum.js';

/** The most states that are solved densely (model §10). */
const MOST_STATES = 200;

/**
 * Steady-state probabilities of a Markov chain by the subtraction-free elimination of Grassmann, Taksar and Heyman
 * (GTH; model §10), exact to the last digits also for rates that differ by many powers of ten.
 *
 * `rates[i][j]` is the rate from state i to state j, 0 or more; the diagonal is ignored. Every state must be reachable
 * from every other. Throws RangeError on a matrix that is empty, not square, larger than 200 or that falls apart.
 */
export function steadyStateByElimination(rates: readonly (readonly number[])[]): readonly number[] {
  requireSquare(rates);
  const work = rates.map((row) => [...row]);
  for (let state = work.length - 1; state > 0; state -= 1) eliminate(work, state);
  const weights = substituteBack(work);
  const total = compensatedSum(weights);
  return weights.map((weight) => weight / total);
}

function eliminate(work: number[][], state: number): void {
  const row = work[state] ?? [];
  const outflow = compensatedSum(row.slice(0, state));
  if (!(outflow > 0)) throw new RangeError(`state ${String(state)} cannot leave towards the states before it`);
  for (const earlier of work.slice(0, state)) {
    const share = (earlier[state] ?? 0) / outflow;
    earlier[state] = share;
    for (let target = 0; target < state; target += 1) {
      earlier[target] = (earlier[target] ?? 0) + share * (row[target] ?? 0);
    }
  }
}

function substituteBack(work: readonly (readonly number[])[]): number[] {
  const weights = [1];
  for (let state = 1; state < work.length; state += 1) {
    weights.push(compensatedSum(weights.map((weight, earlier) => weight * (work[earlier]?.[state] ?? 0))));
  }
  return weights;
}

function requireSquare(rates: readonly (readonly number[])[]): void {
  const size = rates.length;
  if (size < 1 || size > MOST_STATES)
    throw new RangeError(`states = ${String(size)} is outside [1, ${String(MOST_STATES)}]`);
  for (const row of rates) {
    if (row.length !== size) throw new RangeError(`a row has ${String(row.length)} rates for ${String(size)} states`);
    if (row.some((rate) => !(rate >= 0 && rate < Infinity))) throw new RangeError('a rate is outside [0, ∞)');
  }
}
