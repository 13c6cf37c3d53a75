import { decimal, decimalText, roundToSignificantDigits } from '../numbers/decimal.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { Workload } from '../workload/workload.js';
import type { FlipPoint } from './evaluation.js';

/** Peaks are tried in steps of this factor, this many times in either direction: from 1/18 to 18 times the peak. */
const STEP_FACTOR = 1.2;
const STEPS = 16;
/** A threshold is narrowed down until it is known to this many significant digits. */
const THRESHOLD_DIGITS = 4;
const HALVINGS = 14;

/** The strategy that is recommended for a workload; null where nothing is achievable. */
export type Chooser = (workload: Workload) => StrategyId | null;

/**
 * The peaks between which the recommendation holds (contract 2.8 flip points): the nearest change above and below the
 * document's own peak, found by trying peaks in steps of 20 % and then halving. A change that takes itself back within
 * one step is not seen. The average and the P90 of the peak scale with it.
 */
export function peakFlipPoints(workload: Workload, choose: Chooser): readonly FlipPoint[] {
  const now = choose(workload);
  return [
    ...flipTowards({ workload, choose, now }, STEP_FACTOR),
    ...flipTowards({ workload, choose, now }, 1 / STEP_FACTOR),
  ];
}

interface Search {
  readonly workload: Workload;
  readonly choose: Chooser;
  readonly now: StrategyId | null;
}

function flipTowards({ workload, choose, now }: Search, step: number): readonly FlipPoint[] {
  let same = 1;
  for (let tries = 0; tries < STEPS; tries += 1) {
    const next = same * step;
    const beyond = choose(scaledDemand(workload, next));
    if (beyond !== now) return [narrowed({ workload, choose, now }, { same, other: next, beyond })];
    same = next;
  }
  return [];
}

interface Bracket {
  readonly same: number;
  readonly other: number;
  readonly beyond: StrategyId | null;
}

function narrowed({ workload, choose, now }: Search, { same, other, beyond }: Bracket): FlipPoint {
  let [inside, outside, strategyBeyond] = [same, other, beyond];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (inside + outside) / 2;
    const there = choose(scaledDemand(workload, middle));
    if (there === now) inside = middle;
    else [outside, strategyBeyond] = [middle, there];
  }
  const threshold = decimal(workload.demand.peakPerSecond).times(decimal(String(outside)));
  return {
    quantity: 'PEAK_PER_SECOND',
    holds: other > same ? 'BELOW' : 'ABOVE',
    threshold: decimalText(roundToSignificantDigits(threshold, THRESHOLD_DIGITS)),
    strategyBeyond,
  };
}

/** The workload with its demand multiplied; the factor is cut to six digits, so that loads stay short decimals. */
function scaledDemand(workload: Workload, factor: number): Workload {
  const by = decimal(factor.toPrecision(6));
  const { demand } = workload;
  const scale = (text: string): string => decimalText(decimal(text).times(by));
  const scaled = {
    ...demand,
    peakPerSecond: scale(demand.peakPerSecond),
    averagePerSecond: scale(demand.averagePerSecond),
    p90PeakPerSecond: demand.p90PeakPerSecond === null ? null : scale(demand.p90PeakPerSecond),
  };
  return { ...workload, demand: scaled };
}
