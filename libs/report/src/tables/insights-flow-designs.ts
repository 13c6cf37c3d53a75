import type { DesignFlow, FlowDesign, FlowDesignKind } from '@headroom/core';

import { availabilityCell, noted } from './cells.js';
import { amountColumn, countColumn, textColumn, yesNoColumn } from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, type TableCell, tableOf } from './table.js';

/** A design in words; one without words does not compile. */
export const FLOW_DESIGN_WORDS: Readonly<Record<FlowDesignKind, string>> = {
  ONE_FOR_ALL: 'one strategy for all flows',
  PER_FLOW: 'a strategy for every flow',
  PER_CRITICALITY: 'a strategy for every criticality',
  ALL_REDUNDANT: 'all components redundant',
  CRITICAL_ONLY_REDUNDANT: 'only components of critical flows redundant',
};

/** Flow-specific designs against one strategy for all. */
export function flowDesignsTable(designs: readonly FlowDesign[], currency: string): Table {
  return tableOf({
    id: 'flow-designs',
    title: 'Flow-specific designs',
    caption:
      'Each takes the cheapest strategy that meets the targets of its flows; a shared component takes the strictest. Complexity: distinct strategies, data stores and locations together (guide S10, S24, S39).',
    columns: designColumns(currency),
    items: designs,
  });
}

function designColumns(currency: string): readonly ColumnOf<FlowDesign>[] {
  return [
    { key: 'design', header: 'Design', align: 'LEFT', priority: 1, cell: designCell },
    yesNoColumn({ key: 'meetsTargets', header: 'Meets targets', priority: 1, of: ({ meetsTargets }) => meetsTargets }),
    amountColumn({
      key: 'monthlyTotal',
      header: 'A month',
      unit: currency,
      priority: 1,
      of: (row) => row.monthlyTotal,
    }),
    amountColumn({
      key: 'extraMonthly',
      header: 'More than one for all',
      unit: currency,
      priority: 2,
      of: ({ extraMonthly }) => extraMonthly,
    }),
    countColumn({ key: 'strategies', header: 'Strategies', priority: 3, of: ({ strategies }) => strategies }),
    countColumn({ key: 'stores', header: 'Data stores', priority: 4, of: ({ stores }) => stores }),
    countColumn({ key: 'locations', header: 'Locations', priority: 3, of: ({ locations }) => locations }),
    countColumn({ key: 'complexity', header: 'Complexity', priority: 2, of: ({ complexity }) => complexity }),
  ];
}

function designCell({ design }: FlowDesign): TableCell {
  return { text: FLOW_DESIGN_WORDS[design], value: design };
}

/** Strategy and availability of every flow in every design. */
export function flowDesignFlowsTable(designs: readonly FlowDesign[]): Table {
  return tableOf({
    id: 'flow-design-flows',
    title: 'Flows by design',
    caption:
      'At least: where components have different strategies, their unavailabilities are added up, which is a bound (guide S10, S24, S39).',
    columns: flowColumns,
    items: designs.flatMap(({ design, flows }) => flows.map((flow) => ({ ...flow, design }))),
  });
}

const flowColumns: readonly ColumnOf<DesignFlow & Pick<FlowDesign, 'design'>>[] = [
  textColumn({ key: 'design', header: 'Design', priority: 1, of: ({ design }) => FLOW_DESIGN_WORDS[design] }),
  textColumn({ key: 'flow', header: 'Flow', priority: 1, of: ({ flow }) => flow }),
  strategyColumn(),
  { key: 'availability', header: 'Availability', align: 'RIGHT', priority: 1, cell: boundCell },
  yesNoColumn({ key: 'meetsTargets', header: 'Meets targets', priority: 2, of: ({ meetsTargets }) => meetsTargets }),
];

function boundCell({ availabilityAtLeast, unavailabilityAtMost, isExact }: DesignFlow): TableCell {
  const cell = availabilityCell({ availability: availabilityAtLeast, unavailability: unavailabilityAtMost });
  return isExact
    ? cell
    : noted({ ...cell, text: `≥ ${cell.text}` }, 'a bound: its components have different strategies');
}
