import { describe, expect, it } from '@jest/globals';
import { decimal, decimalText, type StrategyId, sumDecimals } from '@headroom/core';
import { comparedMetrics } from '@headroom/report';
import { basisOf } from '../plan/plan-basis.js';
import { BIGGER, ONE_REGION, TWO_REGIONS, WITHOUT_PLAN } from '../testing/sample-documents.js';
import { planSample } from '../testing/sample-plan.js';
import type { ComparedPlan } from './compared-plan.js';
import { comparePlanContents, type PlanComparison } from './compare-plans.js';
import { LOWER_IS_BETTER } from './tolerance-band.js';

function compared(label: string, document: string, strategy: StrategyId | null = null): ComparedPlan {
  const planned = planSample(document);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const { evaluation, input } = planned;
  return { id: label, label, evaluation, strategy, input, basis: basisOf(evaluation, '1') };
}

const AT_CAPACITY = compared('at capacity', TWO_REGIONS);
const OVERPROVISIONED = compared('over', TWO_REGIONS, 'ACTIVE_ACTIVE_OVERPROVISIONED');
const BIG = compared('big', BIGGER);
const BATCH = compared('batch', ONE_REGION);

function metric({ metrics }: PlanComparison, key: string) {
  return metrics.find((candidate) => candidate.key === key);
}

describe('comparePlanContents', () => {
  it('aligns every figure with the plans as they were asked for, differences against the baseline', () => {
    const comparison = comparePlanContents({ plans: [BIG, AT_CAPACITY, OVERPROVISIONED], baseline: 1 });
    expect(metric(comparison, 'monthlyTotal')).toMatchObject({
      values: ['126144', '31676.16', '42048'],
      absoluteDifferences: ['94467.84', '0', '10371.84'],
      bands: ['WORSE', 'BASELINE', 'WORSE'],
    });
    expect(metric(comparison, 'strategy')?.bands).toEqual(['SAME', 'BASELINE', 'DIFFERENT']);
    expect(metric(comparison, 'running')?.bands[0]).toBe('HIGHER');
    expect(comparison.plans.map(({ label, strategy }) => [label, strategy])).toEqual([
      ['big', 'ACTIVE_ACTIVE_AT_CAPACITY'],
      ['at capacity', 'ACTIVE_ACTIVE_AT_CAPACITY'],
      ['over', 'ACTIVE_ACTIVE_OVERPROVISIONED'],
    ]);
  });

  it('explains every cost difference by lines that add up to it exactly', () => {
    const plans = [BIG, AT_CAPACITY, OVERPROVISIONED, BATCH];
    const comparison = comparePlanContents({ plans, baseline: 1 });
    const explained = comparison.costs.map((cost) =>
      cost === null ? '0' : decimalText(sumDecimals(cost.lines.map(({ difference }) => decimal(difference)))),
    );
    expect(explained).toEqual(metric(comparison, 'monthlyTotal')?.absoluteDifferences);
    expect(comparison.costs[1]).toBeNull();
  });

  it('forgives differences within the tolerance', () => {
    const plans = [AT_CAPACITY, OVERPROVISIONED];
    const bands = (toleranceRatio: number) =>
      metric(comparePlanContents({ plans, baseline: 0, toleranceRatio }), 'monthlyTotal')?.bands[1];
    // 10371.84 of 31676.16 is 32.74 %.
    expect([bands(0.32), bands(0.33)]).toEqual(['WORSE', 'SAME']);
  });

  it('has no cost difference across currencies or where there is no plan', () => {
    const euro = TWO_REGIONS.replace('name: storefront', 'name: storefront\ncurrency: EUR\nexchangeRate: 0.9');
    const plans = [AT_CAPACITY, compared('euro', euro), compared('none', WITHOUT_PLAN)];
    const comparison = comparePlanContents({ plans, baseline: 0 });
    expect(comparison.costs).toEqual([null, null, null]);
    expect(metric(comparison, 'monthlyTotal')).toMatchObject({
      absoluteDifferences: ['0', null, null],
      bands: ['BASELINE', 'UNKNOWN', 'UNKNOWN'],
    });
    expect(comparison.sentences[1]).toContain('cannot be compared');
  });

  it('says what a person would say', () => {
    const comparison = comparePlanContents({ plans: [AT_CAPACITY, OVERPROVISIONED, AT_CAPACITY], baseline: 0 });
    expect(comparison.sentences[0]).toBeNull();
    expect(comparison.sentences[1]).toMatch(
      /^over \(Active-active overprovisioned\) costs 10,371\.84 USD \(32\.74 %\) more a month than at capacity \(Active-active at capacity\), most of it for web in azure\/(eastus|westus3) \(compute, spare: \+[\d,.]+\)\. It is down .+ a year instead of .+ and recovers within .+ instead of .+\.$/,
    );
  });

  it('says in one sentence that two plans are alike', () => {
    const comparison = comparePlanContents({ plans: [AT_CAPACITY, { ...AT_CAPACITY, label: 'twin' }], baseline: 0 });
    expect(comparison.sentences[1]).toBe(
      'twin (Active-active at capacity) costs about as much a month as at capacity (Active-active at capacity). ' +
        'In downtime, recovery and targets they do not differ by more than 1 %.',
    );
  });

  it('takes 2 to 20 plans and a baseline among them', () => {
    const plans = (count: number) => Array.from({ length: count }, () => AT_CAPACITY);
    expect(() => comparePlanContents({ plans: plans(1), baseline: 0 })).toThrow(RangeError);
    expect(() => comparePlanContents({ plans: plans(21), baseline: 0 })).toThrow(RangeError);
    expect(() => comparePlanContents({ plans: plans(2), baseline: 2 })).toThrow(RangeError);
    expect(comparePlanContents({ plans: plans(20), baseline: 19 }).metrics[0]?.values).toHaveLength(20);
  });

  it('knows the figures of which less is better by the names they have in the report', () => {
    const keys = comparedMetrics([AT_CAPACITY].map(({ label, evaluation }) => ({ label, evaluation }))).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(expect.arrayContaining([...LOWER_IS_BETTER]));
  });
});
