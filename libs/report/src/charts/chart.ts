import type { TopLevelSpec } from 'vega-lite';

import type { Table } from '../tables/table.js';

/** A chart for any surface that draws Vega-Lite, with everything that says the same without drawing. */
export interface Chart {
  /** Stable name for machines, kebab-case. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows, with its numbers, in one or two sentences. */
  readonly takeaway: string;
  /** What kind of chart it is and what it shows, for who cannot see it. */
  readonly altText: string;
  /** Vega-Lite with its data inside: nothing is fetched when it is drawn. */
  readonly spec: TopLevelSpec;
  /** The same numbers in words, a line for each thing that is drawn. */
  readonly lines: readonly string[];
  /** The same numbers as a table. */
  readonly table: Table;
  /** The same numbers for surfaces with charts of their own; null where one series over categories cannot carry them. */
  readonly plot: ChartPlot | null;
}

/** A chart as series over categories. */
export interface ChartPlot {
  readonly kind: 'BAR' | 'LINE';
  readonly categoryLabel: string;
  /** With the unit of the values. */
  readonly valueLabel: string;
  readonly categories: readonly string[];
  /** One value per category each. */
  readonly series: readonly PlotSeries[];
}

/** See {@link ChartPlot}. */
export interface PlotSeries {
  readonly name: string;
  readonly values: readonly number[];
}
