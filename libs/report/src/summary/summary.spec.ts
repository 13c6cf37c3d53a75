import { describe, expect, it } from '@jest/globals';

import type { Evaluation, Finding } from '@headroom/core';
import { caseEvaluation } from '../fixtures/case-evaluations.js';
import { STOREFRONT } from '../fixtures/storefront-evaluation.js';
import { describeEvaluation } from '../words/describe-evaluation.js';
import { planSummary } from './plan-summary.js';

function summaryOf(id: string): ReturnType<typeof planSummary> {
  return planSummary(describeEvaluation(caseEvaluation(id).evaluation));
}

function finding(severity: Finding['severity'], code: Finding['code']): Finding {
  return { code, severity, subject: 'web', guidePoint: 'S01', values: {}, edits: [], message: null, remedy: null };
}

describe('the summary of a plan', () => {
  it('says for every other strategy why it loses and what it would give instead', () => {
    const { whyNot, strategy } = summaryOf('pub-02-least-document');
    expect(strategy).toBe('COLD_SPARE');
    expect(whyNot.map((one) => one.strategy)).toEqual([
      'NO_REDUNDANCY',
      'ZONE_REDUNDANT',
      'ACTIVE_ACTIVE_AT_CAPACITY',
      'ACTIVE_ACTIVE_OVERPROVISIONED',
      'WARM_SPARE',
      'DEPLOYMENT_STAMPS',
      'MANAGED_SERVICES',
    ]);
    const sentences = new Map(whyNot.map((one) => [one.strategy, one.sentence]));
    expect(sentences.get('NO_REDUNDANCY')).toMatch(
      /^Misses survival of lost zones: 0 zones, required 1 zone; survival of lost regions: .*\. It would give 25,929\.60 USD a month, RTO 4 h, 4 h 23 min of downtime a year\.$/,
    );
    expect(sentences.get('WARM_SPARE')).toMatch(
      /^Meets every target but costs 38,684\.16 USD more a year than Cold spare\./,
    );
    expect(sentences.get('DEPLOYMENT_STAMPS')).toBe('The load that one deployment stamp serves is not known.');
  });

  it('tells what the loss of a replica, a zone and a region does', () => {
    const losses = new Map(summaryOf('pub-02-least-document').losses.map(({ scope, sentence }) => [scope, sentence]));
    expect(losses.get('ZONE')).toBe(
      'If the fullest zone of azure/eastus is lost, 150 replicas in azure/eastus carry 12,000 /s of web at 80 % utilization; nothing is shed. Everything is served again after 10 s.',
    );
    expect(losses.get('REGION')).toMatch(
      /^If the region azure\/eastus is lost, nothing is left at once for 12,000 \/s of web\. /,
    );
  });

  it('speaks of the nearest miss where nothing meets every target', () => {
    const { headline, strategy, losses } = summaryOf('pub-17-two-regions-of-two');
    expect(headline).toMatch(/^No strategy meets every target/);
    expect(strategy).not.toBeNull();
    expect(losses.map(({ scope }) => scope)).toEqual(['REPLICA', 'ZONE', 'REGION']);
  });

  it('has nothing but a headline where no strategy has a plan', () => {
    expect(summaryOf('pub-25-one-writer-not-enough')).toMatchObject({ strategy: null, losses: [], findings: [] });
  });

  it('keeps errors and warnings, most serious first', () => {
    const findings = [finding('WARNING', 'MIXED_SKUS'), finding('INFO', 'DNS_UNKNOWN'), finding('ERROR', 'SNAT_PORTS')];
    const evaluation: Evaluation = { ...STOREFRONT, findings };
    expect(planSummary(evaluation).findings.map(({ code }) => code)).toEqual(['SNAT_PORTS', 'MIXED_SKUS']);
  });
});
