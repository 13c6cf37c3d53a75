import { type Insights, insightsOf, type OutboundPrices, type Workload } from '@headroom/core';
import { describe, expect, it } from '@jest/globals';

import { CASE_IDS, changedCase } from '../fixtures/case-evaluations.js';
import { combinedLossText } from './insights-combinations.js';
import { currentChangesTable, currentRepairTable } from './insights-current.js';
import { flowDesignFlowsTable } from './insights-flow-designs.js';
import { requirementTables, strategyRequirementTables } from './insights-requirements.js';
import type { Table } from './table.js';

/** Everything that a case has, so that every table has rows where the case allows it. */
function askedOf(workload: Workload): Workload {
  const [first] = workload.locations;
  return {
    ...workload,
    targets: {
      ...workload.targets,
      availability: workload.targets.availability ?? '0.9995',
      residency: ['United States'],
      tolerate: { ...workload.targets.tolerate, combinations: [{ replicas: 1, zones: 1, regions: 1 }] },
    },
    components: workload.components.map((component) => {
      if (!('placements' in component)) return component;
      const current = workload.locations.map(({ location, zones }) => ({ location, zones, running: 2, stopped: 0 }));
      const asked = { ...component, current };
      return asked.kind === 'compute' ? { ...asked, subnetPrefix: 24, outboundPerWorkUnit: '0.1' } : asked;
    }),
    dns: { hybrid: true, resolvers: [], deleteLock: null, backup: null },
    hub: {
      topology: 'HUB_AND_SPOKE',
      locations: first === undefined ? [] : [first.location],
      monthlyCostPerRegion: '10',
    },
  };
}

function insightsFor(id: string): Insights {
  const { workload, evaluation } = changedCase(id, askedOf);
  const outboundPrices: readonly OutboundPrices[] = workload.locations.map(({ location }) => ({
    location,
    natGatewayPerHour: '0.045',
    firewallPerHour: '1.25',
    publicAddressPerHour: '0.005',
  }));
  return insightsOf({ workload, evaluation, outboundPrices });
}

/** The tables of the workload, and those of every strategy. */
function tablesOf(insights: Insights): readonly Table[] {
  const priced = { insights, currency: 'USD' };
  const strategies = [...new Set(insights.routerFits.map(({ strategy }) => strategy))];
  return [
    ...requirementTables(priced),
    ...strategies.flatMap((strategy) => strategyRequirementTables({ ...priced, strategy })),
  ];
}

function texts({ columns, rows }: Table, key: string): readonly string[] {
  const index = columns.findIndex((column) => column.key === key);
  return rows.map((row) => row[index]?.text ?? '');
}

/** Sizes of a few cases are enough: one location, several, two clouds, zones of none, flows, what runs today, stamps. */
const SOME_CASES = CASE_IDS.filter((id) => /pub-(01|02|08|12|20|23|24|28)/.test(id));

describe('the tables of what a plan requires', () => {
  it('are taken from several reference workloads', () => {
    expect(SOME_CASES).toHaveLength(8);
  });

  it.each(SOME_CASES)('of %s have a cell per column, and no value that is no number', (id) => {
    const tables = tablesOf(insightsFor(id));
    const cells = tables.flatMap(({ rows }) => rows.flat());
    for (const { caption } of tables) expect(caption).toMatch(/guide S\d+/);
    expect(tables.every(({ columns, rows }) => rows.every((row) => row.length === columns.length))).toBe(true);
    expect(cells.filter(({ text }) => /NaN|Infinity|undefined|null/.test(text))).toEqual([]);
    expect(cells.filter(({ value }) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
  });

  it('show the one node more that two nodes at 60 % need', () => {
    const { currentRepair } = insightsFor(SOME_CASES[0] ?? '');
    if (currentRepair === null) throw new Error('the case says what runs');
    const table = currentRepairTable(currentRepair);
    expect(texts(table, 'added')).toEqual(['1']);
    expect(table.caption).toMatch(/^Missed today: .*survival of lost replicas/);
  });

  it('mark the way to the recommendation', () => {
    const insights = insightsFor(SOME_CASES[0] ?? '');
    const recommended = texts(currentChangesTable(insights.currentChanges, 'USD'), 'strategy').filter((text) =>
      text.endsWith('(recommended)'),
    );
    expect(recommended.length).toBe(insights.currentChanges.filter(({ isRecommended }) => isRecommended).length);
  });

  it('of one strategy hold its rows alone, and the details that are its own', () => {
    const insights = insightsFor('pub-08-worked-example-active-active');
    const priced = { insights, currency: 'USD' };
    const ids = strategyRequirementTables({ ...priced, strategy: 'WARM_SPARE' }).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['sku-demand', 'current-counts', 'current-lines', 'combination-needs']));
    expect(ids).not.toContain('location-pairs');
    const whole = requirementTables(priced).find(({ id }) => id === 'router');
    const own = strategyRequirementTables({ ...priced, strategy: 'WARM_SPARE' }).find(({ id }) => id === 'router');
    expect(own?.rows).toHaveLength(1);
    expect(whole?.rows.length).toBe(insights.routerFits.length);
  });

  it('name a combination by what is lost', () => {
    expect(combinedLossText({ regions: 1, zones: 2, replicas: 0 })).toBe('1 region and 2 zones');
    expect(combinedLossText({ regions: 0, zones: 0, replicas: 0 })).toBe('nothing');
  });

  it('show a bound as a bound', () => {
    const flowCase = SOME_CASES.find((id) => id.includes('flows')) ?? '';
    const { flowDesigns } = insightsFor(flowCase);
    const shown = texts(flowDesignFlowsTable(flowDesigns), 'availability');
    const bounds = flowDesigns.flatMap(({ flows }) => flows.map(({ isExact }) => !isExact));
    expect(bounds.length).toBeGreaterThan(0);
    expect(shown.map((text) => text.startsWith('≥'))).toEqual(bounds);
  });
});
