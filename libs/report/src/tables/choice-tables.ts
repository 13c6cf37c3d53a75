import type { Evaluation, FlipPoint, RunnerUp, TradeOff } from '@headroom/core';

import { formatMoney } from '../format/money-display.js';
import { formatExact, formatNumber, formatSigned } from '../format/number-display.js';
import { strategyName } from '../words/strategy-words.js';
import { amountCell, durationCell, ratioCell, textCell } from './cells.js';
import { type Table, type TableCell, tableOf } from './table.js';

/** Strategies that also meet every target within 5 % of the least cost, and what they give instead (contract 2.10.15). */
export function runnersUpTable({ recommendation, workload }: Evaluation): Table {
  const { currency } = workload;
  return tableOf({
    id: 'runners-up',
    title: 'Runners-up',
    caption: 'Meet every target and cost at most 5 % more a year.',
    columns: [
      { key: 'strategy', header: 'Strategy', align: 'LEFT', priority: 1, cell: strategyCellOf('strategy') },
      {
        key: 'extraAnnualCost',
        header: 'Extra cost a year',
        align: 'RIGHT',
        unit: currency,
        priority: 1,
        cell: ({ extraAnnualCost }: RunnerUp) => amountCell(extraAnnualCost),
      },
      {
        key: 'monthlyTotal',
        header: 'Cost a month',
        align: 'RIGHT',
        unit: currency,
        priority: 2,
        cell: ({ monthlyTotal }: RunnerUp) => amountCell(monthlyTotal),
      },
      {
        key: 'availability',
        header: 'Availability',
        align: 'RIGHT',
        priority: 2,
        cell: ({ availability }: RunnerUp) => ratioCell(availability),
      },
      {
        key: 'rto',
        header: 'RTO',
        align: 'RIGHT',
        priority: 2,
        cell: ({ rtoSeconds }: RunnerUp) => durationCell(rtoSeconds),
      },
      {
        key: 'rpo',
        header: 'RPO',
        align: 'RIGHT',
        priority: 3,
        cell: ({ rpoSeconds }: RunnerUp) => durationCell(rpoSeconds),
      },
    ],
    items: recommendation.runnersUp,
  });
}

/** What one step from a strategy to its dearer neighbour buys (contract 2.8). */
export function tradeOffsTable({ tradeOffs, workload }: Evaluation): Table {
  const { currency } = workload;
  return tableOf({
    id: 'trade-offs',
    title: 'Trade-offs',
    caption:
      'A nine is a factor of ten less unavailability. Break-even: the downtime cost per hour from which the dearer strategy pays for itself.',
    columns: [
      { key: 'from', header: 'From', align: 'LEFT', priority: 1, cell: strategyCellOf('from') },
      { key: 'to', header: 'To', align: 'LEFT', priority: 1, cell: strategyCellOf('to') },
      {
        key: 'extraMonthly',
        header: 'Extra cost a month',
        align: 'RIGHT',
        unit: currency,
        priority: 1,
        cell: ({ extraMonthly }: TradeOff) => amountCell(extraMonthly),
      },
      {
        key: 'extraNines',
        header: 'Extra nines',
        align: 'RIGHT',
        priority: 2,
        cell: ({ extraNines }: TradeOff) => extraNinesCell(extraNines),
      },
      {
        key: 'costPerNine',
        header: 'Cost a month per nine',
        align: 'RIGHT',
        unit: currency,
        priority: 2,
        cell: ({ costPerNine }: TradeOff) => amountCell(costPerNine),
      },
      {
        key: 'breakEven',
        header: 'Break-even downtime cost an hour',
        align: 'RIGHT',
        unit: currency,
        priority: 3,
        cell: ({ breakEvenDowntimeCostPerHour }: TradeOff) => amountCell(breakEvenDowntimeCostPerHour),
      },
    ],
    items: tradeOffs,
  });
}

/** Where another strategy would be recommended (contract 2.8). */
export function flipPointsTable({ recommendation, workload }: Evaluation): Table {
  return tableOf({
    id: 'flip-points',
    title: 'When the recommendation changes',
    caption: null,
    columns: [
      {
        key: 'holds',
        header: 'Holds while',
        align: 'LEFT',
        priority: 1,
        cell: (point: FlipPoint) => ({ text: flipPointText(point, workload.currency), value: point.threshold }),
      },
      { key: 'strategyBeyond', header: 'Beyond it', align: 'LEFT', priority: 1, cell: beyondCell },
    ],
    items: recommendation.flipPoints,
  });
}

/** A flip point as a condition: `downtime costs less than 1,200.00 USD an hour`. */
export function flipPointText({ quantity, holds, threshold }: FlipPoint, currency: string): string {
  const side = holds === 'BELOW' ? 'less' : 'more';
  switch (quantity) {
    case 'DOWNTIME_COST_PER_HOUR':
      return `downtime costs ${side} than ${formatMoney(threshold, currency)} an hour`;
    case 'PEAK_PER_SECOND':
      return `the peak is ${side} than ${formatExact(threshold)} units of work per second`;
  }
}

function beyondCell({ strategyBeyond }: FlipPoint): TableCell {
  return strategyBeyond === null
    ? { text: 'nothing meets every target', value: null }
    : { text: strategyName(strategyBeyond), value: strategyBeyond };
}

function extraNinesCell(extraNines: number | null): TableCell {
  return extraNines === null ? textCell(null) : { text: formatSigned(formatNumber(extraNines)), value: extraNines };
}

function strategyCellOf<Key extends 'strategy' | 'from' | 'to'>(key: Key) {
  return (item: Readonly<Record<Key, RunnerUp['strategy']>>): TableCell => ({
    text: strategyName(item[key]),
    value: item[key],
  });
}
