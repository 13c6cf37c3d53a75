import { decimal, type Evaluation, type StrategyPlan } from '@headroom/core';
import type { TopLevelSpec } from 'vega-lite';

import { formatDowntime } from '../format/duration-display.js';
import { formatAmount, formatMoney } from '../format/money-display.js';
import { amountCell, downtimeCell, textCell } from '../tables/cells.js';
import { strategyColumn } from '../tables/strategy-column.js';
import { type Table, tableOf } from '../tables/table.js';
import { strategyName } from '../words/strategy-words.js';
import { CHART_COLOURS, CHART_CONFIG } from './chart-style.js';
import type { Chart } from './chart.js';

/** How a strategy stands to the targets, as the chart's legend says it. */
const STANDINGS = ['recommended', 'meets every target', 'misses a target'] as const;
type Standing = (typeof STANDINGS)[number];

const MINUTES_PER_YEAR = 525_600;
const ROW_PIXELS = 26;
/** The axis of cost goes on for the amount beside the longest bar. */
const ROOM_FOR_TEXT = 1.35;

interface DrawnStrategy {
  readonly strategy: StrategyPlan['strategy'];
  readonly monthlyTotal: string;
  readonly downtimeMinutesPerYear: number;
  readonly standing: Standing;
}

/**
 * What each strategy costs a month beside the downtime that it leaves a year, cheapest first, with the budget and the
 * downtime that the availability target allows (contract 2.8). Null where no strategy has a plan.
 */
export function strategyCostChart(evaluation: Evaluation): Chart | null {
  const strategies = drawnStrategies(evaluation);
  if (strategies.length === 0) return null;
  const title = 'What the strategies cost and what they leave';
  const takeaway = takeawayOf(strategies, evaluation.workload.currency);
  return {
    id: 'strategy-cost',
    title,
    takeaway,
    altText: `Bars of the monthly cost of ${String(strategies.length)} strategies, each beside the downtime of a year that it leaves. ${takeaway}`,
    spec: specOf({ title, strategies, evaluation }),
    lines: strategies.map((one) => lineOf(one, evaluation.workload.currency)),
    table: tableOfStrategies(strategies, evaluation.workload.currency),
    plot: null,
  };
}

function drawnStrategies({ strategies, recommendation }: Evaluation): readonly DrawnStrategy[] {
  return strategies
    .flatMap(({ strategy, cost, reliability, verdict }): readonly DrawnStrategy[] => {
      if (cost === null || reliability === null) return [];
      const met = verdict?.meetsTargets === true ? 'meets every target' : 'misses a target';
      return [
        {
          strategy,
          monthlyTotal: cost.monthlyTotal,
          downtimeMinutesPerYear: reliability.workload.downtimeMinutesPerYear,
          standing: strategy === recommendation.strategy ? 'recommended' : met,
        },
      ];
    })
    .toSorted((a, b) => decimal(a.monthlyTotal).cmp(decimal(b.monthlyTotal)));
}

function takeawayOf(strategies: readonly DrawnStrategy[], currency: string): string {
  const [cheapest] = strategies;
  const recommended = strategies.find(({ standing }) => standing === 'recommended');
  const shown = recommended ?? cheapest;
  if (shown === undefined || cheapest === undefined) return '';
  const first = `${strategyName(shown.strategy)} costs ${formatMoney(shown.monthlyTotal, currency)} a month and leaves ${formatDowntime(shown.downtimeMinutesPerYear)} of downtime a year`;
  if (recommended === undefined) return `No strategy meets every target; the cheapest one, ${first}.`;
  if (cheapest === recommended) return `${first}; nothing is cheaper.`;
  return `${first}; the cheapest strategy, ${strategyName(cheapest.strategy)}, costs ${formatMoney(cheapest.monthlyTotal, currency)}, leaves ${formatDowntime(cheapest.downtimeMinutesPerYear)} and ${cheapest.standing}.`;
}

function lineOf({ strategy, standing, ...figures }: DrawnStrategy, currency: string): string {
  const cost = `${formatMoney(figures.monthlyTotal, currency)} a month`;
  return `${strategyName(strategy)}: ${standing}, ${cost}, ${formatDowntime(figures.downtimeMinutesPerYear)} of downtime a year`;
}

interface SpecSource {
  readonly title: string;
  readonly strategies: readonly DrawnStrategy[];
  readonly evaluation: Evaluation;
}

type Panel = Extract<TopLevelSpec, { hconcat: unknown }>['hconcat'][number];

function specOf({ title, strategies, evaluation }: SpecSource): TopLevelSpec {
  const { name, currency } = evaluation.workload;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: title, subtitle: name },
    data: {
      values: strategies.map((one) => ({
        strategy: strategyName(one.strategy),
        monthly: Number(one.monthlyTotal),
        monthlyText: formatAmount(one.monthlyTotal),
        downtime: one.downtimeMinutesPerYear === 0 ? null : one.downtimeMinutesPerYear,
        downtimeText: formatDowntime(one.downtimeMinutesPerYear),
        standing: one.standing,
      })),
    },
    hconcat: [
      costPanel({
        currency,
        budget: limitOf(evaluation, 'BUDGET'),
        most: Math.max(...strategies.map(({ monthlyTotal }) => Number(monthlyTotal))),
      }),
      downtimePanel(allowedDowntime(evaluation)),
    ],
    config: { ...CHART_CONFIG, concat: { spacing: 24 } },
  };
}

const STRATEGY_ROWS = { field: 'strategy', type: 'nominal', sort: null, title: null } as const;

const STANDING_COLOURS = {
  field: 'standing',
  type: 'nominal',
  title: null,
  scale: {
    domain: [...STANDINGS],
    range: [CHART_COLOURS.blue, CHART_COLOURS.green, CHART_COLOURS.grey],
  },
} as const;

interface CostPanelSource {
  readonly currency: string;
  readonly budget: number | null;
  readonly most: number;
}

function costPanel({ currency, budget, most }: CostPanelSource): Panel {
  return {
    width: 300,
    height: { step: ROW_PIXELS },
    layer: [
      ...limitRule(budget, 'budget'),
      {
        mark: { type: 'bar', height: { band: 0.7 } },
        encoding: {
          x: {
            field: 'monthly',
            type: 'quantitative',
            title: `Cost a month (${currency})`,
            scale: { domain: [0, Math.max(most * ROOM_FOR_TEXT, budget ?? 0)] },
          },
          y: STRATEGY_ROWS,
          color: STANDING_COLOURS,
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 5 },
        encoding: { x: { field: 'monthly', type: 'quantitative' }, y: STRATEGY_ROWS, text: { field: 'monthlyText' } },
      },
    ],
  };
}

function downtimePanel(allowedMinutes: number | null): Panel {
  return {
    width: 240,
    height: { step: ROW_PIXELS },
    layer: [
      ...limitRule(allowedMinutes, 'allowed'),
      {
        mark: { type: 'point', filled: true, size: 110, opacity: 1 },
        encoding: {
          x: {
            field: 'downtime',
            type: 'quantitative',
            title: 'Downtime a year (minutes, logarithmic)',
            scale: { type: 'log', padding: 60 },
          },
          y: { ...STRATEGY_ROWS, axis: { labels: false, ticks: false } },
          color: STANDING_COLOURS,
          shape: { ...STANDING_COLOURS, scale: { domain: [...STANDINGS], range: ['diamond', 'circle', 'cross'] } },
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 9 },
        encoding: { x: { field: 'downtime', type: 'quantitative' }, y: STRATEGY_ROWS, text: { field: 'downtimeText' } },
      },
    ],
  };
}

/** Data of a mark that is drawn once instead of once per strategy. */
const ONE_MARK = { values: [{}] };

function limitRule(limit: number | null, label: string): Extract<Panel, { layer: unknown }>['layer'] {
  if (limit === null) return [];
  const at = { datum: limit };
  const data = ONE_MARK;
  return [
    { data, mark: { type: 'rule', strokeDash: [4, 3], color: CHART_COLOURS.vermilion }, encoding: { x: at } },
    {
      data,
      mark: { type: 'text', text: label, color: CHART_COLOURS.vermilion, y: -6, align: 'center' },
      encoding: { x: at },
    },
  ];
}

/** Required figure of a target of the workload, the same in every verdict; null where it is not stated or 0. */
function limitOf({ strategies }: Evaluation, wanted: 'BUDGET' | 'AVAILABILITY'): number | null {
  const verdicts = strategies.flatMap(({ verdict }) => verdict?.targets ?? []);
  const found = verdicts.find(({ target, flow }) => target === wanted && flow === null)?.required ?? null;
  return found === null ? null : Number(found);
}

function allowedDowntime(evaluation: Evaluation): number | null {
  const availability = limitOf(evaluation, 'AVAILABILITY');
  if (availability === null || availability >= 1) return null;
  return (1 - availability) * MINUTES_PER_YEAR;
}

function tableOfStrategies(strategies: readonly DrawnStrategy[], currency: string): Table {
  return tableOf({
    id: 'strategy-cost-chart',
    title: 'What the strategies cost and what they leave',
    caption: 'Cheapest first.',
    columns: [
      strategyColumn(),
      { key: 'standing', header: 'Targets', align: 'LEFT', priority: 1, cell: ({ standing }) => textCell(standing) },
      {
        key: 'monthlyTotal',
        header: 'Cost a month',
        align: 'RIGHT',
        unit: currency,
        priority: 1,
        cell: ({ monthlyTotal }) => amountCell(monthlyTotal),
      },
      {
        key: 'downtime',
        header: 'Downtime a year',
        align: 'RIGHT',
        priority: 1,
        cell: ({ downtimeMinutesPerYear }) => downtimeCell(downtimeMinutesPerYear),
      },
    ],
    items: strategies,
  });
}
