import type { ManagedUnitCost, OperationsEffort, ServiceLevel } from '@headroom/core';

import { formatExact } from '../format/number-display.js';
import { amountColumn, availabilityColumn, exactColumn, numberColumn, textColumn } from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

const COUNTING_WORDS: Readonly<Record<ServiceLevel['counting'], string>> = {
  ONCE: 'once for all locations',
  PER_LOCATION: 'in each location, given that it is up',
};

/** Abstracted capacity and service levels of managed and global services (guide S29, S30, S31). */
export function serviceLevelsTable(rows: readonly ServiceLevel[]): Table {
  return tableOf<ServiceLevel>({
    id: 'service-levels',
    title: 'Managed and global services',
    caption:
      'Capacity in units of the service, not in instances; the service level is never multiplied by zones or locations that it already contains (guide S29, S30, S31).',
    columns: [
      strategyColumn(),
      textColumn({ key: 'component', header: 'Service', priority: 1, of: ({ component }) => component }),
      textColumn({ key: 'kind', header: 'Kind', priority: 3, of: ({ kind }) => kind }),
      textColumn({ key: 'units', header: 'Units by location', priority: 2, of: unitsText }),
      exactColumn({ key: 'totalUnits', header: 'Units in all', priority: 1, of: ({ totalUnits }) => totalUnits }),
      textColumn({ key: 'capacityUnit', header: 'Unit', priority: 3, of: ({ capacityUnit }) => capacityUnit }),
      availabilityColumn({
        key: 'serviceLevel',
        header: 'Service level',
        priority: 1,
        of: ({ serviceLevel }) => serviceLevel,
      }),
      textColumn({ key: 'counting', header: 'Counts', priority: 2, of: ({ counting }) => COUNTING_WORDS[counting] }),
    ],
    items: rows,
  });
}

function unitsText({ units }: ServiceLevel): string | null {
  return units.length === 0
    ? null
    : units.map(({ location, units: count }) => `${location} ${formatExact(count)}`).join(', ');
}

/** Managed against self-run, for a unit of capacity and for the whole load (guide S27, S33). */
export function managedUnitCostsTable(rows: readonly ManagedUnitCost[], currency: string): Table {
  return tableOf({
    id: 'managed-unit-costs',
    title: 'Managed against self-run',
    caption: `In ${currency} for a month of 730 hours: one call a second of capacity, and the whole load with the redundancy that the managed price already contains. A ratio above 1 is what managed costs more (guide S27, S33).`,
    columns: managedUnitCostColumns(currency),
    items: rows,
  });
}

function managedUnitCostColumns(currency: string): readonly ColumnOf<ManagedUnitCost>[] {
  return [
    textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
    textColumn({ key: 'alternative', header: 'Managed by', priority: 2, of: ({ alternative }) => alternative }),
    textColumn({ key: 'location', header: 'Prices of', priority: 4, of: ({ location }) => location }),
    amountColumn({
      key: 'managedUnit',
      header: 'Managed, a call/s',
      unit: currency,
      priority: 2,
      of: (row) => row.managedPerCallPerSecond,
    }),
    amountColumn({
      key: 'ownUnit',
      header: 'Self-run, a call/s',
      unit: currency,
      priority: 2,
      of: (row) => row.selfRunPerCallPerSecond,
    }),
    numberColumn({ key: 'unitRatio', header: 'Ratio', priority: 1, of: ({ unitCostRatio }) => unitCostRatio }),
    amountColumn({
      key: 'managed',
      header: 'Managed',
      unit: currency,
      priority: 1,
      of: ({ managedPerMonth }) => managedPerMonth,
    }),
    amountColumn({
      key: 'forLoad',
      header: 'Self-run, load alone',
      unit: currency,
      priority: 3,
      of: (row) => row.selfRunForLoadPerMonth,
    }),
    amountColumn({
      key: 'redundant',
      header: 'Self-run over zones',
      unit: currency,
      priority: 1,
      of: (row) => row.selfRunRedundantPerMonth,
    }),
    numberColumn({
      key: 'totalRatio',
      header: 'Ratio of the whole',
      priority: 1,
      of: ({ totalCostRatio }) => totalCostRatio,
    }),
  ];
}

/** Hours of operators by redundancy model, and their price (guide S28, S72). */
export function operationsTable(rows: readonly OperationsEffort[], currency: string): Table {
  return tableOf<OperationsEffort>({
    id: 'operations',
    title: 'Operations',
    caption: `Hours a month by the planning figures among the assumptions, priced in ${currency} at the stated rate of an hour; the total is the plan’s bill and the operators together (guide S28, S72).`,
    columns: [
      strategyColumn(),
      exactColumn({
        key: 'upkeep',
        header: 'Upkeep',
        unit: 'h/month',
        priority: 2,
        of: (row) => row.upkeepHoursPerMonth,
      }),
      exactColumn({
        key: 'exercise',
        header: 'Rehearsals',
        unit: 'h/month',
        priority: 2,
        of: (row) => row.exerciseHoursPerMonth,
      }),
      exactColumn({
        key: 'hours',
        header: 'Hours',
        unit: 'h/month',
        priority: 1,
        of: ({ hoursPerMonth }) => hoursPerMonth,
      }),
      amountColumn({
        key: 'cost',
        header: 'Cost a month',
        unit: currency,
        priority: 1,
        of: ({ costPerMonth }) => costPerMonth,
      }),
      amountColumn({
        key: 'total',
        header: 'With the bill',
        unit: currency,
        priority: 2,
        of: ({ totalPerMonth }) => totalPerMonth,
      }),
    ],
    items: rows,
  });
}
