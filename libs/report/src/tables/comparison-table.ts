import type { StrategyId } from '@headroom/core';
import { STRATEGY_IDS } from '@headroom/core';

import { ABSENT_TEXT } from '../format/decimal-display.js';
import { formatDowntime, formatDuration } from '../format/duration-display.js';
import { formatAmount } from '../format/money-display.js';
import { formatCount, formatExact, formatSigned } from '../format/number-display.js';
import { formatAvailability, formatRatio, formatRelativeChange } from '../format/ratio-display.js';
import { strategyName } from '../words/strategy-words.js';
import {
  type ComparedEvaluation,
  type ComparedMetric,
  comparedMetrics,
  type MetricKind,
  type MetricValue,
} from './compared-metrics.js';
import { textCell, yesNoCell } from './cells.js';
import { type ColumnOf, type Table, type TableCell, tableOf } from './table.js';

/**
 * Any number of plans side by side: one row per metric, one column per plan, and for every plan after the first its
 * absolute and relative difference to the first. Money is in each plan's own currency.
 */
export function comparisonTable(items: readonly ComparedEvaluation[]): Table {
  return tableOf({
    id: 'comparison',
    title: 'Plans compared',
    caption: items.length > 1 ? `Differences are to ${items[0]?.label ?? ''}.` : null,
    columns: [metricColumn, ...items.map(valueColumn), ...items.slice(1).flatMap(differenceColumns)],
    items: comparedMetrics(items),
  });
}

const metricColumn: ColumnOf<ComparedMetric> = {
  key: 'metric',
  header: 'Metric',
  align: 'LEFT',
  priority: 1,
  cell: ({ label, key }) => ({ text: label, value: key }),
};

function valueColumn({ label, evaluation }: ComparedEvaluation, index: number): ColumnOf<ComparedMetric> {
  return {
    key: `value${String(index)}`,
    header: label,
    align: 'RIGHT',
    priority: 1,
    cell: ({ kind, values }) =>
      metricCell({ kind, value: values[index] ?? null, currency: evaluation.workload.currency }),
  };
}

function differenceColumns(
  { label, evaluation }: ComparedEvaluation,
  offset: number,
): readonly ColumnOf<ComparedMetric>[] {
  const index = offset + 1;
  return [
    {
      key: `absolute${String(index)}`,
      header: `${label}, difference`,
      align: 'RIGHT',
      priority: 2,
      cell: (metric) => absoluteCell({ metric, index, currency: evaluation.workload.currency }),
    },
    {
      key: `relative${String(index)}`,
      header: `${label}, in percent`,
      align: 'RIGHT',
      priority: 3,
      cell: ({ relativeDifferences }) => {
        const value = relativeDifferences[index] ?? null;
        return { text: formatRelativeChange(value), value };
      },
    },
  ];
}

interface MetricCellInput {
  readonly kind: MetricKind;
  readonly value: MetricValue;
  readonly currency: string;
}

function metricCell({ kind, value, currency }: MetricCellInput): TableCell {
  if (value === null) return textCell(null);
  if (typeof value === 'boolean') return yesNoCell(value);
  return { text: METRIC_TEXTS[kind](value, currency), value };
}

type MetricText = (value: string | number, currency: string) => string;

/** How each kind of figure is shown. */
const METRIC_TEXTS: Readonly<Record<MetricKind, MetricText>> = {
  WORDS: (value) => (isStrategy(value) ? strategyName(value) : String(value)),
  COUNT: (value) => formatCount(Number(value)),
  LOAD: (value) => `${formatExact(value)} /s`,
  AMOUNT: (value, currency) => `${formatAmount(String(value))} ${currency}`,
  AVAILABILITY: (value) => formatAvailability(value),
  DOWNTIME: (value) => formatDowntime(Number(value)),
  DURATION: (value) => formatDuration(Number(value)),
  YES_NO: String,
};

interface AbsoluteCellInput {
  readonly metric: ComparedMetric;
  readonly index: number;
  readonly currency: string;
}

/** The signed difference; that of an availability is shown as the change in availability, not in unavailability. */
function absoluteCell({ metric, index, currency }: AbsoluteCellInput): TableCell {
  const difference = metric.absoluteDifferences[index] ?? null;
  if (difference === null) return { text: ABSENT_TEXT, value: null };
  const isNegative = difference.startsWith('-');
  const size = isNegative ? difference.slice(1) : difference;
  if (/^[0.]+$/.test(size)) return { text: '0', value: difference };
  const isShownNegative = metric.kind === 'AVAILABILITY' ? !isNegative : isNegative;
  const text = metric.kind === 'AVAILABILITY' ? formatRatio(size) : METRIC_TEXTS[metric.kind](size, currency);
  return { text: isShownNegative ? `-${text}` : formatSigned(text), value: difference };
}

function isStrategy(value: string | number): value is StrategyId {
  return STRATEGY_IDS.some((id) => id === value);
}
