import type { BenchmarkRow } from './benchmark.js';

/** Figures of a subject and its baseline. */
export interface Measured {
  readonly subject: string;
  readonly figure: number;
  readonly baseline: number;
  readonly beside?: string;
  readonly unit: 'ms' | 'MB' | 'requests/s';
}

/** A row whose bound is a figure, such as 15 ms. */
export function boundedFigure(measured: Measured, most: number): BenchmarkRow {
  const { figure, unit } = measured;
  return { ...rowOf(measured), bound: `≤ ${figureText(most, unit)}`, isWithinBound: figure <= most };
}

/** A row that is shown for comparison and has no bound. */
export function unboundedFigure(measured: Measured): BenchmarkRow {
  return { ...rowOf(measured), bound: 'none', isWithinBound: true };
}

/** A row whose bound is a multiple of the baseline. */
export function boundedRatio(measured: Measured, most: number): BenchmarkRow {
  const { figure, baseline } = measured;
  return { ...rowOf(measured), bound: `≤ ${String(most)} ×`, isWithinBound: figure <= most * baseline };
}

function rowOf({ figure, baseline, unit, ...names }: Measured) {
  return {
    ...names,
    measured: figureText(figure, unit),
    baseline: figureText(baseline, unit),
    ratio: figure / baseline,
  };
}

/** Three significant digits, and whole numbers from 100 on. */
export function figureText(figure: number, unit: string): string {
  return `${figure >= 100 ? figure.toFixed(0) : String(Number(figure.toPrecision(3)))} ${unit}`;
}

/** A row whose bound is the least multiple of the baseline. */
export function atLeastRatio(measured: Measured, least: number): BenchmarkRow {
  const { figure, baseline } = measured;
  return { ...rowOf(measured), bound: `≥ ${String(least)} ×`, isWithinBound: figure >= least * baseline };
}
