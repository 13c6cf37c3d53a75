import { describe, expect, it } from '@jest/globals';
import { insightsOf } from '@headroom/core';

import { CASE_IDS, caseEvaluation, changedCase } from '../fixtures/case-evaluations.js';
import { insightTables, strategyInsightTables } from './insights-tables.js';
import type { Table } from './table.js';

const FACTS = [
  {
    provider: 'azure',
    option: 'GZRS',
    copies: 6,
    survivesZone: 'yes',
    survivesRegion: 'after failover',
    secondaryReadAccess: false,
  },
];

function pricedOf(id: string) {
  const { workload, evaluation } = caseEvaluation(id);
  const insights = insightsOf({ workload, evaluation, storageRedundancy: FACTS, scaleOutWindowSeconds: 600 });
  return { insights, currency: workload.currency };
}

function tablesOf(id: string): readonly Table[] {
  return insightTables(pricedOf(id));
}

function rowsOf(table: Table | undefined, ...keys: readonly string[]): readonly (readonly string[])[] {
  const indexes = keys.map((key) => table?.columns.findIndex((column) => column.key === key) ?? -1);
  expect(indexes).not.toContain(-1);
  return (table?.rows ?? []).map((cells) => indexes.map((index) => cells[index]?.text ?? ''));
}

describe('insight tables', () => {
  it('have a cell for every column, a point of the guide in the caption, and no number that is none', () => {
    const tables = CASE_IDS.flatMap(tablesOf);
    for (const { id, caption, columns, rows } of tables) {
      expect(`${id}: ${caption ?? ''}`).toMatch(/\(guide S\d+(, S\d+)*\)\.$/);
      expect(caption).not.toMatch(/undefined|NaN|Infinity/);
      expect(rows.filter((cells) => cells.length !== columns.length)).toEqual([]);
      expect(rows.flat().filter(({ text }) => /undefined|NaN|Infinity/.test(text))).toEqual([]);
    }
  });

  it('have names of their own', () => {
    const ids = CASE_IDS.flatMap((id) => tablesOf(id).map((table) => table.id));
    for (const id of CASE_IDS) {
      const own = tablesOf(id).map((table) => table.id);
      expect(new Set(own).size).toBe(own.length);
    }
    expect(new Set(ids)).toEqual(
      new Set([
        'store-availability',
        'read-write-availability',
        'commit-latency',
        'recovery-points',
        'write-conflicts',
        'storage-options',
        'spares-during-repair',
        'maintenance',
        'maintenance-pools',
        'zone-updates',
        'degraded-modes',
        'scaling-strategy',
        'stamp-units',
        'stamp-steps',
        'stamp-tenants',
        'stamp-modes',
        'stamp-dependencies',
        'service-levels',
        'operations',
      ]),
    );
  });

  it('of one strategy hold its rows alone and do not name it', () => {
    const priced = pricedOf('pub-23-stamps-two-regions');
    const ofStamps = strategyInsightTables({ ...priced, strategy: 'DEPLOYMENT_STAMPS' });
    const ofZones = strategyInsightTables({ ...priced, strategy: 'ZONE_REDUNDANT' });
    expect(ofStamps.map(({ id }) => id)).toContain('stamp-units');
    expect(ofZones.map(({ id }) => id)).not.toContain('stamp-units');
    for (const { columns } of [...ofStamps, ...ofZones]) {
      expect(columns.some(({ key }) => key === 'strategy')).toBe(false);
    }
    const all = insightTables(priced).find(({ id }) => id === 'maintenance')?.rows.length ?? 0;
    expect(all).toBeGreaterThan(1);
    expect(ofZones.find(({ id }) => id === 'maintenance')?.rows).toHaveLength(1);
  });

  it('mark the planned step of the stamps, and set their modes side by side', () => {
    const tables = tablesOf('pub-23-stamps-two-regions');
    const planned = rowsOf(
      tables.find(({ id }) => id === 'stamp-steps'),
      'isPlanned',
    );
    expect(planned.filter(([text]) => text === 'yes')).toHaveLength(1);
    const modes = rowsOf(
      tables.find(({ id }) => id === 'stamp-modes'),
      'mode',
    );
    expect(modes.flat()).toEqual([
      'active-active with shared spare stamps',
      'active-passive, a warm twin each',
      'active-passive, a cold twin each',
    ]);
  });

  it('say that only a backup helps against corruption', () => {
    const points = tablesOf('pub-04-trading-active-passive').find(({ id }) => id === 'recovery-points');
    const corrupted = rowsOf(points, 'scope', 'recoversFrom').filter(([scope]) => scope === 'corruption or deletion');
    expect(corrupted.length).toBeGreaterThan(0);
    for (const [, source] of corrupted) expect(source).toBe('a backup');
  });

  it('show the shares of a degraded state as percent, the largest first', () => {
    const degraded = tablesOf('pub-13-degraded-service').find(({ id }) => id === 'degraded-modes');
    const ratios = rowsOf(degraded, 'minServedRatio').flat();
    expect(ratios[0]).toBe('100 %');
    expect(ratios).toContain('50 %');
  });

  it('compare a managed alternative with what is self-run', () => {
    const managedAlternative = {
      name: 'web service',
      capacityUnit: 'unit',
      capacityUnitsPerCall: '1',
      capacityUnitStep: '1',
      pricePerCapacityUnitHour: '0.01',
      availability: '0.9995',
      multiRegionAvailability: null,
    };
    const { workload, evaluation } = changedCase('pub-02-least-document', (one) => ({
      ...one,
      components: one.components.map((component) =>
        component.kind === 'compute' ? { ...component, managedAlternative } : component,
      ),
    }));
    const priced = { insights: insightsOf({ workload, evaluation }), currency: workload.currency };
    const costs = insightTables(priced).find(({ id }) => id === 'managed-unit-costs');
    // 0.01 · 730 for one call a second.
    expect(rowsOf(costs, 'alternative', 'managedUnit')).toEqual([['web service', '7.30']]);
  });
});
