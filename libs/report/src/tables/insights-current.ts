import type { CountDifference, CurrentChange, CurrentRepair, LineDifference, RepairAddition } from '@headroom/core';

import { formatCount, formatSigned } from '../format/number-display.js';
import { REPAIR_CAUSE_WORDS } from '../words/insight-reasons.js';
import { strategyName } from '../words/strategy-words.js';
import { CATEGORY_WORDS, TARGET_WORDS } from '../words/vocabulary-words.js';
import { amountColumn, countColumn, exactColumn, textColumn } from './column-kinds.js';
import { type ColumnOf, type Table, type TableCell, tableOf } from './table.js';

/** What it takes to get from what runs today to every strategy. */
export function currentChangesTable(changes: readonly CurrentChange[], currency: string): Table {
  return tableOf({
    id: 'current-changes',
    title: 'From what runs today',
    caption:
      'Replicas to add and to remove, running and stopped; the monthly difference; and the copy of data, paid once (guide S20, S38, S40, S43).',
    columns: changeColumns(currency),
    items: changes,
  });
}

function changeColumns(currency: string): readonly ColumnOf<CurrentChange>[] {
  return [
    { key: 'strategy', header: 'To', align: 'LEFT', priority: 1, cell: toCell },
    countColumn({ key: 'addedReplicas', header: 'Add', unit: 'replicas', priority: 1, of: (row) => row.addedReplicas }),
    countColumn({
      key: 'removedReplicas',
      header: 'Remove',
      unit: 'replicas',
      priority: 2,
      of: ({ removedReplicas }) => removedReplicas,
    }),
    amountColumn({
      key: 'monthlyNow',
      header: 'Today a month',
      unit: currency,
      priority: 4,
      of: (row) => row.monthlyNow,
    }),
    amountColumn({
      key: 'monthlyThen',
      header: 'Then a month',
      unit: currency,
      priority: 3,
      of: (row) => row.monthlyThen,
    }),
    amountColumn({
      key: 'extraMonthly',
      header: 'More a month',
      unit: currency,
      priority: 1,
      of: (row) => row.extraMonthly,
    }),
    amountColumn({
      key: 'initialCopyCost',
      header: 'Copy of data, once',
      unit: currency,
      priority: 3,
      of: ({ initialCopyCost }) => initialCopyCost,
    }),
  ];
}

function toCell({ strategy, isRecommended }: CurrentChange): TableCell {
  return { text: isRecommended ? `${strategyName(strategy)} (recommended)` : strategyName(strategy), value: strategy };
}

/** The counts to change on the way to one strategy. */
export function currentCountsTable({ strategy, counts }: CurrentChange): Table {
  return tableOf({
    id: 'current-counts',
    title: `Counts to change: ${strategyName(strategy)}`,
    caption: 'Replicas today and then, by component and location; what stays as it is, is left out (guide S38, S40).',
    columns: countColumns,
    items: counts,
  });
}

const countColumns: readonly ColumnOf<CountDifference>[] = [
  textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
  textColumn({ key: 'location', header: 'Location', priority: 1, of: ({ location }) => location }),
  countColumn({
    key: 'runningNow',
    header: 'Running today',
    unit: 'replicas',
    priority: 2,
    of: (row) => row.runningNow,
  }),
  countColumn({
    key: 'runningThen',
    header: 'Running then',
    unit: 'replicas',
    priority: 2,
    of: (row) => row.runningThen,
  }),
  signedColumn({ key: 'runningAdded', header: 'Running ±', of: (row) => row.runningAdded }),
  countColumn({
    key: 'stoppedNow',
    header: 'Stopped today',
    unit: 'replicas',
    priority: 3,
    of: (row) => row.stoppedNow,
  }),
  countColumn({
    key: 'stoppedThen',
    header: 'Stopped then',
    unit: 'replicas',
    priority: 3,
    of: (row) => row.stoppedThen,
  }),
  signedColumn({ key: 'stoppedAdded', header: 'Stopped ±', of: (row) => row.stoppedAdded }),
  exactColumn({ key: 'unitsNow', header: 'Units today', priority: 5, of: ({ unitsNow }) => unitsNow }),
  exactColumn({ key: 'unitsThen', header: 'Units then', priority: 4, of: ({ unitsThen }) => unitsThen }),
];

interface SignedFigure {
  readonly key: string;
  readonly header: string;
  readonly of: (row: CountDifference) => number;
}

function signedColumn({ key, header, of }: SignedFigure): ColumnOf<CountDifference> {
  const cell = (row: CountDifference): TableCell => ({ text: formatSigned(formatCount(of(row))), value: of(row) });
  return { key, header, align: 'RIGHT', unit: 'replicas', priority: 1, cell };
}

/** The parts of the bill that change on the way to one strategy. */
export function currentLinesTable({ strategy, lines }: CurrentChange, currency: string): Table {
  return tableOf({
    id: 'current-lines',
    title: `Bill by line: ${strategyName(strategy)}`,
    caption: 'Per month of 730 hours; lines add up to the difference exactly (guide S20).',
    columns: lineColumns(currency),
    items: lines,
  });
}

function lineColumns(currency: string): readonly ColumnOf<LineDifference>[] {
  return [
    textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
    textColumn({ key: 'location', header: 'Location', priority: 2, of: ({ location }) => location }),
    textColumn({ key: 'category', header: 'Category', priority: 1, of: ({ category }) => CATEGORY_WORDS[category] }),
    amountColumn({
      key: 'monthlyNow',
      header: 'Today',
      unit: currency,
      priority: 3,
      of: ({ monthlyNow }) => monthlyNow,
    }),
    amountColumn({
      key: 'monthlyThen',
      header: 'Then',
      unit: currency,
      priority: 3,
      of: ({ monthlyThen }) => monthlyThen,
    }),
    amountColumn({ key: 'extraMonthly', header: 'More', unit: currency, priority: 1, of: (row) => row.extraMonthly }),
  ];
}

/** The least replicas to add so that what runs today keeps its promises. */
export function currentRepairTable(repair: CurrentRepair): Table {
  return tableOf({
    id: 'current-repair',
    title: 'The least that repairs what runs today',
    caption: `${repairSentence(repair)} Nothing that stands is moved; respread: what an even spread over the zones would need instead (guide S15, S18, S19, S96).`,
    columns: additionColumns,
    items: repair.additions,
  });
}

function repairSentence({ missedNow, missedAfter }: CurrentRepair): string {
  const names = (targets: CurrentRepair['missedNow']): string =>
    [...new Set(targets.map(({ target }) => TARGET_WORDS[target]))].join(', ');
  const now = missedNow.length === 0 ? 'Nothing is missed today.' : `Missed today: ${names(missedNow)}.`;
  return missedAfter.length === 0 ? now : `${now} More replicas do not reach: ${names(missedAfter)}.`;
}

const additionColumns: readonly ColumnOf<RepairAddition>[] = [
  textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
  textColumn({ key: 'location', header: 'Location', priority: 1, of: ({ location }) => location }),
  countColumn({ key: 'running', header: 'Running', unit: 'replicas', priority: 2, of: ({ running }) => running }),
  countColumn({ key: 'added', header: 'Add', unit: 'replicas', priority: 1, of: ({ added }) => added }),
  textColumn({ key: 'perZone', header: 'Then by zone', priority: 2, of: ({ perZone }) => perZone.join(' + ') }),
  countColumn({
    key: 'addedIfRespread',
    header: 'Add if respread',
    unit: 'replicas',
    priority: 3,
    of: ({ addedIfRespread }) => addedIfRespread,
  }),
  textColumn({
    key: 'causes',
    header: 'Because of',
    priority: 2,
    of: ({ causes }) => causes.map((cause) => REPAIR_CAUSE_WORDS[cause]).join(', '),
  }),
];
