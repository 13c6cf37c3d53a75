import { describe, expect, it } from '@jest/globals';
import type { Catalog } from '@headroom/catalog';
import { decimal, decimalText, type StrategyId, sumDecimals } from '@headroom/core';
import { planDocument } from '@headroom/planner';
import { basisOf } from '../plan/plan-basis.js';
import { TWO_REGIONS } from '../testing/sample-documents.js';
import { planDrift, type PlannedState } from './plan-drift.js';
import { FIRST_CATALOG, SECOND_CATALOG } from './second-catalog.fixture.js';

function planned({ text = TWO_REGIONS, catalog = FIRST_CATALOG, version = '1' }: PlannedFrom = {}): PlannedState {
  const result = planDocument({ text, catalog });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { evaluation, workload } = result;
  return { evaluation, workload, basis: basisOf(evaluation, version) };
}

interface PlannedFrom {
  readonly text?: string;
  readonly catalog?: Catalog;
  readonly version?: string;
}

function driftOf(text: string, strategy: StrategyId | null = null) {
  return planDrift({
    saved: { ...planned({ text }), strategy },
    today: planned({ text, catalog: SECOND_CATALOG, version: '2' }),
  });
}

function sumOf(texts: readonly string[]): string {
  return decimalText(sumDecimals(texts.map((text) => decimal(text))));
}

describe('planDrift with another price, service level and region', () => {
  const drift = driftOf(TWO_REGIONS);

  it('shows line by line what prices and counts change, adding up to the total difference', () => {
    const { cost } = drift;
    // Then: eastus 113 × 730 × 0.192, the same in westus3. Now eastus needs more, with two zones, at 0.2016.
    expect(cost?.from).toBe('31676.16');
    expect(cost?.difference).toBe(sumOf(cost?.lines.map(({ difference }) => difference) ?? []));
    expect(sumOf([cost?.quantityEffect ?? '', cost?.priceEffect ?? ''])).toBe(cost?.difference);
    expect(cost?.lines.every(({ location }) => location === 'azure/eastus')).toBe(true);
    expect(cost?.lines.map(({ purpose, unitPriceFrom, unitPriceTo }) => [purpose, unitPriceFrom, unitPriceTo])).toEqual(
      expect.arrayContaining([
        ['LOAD', '0.192', '0.2016'],
        ['SPARE', '0.192', '0.2016'],
      ]),
    );
    expect(cost?.lines[0]).toMatchObject({ priceDateFrom: '2026-06-18', priceDateTo: '2026-09-01' });
  });

  it('names the facts that changed', () => {
    expect(drift.facts).toEqual(
      expect.arrayContaining([
        { kind: 'PRICE', path: 'components[web].placements[azure/eastus].pricePerHour', from: '0.192', to: '0.2016' },
        { kind: 'SLA', path: 'router.availability', from: '0.9999', to: '0.999' },
        { kind: 'REGION', path: 'locations[azure/eastus].facts.zones', from: '3', to: '2' },
        { kind: 'REGION', path: 'locations[azure/eastus].zones', from: '3', to: '2' },
      ]),
    );
    expect(drift.facts).toHaveLength(4);
  });

  it('shows the counts and figures that follow', () => {
    expect(drift.counts).toMatchObject([
      { component: 'web', location: 'azure/eastus', from: { running: 113 }, to: { running: 150 } },
    ]);
    expect(drift.metrics.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['running', 'monthlyTotal', 'unavailability', 'downtimeMinutesPerYear']),
    );
    expect(drift).toMatchObject({
      hasDrift: true,
      strategy: 'ACTIVE_ACTIVE_AT_CAPACITY',
      basisFrom: { modelVersion: '1', catalogDate: '2026-06-18' },
      basisTo: { modelVersion: '2', catalogDate: '2026-09-01' },
    });
  });

  it('says it in sentences, the cost first', () => {
    expect(drift.sentences[0]).toMatch(
      /^Active-active at capacity costs [\d,.]+ USD a month today, [\d,.]+ USD \([\d.]+ %\) more than when it was saved: [\d,.]+ USD by prices and [\d,.]+ USD by quantities\.$/,
    );
  });
});

describe('planDrift of targets and recommendation', () => {
  it('shows the targets that flip and that another strategy is recommended', () => {
    // Two regions behind a router of 99.99 % were above 99.98 %; behind one of 99.9 % they are not.
    const drift = driftOf(TWO_REGIONS.replace('rto: 15m', 'rto: 15m, availability: 0.9998'));
    expect(drift.targets).toMatchObject([
      { target: 'AVAILABILITY', flow: null, from: 'MET', to: 'NOT_MET', required: '0.9998' },
    ]);
    expect(drift.recommendation.from).toBe('ACTIVE_ACTIVE_AT_CAPACITY');
    expect(drift.recommendation.to).toBeNull();
    expect(drift.sentences).toEqual(
      expect.arrayContaining([
        'The target of availability is not met today; it was met.',
        'No strategy meets every target today.',
      ]),
    );
  });

  it('is about the chosen strategy where there is one', () => {
    const drift = driftOf(TWO_REGIONS, 'NO_REDUNDANCY');
    expect(drift.strategy).toBe('NO_REDUNDANCY');
    // 185 replicas for 730 h: 0.0096 more for each.
    expect(drift.cost).toMatchObject({ quantityEffect: '0', priceEffect: '1296.48', difference: '1296.48' });
  });

  it('has no cost where the strategy has no plan today', () => {
    const today = planned({ text: TWO_REGIONS.replace(', azure/westus3', '') });
    const drift = planDrift({ saved: { ...planned(), strategy: null }, today });
    expect(drift.cost).toBeNull();
    expect(drift.counts.every(({ to }) => to === null)).toBe(true);
    expect(drift.sentences[0]).toBe('Active-active at capacity cannot be priced both then and now.');
  });
});

describe('planDrift of what has not changed', () => {
  it('has none, whatever the version of the model', () => {
    const drift = planDrift({ saved: { ...planned(), strategy: null }, today: planned({ version: '2' }) });
    expect(drift).toMatchObject({ hasDrift: false, facts: [], counts: [], metrics: [], targets: [] });
    expect(drift.cost).toMatchObject({ difference: '0', lines: [] });
    expect(drift.sentences).toEqual(['With today’s prices and rules the plan is as it was saved.']);
  });
});
