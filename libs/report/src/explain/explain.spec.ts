import { describe, expect, it } from '@jest/globals';

import { CASE_IDS, type CaseEvaluation, caseEvaluation } from '../fixtures/case-evaluations.js';
import { bigNumber, evaluateFormula } from '../fixtures/formula-evaluator.js';
import { type NumericLeaf, numericLeaves } from '../fixtures/numeric-leaves.js';
import { explain } from './explain.js';
import type { Explanation, Operand } from './explanation.js';

/** Whole numbers by their fields; they and decimal text must come out exactly. */
const COUNTS = /\.(running|stopped|perZone\.\d+|afterFailover|forLoad|spare|remaining|needed|count|zones)$/;
/** Digits to which exact decimals are compared: quotients have no last digit. */
const EXACT_DIGITS = 30;
const RELATIVE_TOLERANCE = '1e-9';

function isNear({ value, path }: NumericLeaf, result: ReturnType<typeof bigNumber>): boolean {
  const wanted = bigNumber(String(value));
  if (typeof value === 'string' || COUNTS.test(path)) {
    return result.toSignificantDigits(EXACT_DIGITS).eq(wanted.toSignificantDigits(EXACT_DIGITS));
  }
  return result.minus(wanted).abs().lte(wanted.abs().times(RELATIVE_TOLERANCE));
}

/** What is wrong with the explanation of a number; null for nothing. */
function fault(leaf: NumericLeaf, explanation: Explanation | undefined): string | null {
  if (explanation === undefined) return 'has no explanation';
  if (explanation.value === null || !isNear(leaf, bigNumber(explanation.value)))
    return `is explained as ${String(explanation.value)}`;
  const result = evaluateFormula(explanation.formula, explanation.operands);
  return isNear(leaf, result) ? null : `is ${String(result)} by ${explanation.formula}`;
}

/** Operands whose printed formula does not give them, from the operands before. */
function wrongTerms({ operands }: Explanation): readonly Operand[] {
  return operands.filter(({ source, value }, index) => {
    if (source.kind !== 'FORMULA') return false;
    return !evaluateFormula(source.formula, operands.slice(0, index)).eq(bigNumber(value));
  });
}

/** Operands that name a number of the answer which is not there or is another one. */
function wrongReferences({ operands }: Explanation, numbers: ReadonlyMap<string, string | number>): readonly Operand[] {
  return operands.filter(({ source, value }) => {
    if (source.kind !== 'EVALUATION') return false;
    const number = numbers.get(source.path);
    return number === undefined || !bigNumber(String(number)).eq(bigNumber(value));
  });
}

/** A formula that is only a name must name an input, a fact, a rule or another number: not the result itself. */
function saysNothing({ formula, operands, path }: Explanation): boolean {
  const only = operands.find(({ name }) => name === formula);
  if (only === undefined) return false;
  if (only.source.kind === 'EVALUATION') return only.source.path === path;
  return only.source.kind === 'ENGINE';
}

function explained({ workload, evaluation }: CaseEvaluation, path: string): readonly Explanation[] {
  return explain({ workload, evaluation, path });
}

describe('explain', () => {
  it.each(CASE_IDS)('gives every number of %s by its formula and operands', (id) => {
    const one = caseEvaluation(id);
    const leaves = numericLeaves(one.evaluation);
    const byPath = new Map(explained(one, '').map((explanation) => [explanation.path, explanation]));
    const faults = leaves.flatMap((leaf) => {
      const found = fault(leaf, byPath.get(leaf.path));
      return found === null ? [] : [`${leaf.path} = ${String(leaf.value)} ${found}`];
    });
    expect(faults).toEqual([]);
  });

  it.each(CASE_IDS)('rests on nothing that is not there in %s', (id) => {
    const one = caseEvaluation(id);
    const numbers = new Map(numericLeaves(one.evaluation).map(({ path, value }) => [path, value]));
    const explanations = explained(one, '').filter(({ value }) => value !== null);
    expect(explanations.flatMap(wrongTerms)).toEqual([]);
    expect(explanations.flatMap((explanation) => wrongReferences(explanation, numbers))).toEqual([]);
    expect(explanations.filter(saysNothing).map(({ path }) => path)).toEqual([]);
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
