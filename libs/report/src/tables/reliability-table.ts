import type { Contribution, Reliability, StrategyPlan } from '@headroom/core';

import { causeText } from '../words/cause-words.js';
import { availabilityCell, downtimeCell, numberCell, ratioCell, textCell } from './cells.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

/** Availability, downtime and served share of the workload and of every flow (contract 2.6). */
export function reliabilityTable(plan: StrategyPlan): Table {
  const { reliability } = plan;
  return tableOf({
    id: 'reliability',
    title: 'Availability',
    caption:
      'Expected served: share of all work that is served in the long run. Full service: share of the time in which nothing is shed.',
    columns: reliabilityColumns,
    items: reliability === null ? [] : [{ ...reliability.workload, name: 'workload' }, ...reliability.flows],
  });
}

const reliabilityColumns: readonly ColumnOf<Reliability & { readonly name: string }>[] = [
  { key: 'name', header: 'Flow', align: 'LEFT', priority: 1, cell: ({ name }) => textCell(name) },
  { key: 'availability', header: 'Availability', align: 'RIGHT', priority: 1, cell: availabilityCell },
  { key: 'nines', header: 'Nines', align: 'RIGHT', priority: 4, cell: ({ nines }) => numberCell(nines) },
  {
    key: 'downtimeMinutesPerMonth',
    header: 'Downtime a month',
    align: 'RIGHT',
    priority: 3,
    cell: ({ downtimeMinutesPerMonth }) => downtimeCell(downtimeMinutesPerMonth),
  },
  {
    key: 'downtimeMinutesPerYear',
    header: 'Downtime a year',
    align: 'RIGHT',
    priority: 1,
    cell: ({ downtimeMinutesPerYear }) => downtimeCell(downtimeMinutesPerYear),
  },
  {
    key: 'expectedServedRatio',
    header: 'Expected served',
    align: 'RIGHT',
    priority: 2,
    cell: ({ expectedServedRatio, unservedRatio }) =>
      availabilityCell({ availability: expectedServedRatio, unavailability: unservedRatio }),
  },
  {
    key: 'fullServiceProbability',
    header: 'Full service',
    align: 'RIGHT',
    priority: 3,
    cell: ({ fullServiceProbability }) => ratioCell(fullServiceProbability),
  },
];

/** Which causes the downtime of a year comes from, largest first; the minutes add up to the downtime (contract 2.10.26). */
export function contributionsTable(reliability: Reliability): Table {
  const total = reliability.downtimeMinutesPerYear;
  return tableOf({
    id: 'contributions',
    title: 'Downtime by cause',
    caption:
      'Static causes have no rate of their own: replicas, zones and locations that are down together, and everything in series.',
    columns: [...contributionColumns, shareColumn(total)],
    items: reliability.contributions.toSorted((a, b) => b.minutesPerYear - a.minutesPerYear),
  });
}

const contributionColumns: readonly ColumnOf<Contribution>[] = [
  {
    key: 'cause',
    header: 'Cause',
    align: 'LEFT',
    priority: 1,
    cell: ({ cause }) => ({ text: causeText(cause), value: cause }),
  },
  {
    key: 'eventsPerYear',
    header: 'Events a year',
    align: 'RIGHT',
    priority: 2,
    cell: ({ eventsPerYear }) => numberCell(eventsPerYear),
  },
  {
    key: 'minutesPerYear',
    header: 'Downtime a year',
    align: 'RIGHT',
    priority: 1,
    cell: ({ minutesPerYear }) => downtimeCell(minutesPerYear),
  },
];

function shareColumn(total: number): ColumnOf<Contribution> {
  return {
    key: 'share',
    header: 'Share',
    align: 'RIGHT',
    priority: 2,
    cell: ({ minutesPerYear }) => ratioCell(total > 0 ? minutesPerYear / total : null),
  };
}
