import type { RecoveryRow, StrategyPlan } from '@headroom/core';
import type { TopLevelSpec } from 'vega-lite';

import { formatDuration } from '../format/duration-display.js';
import { formatNumber } from '../format/number-display.js';
import { formatRatio } from '../format/ratio-display.js';
import { durationCell, ratioCell, textCell } from '../tables/cells.js';
import { type Table, tableOf } from '../tables/table.js';
import { strategyName } from '../words/strategy-words.js';
import { TIMELINE_WORDS } from '../words/vocabulary-words.js';
import { CHART_CONFIG, SERIES_COLOURS, SERIES_DASHES } from './chart-style.js';
import type { Chart, ChartPlot } from './chart.js';
import { type LossSeries, lossSeries, servedAfter, servedAtOnce, slowestFlow } from './recovery-series.js';
import { type TimeSteps, timeSteps } from './time-steps.js';

const PERCENT = 100;
/** Long enough to show how a line is dashed. */
const LEGEND_LINE_AREA = 700;
/** Points of a line: what the tightest surface takes. */
const MOST_POINTS = 20;
/** The axis goes on a little after the last loss is over. */
const SPAN_AFTER_RECOVERY = 1.05;

/**
 * Share of the load that a plan serves after the worst loss of a zone and after the loss of every region, for the flow
 * that takes longest (contract 2.5). Null where the plan has no recovery or nothing is lost for any time.
 */
export function recoveryChart(plan: StrategyPlan): Chart | null {
  const flow = slowestFlow(plan);
  if (flow === null) return null;
  const series = lossSeries(flow);
  const spanSeconds = Math.max(0, ...series.map(({ row }) => row.fullServiceSeconds)) * SPAN_AFTER_RECOVERY;
  if (spanSeconds === 0) return null;
  const steps = timeSteps({ spanSeconds, most: MOST_POINTS });
  const title = 'Load served after a loss';
  const takeaway = takeawayOf(series);
  const ofFlow = plan.recovery?.flows.length === 1 ? '' : ` of flow ${flow.name}`;
  return {
    id: 'recovery',
    title,
    takeaway,
    altText: `Line chart of the share of the load${ofFlow} that ${strategyName(plan.strategy)} serves after a loss. ${takeaway}`,
    spec: specOf({ title, series, steps, subtitle: `${strategyName(plan.strategy)}${ofFlow}` }),
    lines: series.map(lineOf),
    table: tableOfSeries(series),
    plot: plotOf(series, steps),
  };
}

function takeawayOf(series: readonly LossSeries[]): string {
  return [...series]
    .sort((a, b) => b.row.fullServiceSeconds - a.row.fullServiceSeconds)
    .filter(({ row }, index, all) => all.findIndex((other) => other.row.scope === row.scope) === index)
    .map((one) => `${lossOf(one)} ${servedText(one.row)}.`)
    .join(' ');
}

/** `Any region` becomes `After the loss of any region`. */
function lossOf({ name, row }: LossSeries): string {
  if (name.startsWith('Any')) return `After the loss of ${name.toLowerCase()},`;
  return `After the loss of ${row.scope === 'ZONE' ? 'a zone of' : 'region'} ${row.location},`;
}

function servedText(row: RecoveryRow): string {
  const again = `again after ${formatDuration(row.fullServiceSeconds)}`;
  const atOnce = servedAtOnce(row);
  return atOnce === 0
    ? `nothing is served at first, and everything ${again}`
    : `${formatRatio(atOnce)} of the load is still served, and all of it ${again}`;
}

/** `Any region: 50 % at first, 89.46 % after 1 min 35 s, 100 % after 6 min 35 s` */
function lineOf({ name, row }: LossSeries): string {
  const recovery = row.timeline.filter(({ atSeconds }) => atSeconds <= row.fullServiceSeconds);
  const points = recovery.map(
    ({ atSeconds, servedRatio }) =>
      `${formatRatio(servedRatio)} ${atSeconds === 0 ? 'at first' : `after ${formatDuration(atSeconds)}`}`,
  );
  return `${name}: ${points.join(', ')}`;
}

interface SpecSource {
  readonly title: string;
  readonly subtitle: string;
  readonly series: readonly LossSeries[];
  readonly steps: TimeSteps;
}

function specOf({ title, subtitle, series, steps }: SpecSource): TopLevelSpec {
  const names = series.map(({ name }) => name);
  const end = steps.atSeconds.at(-1) ?? 0;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: title, subtitle },
    width: 600,
    height: 240,
    data: { values: series.flatMap((one) => eventsOf(one, end, steps.unit.seconds)) },
    mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2.5 },
    encoding: {
      x: {
        field: 'after',
        type: 'quantitative',
        title: `Time after the loss (${steps.unit.name})`,
        scale: { domain: [0, end / steps.unit.seconds], nice: false },
      },
      y: {
        field: 'served',
        type: 'quantitative',
        title: 'Load served (%)',
        scale: { domain: [0, PERCENT] },
        axis: { grid: true },
      },
      color: {
        field: 'loss',
        type: 'nominal',
        title: null,
        legend: { columns: 2, symbolSize: LEGEND_LINE_AREA },
        scale: { domain: names, range: cycled(SERIES_COLOURS, names) },
      },
      strokeDash: {
        field: 'loss',
        type: 'nominal',
        title: null,
        scale: { domain: names, range: shifted(SERIES_DASHES, names).map((dash) => [...dash]) },
      },
    },
    config: CHART_CONFIG,
  };
}

function eventsOf({ name, row }: LossSeries, end: number, unitSeconds: number) {
  const events = row.timeline.filter(({ atSeconds }) => atSeconds < end);
  return [...events, { atSeconds: end, servedRatio: servedAfter(row, end) }].map(({ atSeconds, servedRatio }) => ({
    loss: name,
    after: atSeconds / unitSeconds,
    served: servedRatio * PERCENT,
  }));
}

function cycled<Entry>(entries: readonly Entry[], names: readonly string[]): Entry[] {
  return names.flatMap((_, index) => at(entries, index));
}

/** Moves on by one with every round of the colours, so that no two of 25 lines have the same colour and dashes. */
function shifted<Entry>(entries: readonly Entry[], names: readonly string[]): Entry[] {
  return names.flatMap((_, index) => at(entries, index + Math.floor(index / entries.length)));
}

function at<Entry>(entries: readonly Entry[], index: number): Entry[] {
  return entries.slice(index % entries.length, (index % entries.length) + 1);
}

function plotOf(series: readonly LossSeries[], { unit, atSeconds }: TimeSteps): ChartPlot {
  return {
    kind: 'LINE',
    categoryLabel: `Time after the loss (${unit.name})`,
    valueLabel: 'Load served (%)',
    categories: atSeconds.map((seconds) => formatNumber(seconds / unit.seconds)),
    series: series.map(({ shortName, row }) => ({
      name: shortName,
      values: atSeconds.map((seconds) => Number((servedAfter(row, seconds) * PERCENT).toPrecision(4))),
    })),
  };
}

function tableOfSeries(series: readonly LossSeries[]): Table {
  return tableOf({
    id: 'recovery-chart',
    title: 'Load served after a loss',
    caption: null,
    columns: [
      { key: 'loss', header: 'Lost', align: 'LEFT', priority: 1, cell: ({ name }) => textCell(name) },
      {
        key: 'after',
        header: 'After',
        align: 'RIGHT',
        priority: 1,
        cell: ({ point }) => durationCell(point.atSeconds),
      },
      {
        key: 'event',
        header: 'Event',
        align: 'LEFT',
        priority: 2,
        cell: ({ point }) => ({ text: TIMELINE_WORDS[point.event], value: point.event }),
      },
      {
        key: 'served',
        header: 'Served',
        align: 'RIGHT',
        priority: 1,
        cell: ({ point }) => ratioCell(point.servedRatio),
      },
    ],
    items: series.flatMap(({ name, row }) => row.timeline.map((point) => ({ name, point }))),
  });
}
