import { describe, expect, it } from '@jest/globals';

import { type Finding, REASON_CODES } from '@headroom/core';
import { CASE_IDS, caseEvaluation } from '../fixtures/case-evaluations.js';
import { causeText } from './cause-words.js';
import { describeEvaluation } from './describe-evaluation.js';
import { describeFinding, FINDING_WORDS } from './finding-words.js';
import { describeReason } from './reason-words.js';

function described(id: string): ReturnType<typeof describeEvaluation> {
  return describeEvaluation(caseEvaluation(id).evaluation);
}

function targetMessages(id: string, strategy: string): readonly (string | null)[] {
  const plan = described(id).strategies.find((one) => one.strategy === strategy);
  return (plan?.verdict?.targets ?? []).map(({ explanation }) => explanation.message);
}

describe('describeEvaluation', () => {
  it.each(CASE_IDS)('leaves no reason, target or recommendation of %s without words', (id) => {
    const { strategies, recommendation } = described(id);
    const messages = [
      recommendation.reason.message,
      ...strategies.flatMap(({ reason }) => (reason === null ? [] : [reason.message, reason.suggestion])),
      ...strategies.flatMap(({ verdict }) => (verdict?.targets ?? []).map(({ explanation }) => explanation.message)),
    ];
    for (const message of messages) expect(message).toMatch(/^\S.*\.$/);
  });

  it.each(CASE_IDS)('fills every number into the words of %s', (id) => {
    const { strategies, findings } = described(id);
    const reasons = strategies.map(({ reason }) => [reason?.message, reason?.suggestion]);
    const found = [findings, ...strategies.map((plan) => plan.findings)].flat();
    const text = JSON.stringify([reasons, found.map(({ message, remedy }) => [message, remedy])]);
    expect(text).not.toMatch(/undefined|NaN|–/);
  });

  it('changes words only', () => {
    const { evaluation } = caseEvaluation('pub-02-least-document');
    expect(withoutWords(describeEvaluation(evaluation))).toEqual(withoutWords(evaluation));
  });
});

function withoutWords(value: unknown): unknown {
  const text = JSON.stringify(value, (key, field: unknown) =>
    ['message', 'remedy', 'suggestion'].includes(key) ? null : field,
  );
  return JSON.parse(text);
}

describe('the recommendation in words', () => {
  it('names the cost and how many strategies meet the targets', () => {
    expect(described('pub-02-least-document').recommendation.reason.message).toBe(
      'Cold spare costs 31,536.00 USD a month and is the cheapest of 4 strategies that meet every target.',
    );
  });

  it('speaks of the year where downtime has a price', () => {
    expect(described('pub-27-downtime-cost-decides').recommendation.reason.message).toMatch(
      /^Active-active overprovisioned costs .* USD a month; with surge, downtime and data loss it is expected to cost .* USD a year, the least of \d+ strategies that meet every target\.$/,
    );
  });

  it('says what binds where nothing meets every target', () => {
    expect(described('pub-17-two-regions-of-two').recommendation.reason.message).toMatch(
      /^No strategy meets every target; what binds is survival of lost regions\. The cheapest that misses exactly one is /,
    );
  });
});

describe('targets in words', () => {
  it('say what is survived and what is not', () => {
    expect(targetMessages('pub-02-least-document', 'NO_REDUNDANCY')).toContain(
      'Not even the loss of one zone is survived in time.',
    );
    expect(targetMessages('pub-02-least-document', 'WARM_SPARE')).toContain(
      'After any loss of 1 region the required share is served again in time.',
    );
  });
});

describe('reasons in words', () => {
  it.each(REASON_CODES)('%s has a message and a suggestion even without values', (code) => {
    const { message, suggestion } = describeReason({ code, values: {}, message: null, suggestion: null });
    expect([message, suggestion].every((sentence) => sentence?.endsWith('.') === true)).toBe(true);
  });

  it('names the paired region', () => {
    const values = { location: 'azure/eastus', pairedRegion: 'azure/westus' };
    const reason = { code: 'NEEDS_SECOND_LOCATION', values, message: null, suggestion: null } as const;
    expect(describeReason(reason).suggestion).toBe('Add a location, for example the paired region azure/westus.');
  });
});

const FINDING_WITH_WORDS = Object.keys(FINDING_WORDS) as readonly Finding['code'][];

function finding(code: Finding['code'], values: Finding['values']): Finding {
  return {
    code,
    severity: 'WARNING',
    subject: 'web',
    guidePoint: 'S57',
    values,
    edits: [],
    message: null,
    remedy: null,
  };
}

describe('findings and causes in words', () => {
  it.each(FINDING_WITH_WORDS)('%s says what is wrong and what to do', (code) => {
    const { message, remedy } = describeFinding(finding(code, {}));
    expect([message, remedy].every((sentence) => /^\S.*[^.]\.$/.test(sentence ?? ''))).toBe(true);
  });

  it('puts the numbers into the sentence', () => {
    const values = {
      location: 'azure/eastus',
      subnetPrefix: 24,
      replicas: 270,
      addresses: 300,
      usable: 251,
      smallestPrefix: 23,
    };
    expect(describeFinding(finding('SUBNET_TOO_SMALL', values)).message).toBe(
      'The subnet of web in azure/eastus (/24) has 251 usable addresses, but 300 are needed for 270 replicas after a failover and a rolling update; /23 is enough.',
    );
  });

  it('puts numbers of which the sentence does not speak in brackets, with their units', () => {
    const values = { promotionSeconds: 395, servedRatio: 0.5, copies: ['1', '2'], pair: null };
    expect(describeFinding(finding('NO_AUTOMATIC_FAILOVER', values)).message).toBe(
      'web does not fail over by itself: somebody has to decide and promote a copy (promotion 6 min 35 s, served 50 %, copies 1, 2).',
    );
  });

  it('says exactly what to change in the document', () => {
    const edits = [
      { path: 'components[0].minReplicas', value: 3 },
      { path: 'hub.locations', value: ['azure/eastus', 'azure/westus3'] },
      { path: 'locations[1].quota', value: [{ family: 'standardDSv5Family', vcpus: 600 }] },
    ];
    expect(describeFinding({ ...finding('SINGLE_INSTANCE', {}), edits }).remedy).toBe(
      'Run more replicas (minReplicas), so that one can fail. In the document, set components[0].minReplicas to 3, ' +
        'hub.locations to [azure/eastus, azure/westus3] and locations[1].quota to [{ family: standardDSv5Family, vcpus: 600 }].',
    );
  });

  it('names what is lost', () => {
    expect(causeText('REPLICA order store azure/eastus')).toBe(
      'switch-over after a loss of a replica of order store in azure/eastus',
    );
    expect(causeText('ZONE azure/eastus 2')).toBe('switch-over after a loss of zone 2 of azure/eastus');
  });
});
