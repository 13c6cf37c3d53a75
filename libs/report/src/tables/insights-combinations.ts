import type { CombinationNeed, CombinedFailure, CombinedLoss } from '@headroom/core';

import { formatCountOf } from '../format/number-display.js';
import { COMBINATION_REASON_WORDS } from '../words/insight-reasons.js';
import { strategyName } from '../words/strategy-words.js';
import { countColumn, ratioColumn, textColumn, yesNoColumn } from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

/** How every strategy stands to the stated combinations of losses. */
export function combinedFailuresTable(failures: readonly CombinedFailure[]): Table {
  return tableOf({
    id: 'combined-failures',
    title: 'Losses that happen together',
    caption:
      'Zones and replicas are lost in every surviving location. To add: replicas in all with which the combination is survived at once (guide S96, S106).',
    columns: failureColumns,
    items: failures,
  });
}

/** Words for a combination: `1 region and 1 zone`. */
export function combinedLossText({ regions, zones, replicas }: CombinedLoss): string {
  const parts = [
    regions > 0 ? formatCountOf(regions, 'region') : '',
    zones > 0 ? formatCountOf(zones, 'zone') : '',
    replicas > 0 ? formatCountOf(replicas, 'replica') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
}

const failureColumns: readonly ColumnOf<CombinedFailure>[] = [
  strategyColumn(),
  textColumn({
    key: 'combination',
    header: 'Lost',
    priority: 1,
    of: ({ combination }) => combinedLossText(combination),
  }),
  textColumn({
    key: 'worstLost',
    header: 'Worst loss',
    priority: 4,
    of: ({ worstLost }) => (worstLost.length === 0 ? null : worstLost.join(', ')),
  }),
  ratioColumn({ key: 'servedRatio', header: 'Served at once', priority: 1, of: ({ servedRatio }) => servedRatio }),
  yesNoColumn({ key: 'survivedAtOnce', header: 'Survived at once', priority: 2, of: (row) => row.survivedAtOnce }),
  yesNoColumn({
    key: 'withinFailureMax',
    header: 'Within failure limit',
    priority: 3,
    of: ({ withinFailureMax }) => withinFailureMax,
  }),
  yesNoColumn({
    key: 'survivedAfterGrowth',
    header: 'After growth',
    priority: 2,
    of: (row) => row.survivedAfterGrowth,
  }),
  countColumn({
    key: 'addedInAll',
    header: 'To add',
    unit: 'replicas',
    priority: 1,
    of: ({ addedInAll }) => addedInAll,
  }),
  textColumn({
    key: 'reason',
    header: 'Why none',
    priority: 3,
    of: ({ reason }) => (reason === null ? null : COMBINATION_REASON_WORDS[reason]),
  }),
];

/** The counts that survive one combination. */
export function combinationNeedsTable({ strategy, combination, needs }: CombinedFailure): Table {
  return tableOf({
    id: 'combination-needs',
    title: `Replicas that survive ${combinedLossText(combination)}: ${strategyName(strategy)}`,
    caption: 'Spread evenly over the zones of each location (guide S96, S106).',
    columns: needColumns,
    items: needs,
  });
}

const needColumns: readonly ColumnOf<CombinationNeed>[] = [
  textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
  textColumn({ key: 'location', header: 'Location', priority: 1, of: ({ location }) => location }),
  countColumn({ key: 'running', header: 'Running', unit: 'replicas', priority: 1, of: ({ running }) => running }),
  countColumn({
    key: 'afterFailover',
    header: 'Grows to',
    unit: 'replicas',
    priority: 3,
    of: ({ afterFailover }) => afterFailover,
  }),
  countColumn({ key: 'needed', header: 'Needed', unit: 'replicas', priority: 1, of: ({ needed }) => needed }),
  countColumn({ key: 'added', header: 'To add', unit: 'replicas', priority: 1, of: ({ added }) => added }),
];
