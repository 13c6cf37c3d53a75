import type { BenchmarkRow } from './benchmark.js';

/** Figures of a subject and its baseline. */
export interface Measured {
  readonly subject: string;
  readonly figure: number;
  readonly baseline: number;
  readonly beside?: string;
  readonly unit: 'ms' | 'MB';
}

/** A row whose bound is a figure, such as 15 ms. */
export function boundedFigure(measured: Measured, most: number): BenchmarkRow {
  const { figure, unit } = measured;
  return { ...rowOf(measured), bound: `≤ ${text(most, unit)}`, isWithinBound: figure <= most };
}

/** A row whose bound is a multiple of the baseline. */
export function boundedRatio(measured: Measured, most: number): BenchmarkRow {
  const { figure, baseline } = measured;
  return { ...rowOf(measured), bound: `≤ ${String(most)} ×`, isWithinBound: figure <= most * baseline };
}

function rowOf({ figure, baseline, unit, ...names }: Measured) {
  return { ...names, measured: text(figure, unit), baseline: text(baseline, unit), ratio: figure / baseline };
}

/** Three significant digits, and whole numbers from 100 on. */
function text(figure: number, unit: string): string {
  return `${figure >= 100 ? figure.toFixed(0) : String(Number(figure.toPrecision(3)))} ${unit}`;
}
