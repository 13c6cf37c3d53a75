import type { CostCategory, CostLine, CostPurpose, CostTotal, PlanCost, StrategyPlan } from '@headroom/core';
import { decimal } from '@headroom/core';

import { formatUnitPrice } from '../format/money-display.js';
import { CATEGORY_WORDS, PURPOSE_WORDS } from '../words/vocabulary-words.js';
import { amountCell, exactCell, explainedBy, ratioCell, textCell } from './cells.js';
import { type ColumnOf, type Table, type TableCell, tableOf } from './table.js';

/** A plan's bill with its currency. */
export interface BilledPlan {
  readonly plan: StrategyPlan;
  readonly currency: string;
}

/** Every line of the bill with its quantity, unit price and where the price comes from (contract 2.7). */
export function costLinesTable({ plan, currency }: BilledPlan): Table {
  return tableOf({
    id: 'cost-lines',
    title: 'Cost lines',
    caption: `Per month of 730 hours, in ${currency}; lines add up exactly, rounding is for display only.`,
    columns: lineColumns(currency),
    items: (plan.cost?.lines ?? []).map((line, index) => ({
      ...line,
      path: `strategies.${plan.strategy}.cost.lines.${String(index)}`,
    })),
  });
}

type BilledLine = CostLine & { readonly path: string };

function lineColumns(currency: string): readonly ColumnOf<BilledLine>[] {
  return [
    { key: 'component', header: 'Component', align: 'LEFT', priority: 1, cell: ({ component }) => textCell(component) },
    { key: 'location', header: 'Location', align: 'LEFT', priority: 1, cell: ({ location }) => textCell(location) },
    {
      key: 'category',
      header: 'What',
      align: 'LEFT',
      priority: 2,
      cell: ({ category }) => ({ text: CATEGORY_WORDS[category], value: category }),
    },
    {
      key: 'purpose',
      header: 'Why',
      align: 'LEFT',
      priority: 2,
      cell: ({ purpose }) => ({ text: PURPOSE_WORDS[purpose], value: purpose }),
    },
    {
      key: 'quantity',
      header: 'Quantity',
      align: 'RIGHT',
      priority: 3,
      cell: ({ quantity, path }) => explainedBy(exactCell(quantity), `${path}.quantity`),
    },
    { key: 'unit', header: 'Unit', align: 'LEFT', priority: 3, cell: ({ unit }) => textCell(unit) },
    {
      key: 'unitPrice',
      header: 'Unit price',
      align: 'RIGHT',
      priority: 3,
      cell: (line) => unitPriceCell(line, currency),
    },
    {
      key: 'monthly',
      header: 'Cost a month',
      align: 'RIGHT',
      unit: currency,
      priority: 1,
      cell: ({ monthly, path }) => explainedBy(amountCell(monthly), `${path}.monthly`),
    },
    { key: 'priceSource', header: 'Price from', align: 'LEFT', priority: 5, cell: priceSourceCell },
  ];
}

function unitPriceCell({ unitPrice, path }: BilledLine, currency: string): TableCell {
  return { text: formatUnitPrice(unitPrice, currency), value: unitPrice, path: `${path}.unitPrice` };
}

function priceSourceCell({ priceSource, priceDate }: CostLine): TableCell {
  return { text: priceDate === null ? priceSource : `${priceSource}, ${priceDate}`, value: priceSource };
}

/** How a bill can be added up. */
export const COST_DIMENSIONS = ['PURPOSE', 'CATEGORY', 'LOCATION', 'COMPONENT'] as const;

/** See {@link COST_DIMENSIONS}. */
export type CostDimension = (typeof COST_DIMENSIONS)[number];

interface DimensionView {
  readonly id: string;
  readonly title: string;
  readonly header: string;
  readonly totals: (cost: PlanCost) => readonly CostTotal[];
  readonly keyText: (key: string) => string;
}

const DIMENSION_VIEWS: Readonly<Record<CostDimension, DimensionView>> = {
  PURPOSE: {
    id: 'cost-by-purpose',
    title: 'Cost by purpose',
    header: 'Purpose',
    totals: (cost) => cost.byPurpose,
    keyText: (key) => (isKeyOf(PURPOSE_WORDS, key) ? PURPOSE_WORDS[key satisfies CostPurpose] : key),
  },
  CATEGORY: {
    id: 'cost-by-category',
    title: 'Cost by category',
    header: 'Category',
    totals: (cost) => cost.byCategory,
    keyText: (key) => (isKeyOf(CATEGORY_WORDS, key) ? CATEGORY_WORDS[key satisfies CostCategory] : key),
  },
  LOCATION: {
    id: 'cost-by-location',
    title: 'Cost by location',
    header: 'Location',
    totals: (cost) => cost.byLocation,
    keyText: (key) => key,
  },
  COMPONENT: {
    id: 'cost-by-component',
    title: 'Cost by component',
    header: 'Component',
    totals: (cost) => cost.byComponent,
    keyText: (key) => key,
  },
};

/** The bill added up along one dimension, with each part's share of the total. */
export function costTotalsTable({
  plan,
  currency,
  dimension,
}: BilledPlan & { readonly dimension: CostDimension }): Table {
  const view = DIMENSION_VIEWS[dimension];
  const total = decimal(plan.cost?.monthlyTotal ?? '0');
  const columns: readonly ColumnOf<CostTotal>[] = [
    {
      key: 'key',
      header: view.header,
      align: 'LEFT',
      priority: 1,
      cell: ({ key }) => ({ text: view.keyText(key), value: key }),
    },
    {
      key: 'monthly',
      header: 'Cost a month',
      align: 'RIGHT',
      unit: currency,
      priority: 1,
      cell: ({ monthly }) => amountCell(monthly),
    },
    {
      key: 'share',
      header: 'Share',
      align: 'RIGHT',
      priority: 2,
      cell: ({ monthly }) => ratioCell(total.isZero() ? null : decimal(monthly).div(total).toNumber()),
    },
  ];
  return tableOf({
    id: view.id,
    title: view.title,
    caption: null,
    columns,
    items: plan.cost === null ? [] : view.totals(plan.cost),
  });
}

/** The figures of a bill beside its lines: total, redundancy, surge and what a year is expected to cost. */
export function costSummaryTable({ plan, currency }: BilledPlan): Table {
  return tableOf({
    id: 'cost-summary',
    title: 'Cost',
    caption: null,
    columns: [
      { key: 'figure', header: 'Figure', align: 'LEFT', priority: 1, cell: ({ label }: CostFigure) => textCell(label) },
      {
        key: 'amount',
        header: 'Amount',
        align: 'RIGHT',
        unit: currency,
        priority: 1,
        cell: ({ key, amount }: CostFigure) =>
          explainedBy(amountCell(amount), `strategies.${plan.strategy}.cost.${key}`),
      },
    ],
    items: plan.cost === null ? [] : costFigures(plan.cost),
  });
}

interface CostFigure {
  readonly key: keyof PlanCost;
  readonly label: string;
  readonly amount: string | null;
}

function costFigures(cost: PlanCost): readonly CostFigure[] {
  return [
    { key: 'monthlyTotal', label: 'Total a month', amount: cost.monthlyTotal },
    { key: 'monthlyTotalToday', label: 'Total a month at today’s demand', amount: cost.monthlyTotalToday },
    { key: 'costOfRedundancy', label: 'Of the total, for redundancy', amount: cost.costOfRedundancy },
    { key: 'surgePerFailover', label: 'Surge of one failover', amount: cost.surgePerFailover },
    {
      key: 'expectedDowntimeCostPerYear',
      label: 'Expected downtime cost a year',
      amount: cost.expectedDowntimeCostPerYear,
    },
    { key: 'expectedAnnualCost', label: 'Expected cost a year', amount: cost.expectedAnnualCost },
  ];
}

function isKeyOf<Known extends object>(words: Known, key: string): key is Extract<keyof Known, string> {
  return Object.hasOwn(words, key);
}
