import { describe, expect, it } from '@jest/globals';

import { CASE_IDS, type CaseEvaluation, caseEvaluation } from '../fixtures/case-evaluations.js';
import { groundFaults, numberFaults } from '../fixtures/explanation-faults.js';
import { explain } from './explain.js';
import type { Explanation } from './explanation.js';

function explained({ workload, evaluation }: CaseEvaluation, path: string): readonly Explanation[] {
  return explain({ workload, evaluation, path });
}

describe('explain', () => {
  it.each(CASE_IDS)('gives every number of %s by its formula and operands', (id) => {
    expect(numberFaults(caseEvaluation(id))).toEqual([]);
  });

  it.each(CASE_IDS)('rests on nothing that is not there in %s', (id) => {
    expect(groundFaults(caseEvaluation(id))).toEqual([]);
  });

  it('names a guide point or a rule for every number, and why a number is absent', () => {
    for (const explanation of explained(caseEvaluation('pub-02-least-document'), '')) {
      expect(explanation.rule).toMatch(/^(contract|model)/);
      if (explanation.value === null) expect(explanation.notes.length).toBeGreaterThan(0);
    }
  });
});

describe('explain for a path', () => {
  const storefront = caseEvaluation('pub-02-least-document');

  it('explains the warm spare of the guide: a tenth of the primary', () => {
    const [running] = explained(storefront, 'strategies.WARM_SPARE.components.web.azure/westus3.running');
    expect(running?.formula).toBe('max(minReplicas, ceil(warmRatio * full))');
    expect(running?.operands.map(({ name, value }) => [name, value])).toEqual([
      ['minReplicas', '1'],
      ['warmRatio', '0.1'],
      ['primaryRunning', '225'],
      ['full', '225'],
    ]);
    expect(running?.operands[1]?.source.kind).toBe('DEFAULT');
  });

  it('takes the short form and gives all numbers below it', () => {
    const numbers = explained(storefront, 'WARM_SPARE.components.web.azure/westus3').map(({ path }) =>
      path.split('.').at(-1),
    );
    expect(numbers).toEqual(['running', 'stopped', '0', '1', '2', 'forLoad', 'spare', 'utilization', 'afterFailover']);
  });

  it('says where a price comes from', () => {
    const [price] = explained(storefront, 'NO_REDUNDANCY.cost.lines.0.unitPrice');
    expect(price?.operands[0]?.source).toMatchObject({ kind: 'CATALOG' });
  });

  it('has no answer for what is not in the evaluation', () => {
    expect(explained(storefront, 'WARM_SPARE.components.nothing')).toEqual([]);
    expect(explained(storefront, 'DEPLOYMENT_STAMPS.stamps.count')).toEqual([]);
  });
});
