import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { describe, expect, it } from '@jest/globals';
import Ajv, { type ValidateFunction } from 'ajv';

import type { RecoveryRow, StrategyPlan } from '@headroom/core';
import { CASE_IDS, caseEvaluation } from '../fixtures/case-evaluations.js';
import { STOREFRONT, warmSpare } from '../fixtures/storefront-evaluation.js';
import { chosenPlan } from '../summary/plan-summary.js';
import type { Chart } from './chart.js';
import { recoveryChart } from './recovery-chart.js';
import { strategyCostChart } from './strategy-cost-chart.js';
import { utilizationChart } from './utilization-chart.js';

const isVegaLite = vegaLiteCheck();

function vegaLiteCheck(): ValidateFunction {
  const path = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
  const ajv = new Ajv.default({ strict: false, formats: { 'color-hex': true, uri: true, 'uri-reference': true } });
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
}

function chartsOf(id: string): readonly Chart[] {
  const { evaluation } = caseEvaluation(id);
  const plans = evaluation.strategies.flatMap((plan) => [recoveryChart(plan), utilizationChart(plan)]);
  return [strategyCostChart(evaluation), ...plans].filter((chart) => chart !== null);
}

function charted(chart: Chart | null): Chart {
  if (chart === null) throw new Error('no chart');
  return chart;
}

describe('charts', () => {
  it('are Vega-Lite for every plan of every reference workload', () => {
    const charts = CASE_IDS.flatMap(chartsOf);
    expect(charts.length).toBeGreaterThan(CASE_IDS.length * 2);
    for (const { id, spec } of charts) {
      isVegaLite(spec);
      expect([id, isVegaLite.errors]).toEqual([id, null]);
    }
  });

  it('say in words and as a table what they draw, and have one value for every category of a series', () => {
    for (const { takeaway, altText, table, plot, lines } of CASE_IDS.flatMap(chartsOf)) {
      expect(takeaway).toMatch(/^[A-Z].*\.$/);
      expect(altText).toContain(takeaway);
      expect(table.rows.length).toBeGreaterThan(0);
      expect(lines.length).toBeGreaterThan(0);
      for (const { values } of plot?.series ?? []) {
        expect(values).toHaveLength(plot?.categories.length ?? 0);
        expect(values.every(Number.isFinite)).toBe(true);
      }
    }
  });
});

describe('the chart of costs', () => {
  it('has the cheapest first, with the amounts and the downtime of the plans', () => {
    const { table, takeaway, lines } = charted(strategyCostChart(caseEvaluation('pub-02-least-document').evaluation));
    expect(table.rows[0]?.map(({ text }) => text)).toEqual([
      'No redundancy',
      'misses a target',
      '25,929.60',
      '4 h 23 min',
    ]);
    const monthly = table.rows.map(([, , cost]) => Number(cost?.value));
    expect(monthly).toEqual(monthly.toSorted((a, b) => a - b));
    expect(lines[0]).toBe('No redundancy: misses a target, 25,929.60 USD a month, 4 h 23 min of downtime a year');
    expect(takeaway).toMatch(/^Cold spare costs .* a month and leaves .* of downtime a year; the cheapest strategy,/);
  });

  it('says so where no strategy meets every target', () => {
    const chart = charted(strategyCostChart(caseEvaluation('pub-17-two-regions-of-two').evaluation));
    expect(chart.takeaway).toMatch(/^No strategy meets every target; the cheapest one, /);
    expect(chart.table.rows.map(([, standing]) => standing?.text)).not.toContain('recommended');
  });

  it('is not there where no strategy has a plan', () => {
    expect(strategyCostChart(caseEvaluation('pub-25-one-writer-not-enough').evaluation)).toBeNull();
  });

  it('draws the downtime that the availability target allows', () => {
    const plan = warmSpare();
    const required = {
      target: 'AVAILABILITY',
      flow: null,
      status: 'MET',
      required: '0.9995',
      achieved: '0.9999',
    } as const;
    const verdict = {
      meetsTargets: true,
      targets: [{ ...required, explanation: { code: 'COMPARED', values: {}, message: null } }],
    } as const;
    const { spec } = charted(strategyCostChart({ ...STOREFRONT, strategies: [{ ...plan, verdict }] }));
    // 0.0005 of 525,600 minutes.
    expect(JSON.stringify(spec)).toMatch(/"datum":262\.[78]/);
  });
});

describe('the chart of a recovery', () => {
  it('follows the events of the loss: nothing, a fifth by the warm spare, everything when it has grown', () => {
    const { plot, takeaway, lines } = charted(recoveryChart(warmSpare()));
    // 815 s until full service; steps of a minute reach over it and a little more.
    expect(plot?.categories).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
    ]);
    const [region] = plot?.series ?? [];
    expect(region?.name).toBe('eastus');
    // First service after 95 s, between the first and the second minute; full service after 815 s, before the 14th.
    expect(region?.values).toEqual([0, 0, ...Array.from({ length: 12 }, () => 18.21), 100, 100]);
    expect(lines).toEqual(['Region azure/eastus: 0 % at first, 18.21 % after 1 min 35 s, 100 % after 13 min 35 s']);
    expect(takeaway).toBe(
      'After the loss of region azure/eastus, nothing is served at first, and everything again after 13 min 35 s.',
    );
  });

  it('draws losses that are all alike once', () => {
    const east = regionRow('azure/eastus');
    const plan = recovering([east, { ...east, location: 'azure/westus3' }]);
    expect(charted(recoveryChart(plan)).plot?.series.map(({ name }) => name)).toEqual(['Any region']);
  });

  it('draws the loss of every region where they differ', () => {
    const west = {
      ...regionRow('azure/westus3'),
      timeline: [{ atSeconds: 0, event: 'LOST', running: 9, servedRatio: 0.9 }],
    } as const;
    const plan = recovering([regionRow('azure/eastus'), west]);
    expect(charted(recoveryChart(plan)).plot?.series.map(({ name }) => name)).toEqual(['eastus', 'westus3']);
  });

  it('tells ten losses apart by colour and dashes together', () => {
    const rows = Array.from({ length: 10 }, (_, index) => ({
      ...regionRow(`azure/region-${String(index)}`),
      timeline: [{ atSeconds: 0, event: 'LOST', running: 9, servedRatio: index / 10 }] as const,
    }));
    const spec = JSON.stringify(charted(recoveryChart(recovering(rows))).spec);
    const [colours = [], dashes = []] = [...spec.matchAll(/"range":(\[.*?\])(?=\})/g)].map(([, range]) =>
      JSON.parse(range ?? '[]'),
    );
    const pairs = colours.map((colour: string, index: number) => JSON.stringify([colour, dashes[index]]));
    expect(pairs).toHaveLength(10);
    expect(new Set(pairs).size).toBe(10);
  });

  it('has at most twenty points, however long a recovery takes', () => {
    for (const seconds of [0.02, 7, 59, 61, 815, 7200, 40_000, 86_400 * 400]) {
      const plan = recovering([{ ...regionRow('azure/eastus'), fullServiceSeconds: seconds }]);
      const categories = charted(recoveryChart(plan)).plot?.categories ?? [];
      expect(categories.length).toBeGreaterThan(4);
      expect(categories.length).toBeLessThanOrEqual(20);
      expect(new Set(categories).size).toBe(categories.length);
    }
  });

  it('is not there where nothing recovers', () => {
    expect(recoveryChart({ ...warmSpare(), recovery: null })).toBeNull();
  });
});

function regionRow(location: string): RecoveryRow {
  const [row] = warmSpare().recovery?.flows[0]?.scopes ?? [];
  if (row === undefined) throw new Error('the warm spare has a recovery');
  return { ...row, location };
}

function recovering(scopes: readonly RecoveryRow[]): StrategyPlan {
  const flow = { name: 'all', rtoSeconds: null, rpoSeconds: null, scopes };
  return { ...warmSpare(), recovery: { rtoSeconds: null, rpoSeconds: null, flows: [flow] } };
}

describe('the chart of utilization', () => {
  it('shows the highest of each state, and says what cannot be carried', () => {
    const { plot, takeaway, lines } = charted(utilizationChart(warmSpare()));
    expect(lines).toEqual(['web: normal 53.33 %, replica lost 53.57 %, zone lost 80 %, region lost 521.7 %']);
    expect(plot?.series).toEqual([
      { name: 'Normal', values: [53.33] },
      { name: 'Replica lost', values: [53.57] },
      { name: 'Zone lost', values: [80] },
      { name: 'Region lost', values: [521.7] },
    ]);
    expect(takeaway).toBe(
      'The tightest component is web: 521.7 % after the loss of a region, more than it can carry until it has grown.',
    );
  });

  it('draws the tightest where there are more components than a page holds, and has all in its table', () => {
    const plan = warmSpare();
    const names = Array.from({ length: 200 }, (_, index) => `component-${String(index)}`);
    const components = names.flatMap((name) => plan.components.map((one) => ({ ...one, name })));
    const survival = names.flatMap((component, index) =>
      plan.survival.map((row) => ({ ...row, component, utilization: index / 1000 })),
    );
    const chart = charted(utilizationChart({ ...plan, components, survival }));
    // Half used in the normal state is more than any of them after a loss, so that they stay in their order.
    expect(chart.plot?.categories).toEqual(names.slice(0, 30));
    expect(chart.table.rows).toHaveLength(200);
    expect(chart.altText).toContain('the 30 tightest of 200 components');
  });

  it('says what is left with nothing instead of drawing a zero', () => {
    const { evaluation } = caseEvaluation('pub-02-least-document');
    const plan = chosenPlan(evaluation);
    if (plan === null) throw new Error('a strategy is recommended');
    const { plot, takeaway } = charted(utilizationChart(plan));
    expect(plot?.series.map(({ name }) => name)).toEqual(['Normal', 'Replica lost', 'Zone lost']);
    expect(takeaway).toMatch(/^Nothing is left at once of web after the loss of a region\. /);
  });
});
