import type { StrategyPlan } from '@headroom/core';

import { ABSENT_TEXT } from '../format/decimal-display.js';
import { ROLE_WORDS } from '../words/vocabulary-words.js';
import { countCell, exactCell, explainedBy, ratioCell, textCell } from './cells.js';
import { type ColumnOf, type Table, type TableCell, tableOf } from './table.js';

/** Where every component stands: running and stopped replicas, by zone, for the load and spare, and after failover. */
export function placementTable(plan: StrategyPlan): Table {
  return tableOf({
    id: 'placement',
    title: 'Replicas by component and location',
    caption:
      'For load: what the location needs in the normal state. Spare: running beyond it. After failover: the size after the worst tolerated loss.',
    columns: placementColumns,
    items: plan.components.flatMap(({ name, loadPerSecond, locations }) =>
      locations.map((placement) => ({ ...placement, plan, component: name, loadPerSecond })),
    ),
  });
}

type PlacedComponent = StrategyPlan['components'][number]['locations'][number] & {
  readonly plan: StrategyPlan;
  readonly component: string;
  readonly loadPerSecond: string;
};

const placementColumns: readonly ColumnOf<PlacedComponent>[] = [
  { key: 'component', header: 'Component', align: 'LEFT', priority: 1, cell: ({ component }) => textCell(component) },
  { key: 'location', header: 'Location', align: 'LEFT', priority: 1, cell: ({ location }) => textCell(location) },
  { key: 'role', header: 'Role', align: 'LEFT', priority: 3, cell: roleCell },
  { key: 'running', header: 'Running', align: 'RIGHT', priority: 1, cell: countOf('running') },
  { key: 'stopped', header: 'Stopped', align: 'RIGHT', priority: 2, cell: countOf('stopped') },
  {
    key: 'perZone',
    header: 'By zone',
    align: 'LEFT',
    priority: 3,
    cell: ({ perZone }) => textCell(perZone.join(' + ')),
  },
  { key: 'forLoad', header: 'For load', align: 'RIGHT', priority: 4, cell: countOf('forLoad') },
  { key: 'spare', header: 'Spare', align: 'RIGHT', priority: 2, cell: countOf('spare') },
  { key: 'utilization', header: 'Utilization', align: 'RIGHT', priority: 2, cell: utilizationCell },
  { key: 'afterFailover', header: 'After failover', align: 'RIGHT', priority: 3, cell: countOf('afterFailover') },
  {
    key: 'capacityUnits',
    header: 'Capacity units',
    align: 'RIGHT',
    priority: 4,
    cell: ({ capacityUnits }) => exactCell(capacityUnits),
  },
];

function countOf(
  key: 'running' | 'stopped' | 'forLoad' | 'spare' | 'afterFailover',
): (item: PlacedComponent) => TableCell {
  return (item) => explainedBy(countCell(item[key]), pathOf(item, key));
}

function utilizationCell(item: PlacedComponent): TableCell {
  return explainedBy(ratioCell(item.utilization), pathOf(item, 'utilization'));
}

function roleCell({ plan, location }: PlacedComponent): TableCell {
  const role = plan.locations.find((entry) => entry.location === location)?.role;
  return role === undefined ? { text: ABSENT_TEXT, value: null } : { text: ROLE_WORDS[role], value: role };
}

function pathOf({ plan, component, location }: PlacedComponent, key: string): string {
  return `strategies.${plan.strategy}.components.${component}.${location}.${key}`;
}
