import { describe, expect, it } from '@jest/globals';

import { STOREFRONT, warmSpare } from '../fixtures/storefront-evaluation.js';
import { flipPointsTable, tradeOffsTable } from './choice-tables.js';
import { comparisonTable } from './comparison-table.js';
import { costLinesTable, costTotalsTable } from './cost-tables.js';
import { placementTable } from './placement-table.js';
import { contributionsTable } from './reliability-table.js';
import { strategyComparisonTable } from './strategy-comparison.js';
import { survivalMatrixTable } from './survival-matrix.js';
import { placementLines, placementText } from './replica-counts.js';
import { type Table, type TableCell, withColumns, withPriority } from './table.js';
import { verdictTable } from './verdict-table.js';

const BILLED = { plan: warmSpare(), currency: 'USD' };

function texts(table: Table, key: string): readonly string[] {
  return cells(table, key).map(({ text }) => text);
}

function cells(table: Table, key: string): readonly TableCell[] {
  const index = table.columns.findIndex((column) => column.key === key);
  expect(index).toBeGreaterThanOrEqual(0);
  return table.rows.flatMap((row) => row[index] ?? []);
}

describe('the strategy comparison', () => {
  const table = strategyComparisonTable(STOREFRONT);

  it('has a row for every strategy, marks the recommended one and keeps the reason of one without a plan', () => {
    expect(texts(table, 'strategy')).toEqual(['No redundancy', 'Warm spare (recommended)', 'Deployment stamps']);
    expect(texts(table, 'meetsTargets')).toEqual(['no', 'yes', 'not applicable']);
    expect(cells(table, 'meetsTargets')[2]?.note).toBe('No stamp capacity | is given.');
  });

  it('shows replicas by location, spare, and utilization normal and after each loss', () => {
    expect(texts(table, 'replicas')).toEqual(['azure/eastus 185', 'azure/eastus 225, azure/westus3 23', '–']);
    expect(texts(table, 'spare')).toEqual(['0', '63', '–']);
    expect(texts(table, 'utilizationNormal')).toEqual(['64.86 %', '53.33 %', '–']);
    expect(texts(table, 'utilizationAfterZone')).toEqual(['none left', '80 %', '–']);
    expect(texts(table, 'utilizationAfterRegion')).toEqual(['–', '521.7 %', '–']);
  });

  it('shows money and times for people and keeps the exact value beside them', () => {
    expect(cells(table, 'monthlyTotal')[1]).toMatchObject({
      text: '34,759.68',
      value: '34759.68',
      path: 'strategies.WARM_SPARE.cost.monthlyTotal',
    });
    expect(texts(table, 'rto')).toEqual(['13 min 35 s', '13 min 35 s', '–']);
    expect(texts(table, 'availability')[1]).toBe('99.98802 %');
    expect(texts(table, 'downtimePerYear')[1]).toBe('1 h 3 min');
  });

  it('keeps one cell per column when a narrow surface leaves columns out', () => {
    const narrow = withPriority(table, 1);
    expect(narrow.columns.map(({ key }) => key)).toEqual(['strategy', 'meetsTargets', 'monthlyTotal']);
    for (const row of narrow.rows) expect(row).toHaveLength(3);
  });

  it('has the columns that are asked for, in that order, without those that it does not have', () => {
    const chosen = withColumns(table, ['monthlyTotal', 'mood', 'strategy']);
    expect(chosen.columns.map(({ key }) => key)).toEqual(['monthlyTotal', 'strategy']);
    expect(chosen.rows[1]?.map(({ value }) => value)).toEqual(['34759.68', 'WARM_SPARE']);
  });
});

describe('the tables of one plan', () => {
  it('place every component with the path of each number', () => {
    const table = placementTable(warmSpare());
    expect(texts(table, 'perZone')).toEqual(['75 + 75 + 75', '8 + 8 + 7']);
    expect(cells(table, 'running')[1]?.path).toBe('strategies.WARM_SPARE.components.web.azure/westus3.running');
  });

  it('say in a few words where it runs', () => {
    expect(placementLines(warmSpare())).toEqual(['azure/eastus 225', 'azure/westus3 23']);
    expect(placementText(warmSpare())).toBe('azure/eastus 225, azure/westus3 23');
  });

  it('say what each failure leaves', () => {
    const table = survivalMatrixTable(warmSpare());
    expect(texts(table, 'failure')).toEqual(['replica', 'zone', 'region azure/eastus']);
    expect(texts(table, 'servedRatio')).toEqual(['100 %', '100 %', '18.21 %']);
  });

  it('order the causes of downtime by their share', () => {
    const workload = warmSpare().reliability?.workload;
    if (workload === undefined) throw new Error('the fixture has a reliability');
    const table = contributionsTable(workload);
    expect(texts(table, 'cause')[0]).toBe('switch-over after a loss of region azure/eastus');
    expect(texts(table, 'share')).toEqual(['75 %', '25 %']);
  });

  it('add the bill up by purpose with shares', () => {
    const table = costTotalsTable({ ...BILLED, dimension: 'PURPOSE' });
    expect(texts(table, 'key')).toEqual(['carries the load', 'spare', 'warm spare']);
    expect(texts(table, 'share')).toEqual(['74.6 %', '16.13 %', '9.274 %']);
  });

  it('show where a price comes from', () => {
    expect(texts(costLinesTable(BILLED), 'unitPrice')).toEqual(['0.192 USD']);
    expect(texts(costLinesTable(BILLED), 'priceSource')).toEqual(['document']);
  });

  it('show the figures of a target in its unit', () => {
    expect(texts(verdictTable(BILLED), 'required')).toEqual(['1 zone']);
  });

  it('show what the next step costs and where the recommendation turns', () => {
    expect(texts(tradeOffsTable(STOREFRONT), 'extraNines')).toEqual(['+0.6204']);
    expect(texts(flipPointsTable(STOREFRONT), 'holds')).toEqual([
      'the peak is less than 48,000 units of work per second',
    ]);
  });
});

describe('the comparison of plans', () => {
  const table = comparisonTable([
    { label: 'bare', evaluation: STOREFRONT, strategy: 'NO_REDUNDANCY' },
    { label: 'warm', evaluation: STOREFRONT },
  ]);

  function metric(key: string): readonly string[] {
    return table.rows.find(([first]) => first?.value === key)?.map(({ text }) => text) ?? [];
  }

  it('shows value, absolute and relative difference of every metric', () => {
    expect(metric('running')).toEqual(['Replicas running', '185', '248', '+63', '+34.05 %']);
    expect(metric('strategy')).toEqual(['Strategy', 'No redundancy', 'Warm spare', '–', '–']);
    expect(metric('monthlyTotal').slice(3)).toEqual(['0', '0 %']);
  });

  it('shows a gain in availability as a gain', () => {
    expect(metric('unavailability')[3]).toBe('+0.03801 %');
  });
});
