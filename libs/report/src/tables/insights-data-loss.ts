import type { DataLossScope, RecoveryPoint, WriteConflicts } from '@headroom/core';

import { amountColumn, durationColumn, numberColumn, textColumn, yesNoColumn } from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

const LOSS_WORDS: Readonly<Record<DataLossScope, string>> = {
  REPLICA: 'one replica',
  ZONE: 'a zone',
  REGION: 'a region',
  CORRUPTION: 'corruption or deletion',
};

const SOURCE_WORDS: Readonly<Record<RecoveryPoint['recoversFrom'], string>> = {
  COPY: 'a copy',
  BACKUP: 'a backup',
  NOTHING: 'nothing',
};

/** Recovery points of every store by what is lost (guide S07, S45, S110, S121). */
export function recoveryPointsTable(rows: readonly RecoveryPoint[], currency: string): Table {
  return tableOf({
    id: 'recovery-points',
    title: 'What a loss takes of the data',
    caption: `Replication copies corruption like any other write, so only a backup helps against it. Writes of the design load; cost of lost data a year in ${currency} (guide S07, S45, S110, S121).`,
    columns: recoveryPointColumns(currency),
    items: rows,
  });
}

function recoveryPointColumns(currency: string): readonly ColumnOf<RecoveryPoint>[] {
  return [
    strategyColumn(),
    textColumn({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
    textColumn({ key: 'scope', header: 'Lost', priority: 1, of: ({ scope }) => LOSS_WORDS[scope] }),
    textColumn({
      key: 'recoversFrom',
      header: 'Recovers from',
      priority: 2,
      of: ({ recoversFrom }) => SOURCE_WORDS[recoversFrom],
    }),
    durationColumn({ key: 'rpoSeconds', header: 'RPO', priority: 1, of: ({ rpoSeconds }) => rpoSeconds }),
    durationColumn({ key: 'meanRpoSeconds', header: 'RPO on average', priority: 4, of: (row) => row.meanRpoSeconds }),
    durationColumn({
      key: 'restoreSeconds',
      header: 'Restore',
      priority: 3,
      of: ({ restoreSeconds }) => restoreSeconds,
    }),
    numberColumn({
      key: 'eventsPerYear',
      header: 'Losses a year',
      priority: 3,
      of: ({ eventsPerYear }) => eventsPerYear,
    }),
    numberColumn({
      key: 'writesLostPerEvent',
      header: 'Writes lost each',
      priority: 3,
      of: ({ writesLostPerEvent }) => writesLostPerEvent,
    }),
    numberColumn({
      key: 'writesLostPerYear',
      header: 'Writes lost a year',
      priority: 2,
      of: ({ writesLostPerYear }) => writesLostPerYear,
    }),
    amountColumn({
      key: 'costPerYear',
      header: 'Cost a year',
      unit: currency,
      priority: 2,
      of: ({ costPerYear }) => costPerYear,
    }),
  ];
}

/** Conflicting writes of stores with several writers (guide S76, S83, S109). */
export function writeConflictsTable(rows: readonly WriteConflicts[]): Table {
  return tableOf<WriteConflicts>({
    id: 'write-conflicts',
    title: 'Conflicting writes',
    caption:
      'Writes of the design load that the other locations have not seen yet, on average: each may meet another one of the same item (guide S76, S83, S109).',
    columns: [
      strategyColumn(),
      textColumn({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      textColumn({ key: 'writers', header: 'Written in', priority: 1, of: ({ writers }) => writers.join(', ') }),
      textColumn({ key: 'policy', header: 'Conflict policy', priority: 2, of: policyText }),
      yesNoColumn({ key: 'needsPolicy', header: 'Policy missing', priority: 1, of: ({ needsPolicy }) => needsPolicy }),
      durationColumn({
        key: 'unseenSeconds',
        header: 'Unseen for',
        priority: 2,
        of: ({ unseenSeconds }) => unseenSeconds,
      }),
      numberColumn({
        key: 'unseenWrites',
        header: 'Unseen writes',
        priority: 2,
        of: ({ unseenWrites }) => unseenWrites,
      }),
    ],
    items: rows,
  });
}

function policyText({ policy }: WriteConflicts): string {
  const words: Readonly<Record<WriteConflicts['policy'], string>> = {
    NONE: 'none',
    LAST_WRITE_WINS: 'last write wins',
    CUSTOM: 'own rule',
  };
  return words[policy];
}
