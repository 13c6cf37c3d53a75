import type { RecoveryRow, StrategyPlan } from '@headroom/core';

import { OUTCOME_WORDS, SCOPE_WORDS, TIMELINE_WORDS } from '../words/vocabulary-words.js';
import { countCell, durationCell, ratioCell, textCell } from './cells.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

/** How each flow comes back after the loss of a replica, a zone or a region (contract 2.5). */
export function recoveryTable(plan: StrategyPlan): Table {
  return tableOf({
    id: 'recovery',
    title: 'Recovery by flow and failure',
    caption:
      'RTO: when the required share of the load is served again. Expected outage: full-outage time of one event, with the chances that a failover fails or gets no capacity.',
    columns: recoveryColumns,
    items: (plan.recovery?.flows ?? []).flatMap(({ name, scopes }) => scopes.map((row) => ({ ...row, flow: name }))),
  });
}

type FlowScopeRow = RecoveryRow & { readonly flow: string };

const recoveryColumns: readonly ColumnOf<FlowScopeRow>[] = [
  { key: 'flow', header: 'Flow', align: 'LEFT', priority: 1, cell: ({ flow }) => textCell(flow) },
  {
    key: 'scope',
    header: 'Lost',
    align: 'LEFT',
    priority: 1,
    cell: ({ scope }) => ({ text: SCOPE_WORDS[scope], value: scope }),
  },
  { key: 'location', header: 'Location', align: 'LEFT', priority: 2, cell: ({ location }) => textCell(location) },
  {
    key: 'outcome',
    header: 'Outcome',
    align: 'LEFT',
    priority: 3,
    cell: ({ outcome }) => ({ text: OUTCOME_WORDS[outcome], value: outcome }),
  },
  {
    key: 'firstServiceSeconds',
    header: 'First service',
    align: 'RIGHT',
    priority: 3,
    cell: (row) => durationCell(row.firstServiceSeconds),
  },
  { key: 'rtoSeconds', header: 'RTO', align: 'RIGHT', priority: 1, cell: (row) => durationCell(row.rtoSeconds) },
  {
    key: 'fullServiceSeconds',
    header: 'Full service',
    align: 'RIGHT',
    priority: 2,
    cell: (row) => durationCell(row.fullServiceSeconds),
  },
  { key: 'rpoSeconds', header: 'RPO', align: 'RIGHT', priority: 2, cell: (row) => durationCell(row.rpoSeconds) },
  {
    key: 'belowSeconds',
    header: 'Unavailable',
    align: 'RIGHT',
    priority: 4,
    cell: (row) => durationCell(row.belowSeconds),
  },
  {
    key: 'equivalentOutageSeconds',
    header: 'Equivalent outage',
    align: 'RIGHT',
    priority: 5,
    cell: (row) => durationCell(row.equivalentOutageSeconds),
  },
  {
    key: 'expectedBelowSeconds',
    header: 'Expected unavailable',
    align: 'RIGHT',
    priority: 5,
    cell: (row) => durationCell(row.expectedBelowSeconds),
  },
  {
    key: 'expectedEquivalentOutageSeconds',
    header: 'Expected outage',
    align: 'RIGHT',
    priority: 4,
    cell: (row) => durationCell(row.expectedEquivalentOutageSeconds),
  },
];

/** One recovery, event by event. */
export function timelineTable(row: RecoveryRow): Table {
  return tableOf({
    id: 'timeline',
    title: `Timeline: ${SCOPE_WORDS[row.scope]} lost in ${row.location}`,
    caption: null,
    columns: timelineColumns,
    items: row.timeline,
  });
}

const timelineColumns: readonly ColumnOf<RecoveryRow['timeline'][number]>[] = [
  { key: 'atSeconds', header: 'After', align: 'RIGHT', priority: 1, cell: ({ atSeconds }) => durationCell(atSeconds) },
  {
    key: 'event',
    header: 'Event',
    align: 'LEFT',
    priority: 1,
    cell: ({ event }) => ({ text: TIMELINE_WORDS[event], value: event }),
  },
  {
    key: 'running',
    header: 'Replicas in service',
    align: 'RIGHT',
    priority: 2,
    cell: ({ running }) => countCell(running),
  },
  {
    key: 'servedRatio',
    header: 'Served',
    align: 'RIGHT',
    priority: 1,
    cell: ({ servedRatio }) => ratioCell(servedRatio),
  },
];
