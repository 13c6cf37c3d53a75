import { describe, expect, it } from '@jest/globals';
import { decimal } from '@headroom/core';
import { assert, bigInt, constantFrom, integer, oneof, property, string, tuple } from 'fast-check';
import { costRangeTerms, costTerms } from './cost-terms.js';

const whole = oneof(
  integer({ min: 0, max: 12_000 }).map(String),
  bigInt({ min: 0n, max: 10n ** 18n - 1n }).map(String),
);
const decimals = oneof(
  constantFrom('', '.0', '.00'),
  string({ unit: constantFrom(...'0123456789'), minLength: 1, maxLength: 18 }).map((digits) => `.${digits}`),
);
const amount = tuple(whole, decimals).map((parts) => parts.join(''));

describe('the terms of a cost', () => {
  it.each([
    ['0', '0'],
    ['0.99', '0'],
    ['7', '1 1/7'],
    ['42.5', '2 2/4 2/42'],
    ['1234.56', '4 4/1 4/12 4/123'],
    ['999999999999.9', '12 12/9 12/99 12/999'],
    ['1000000000000', '13'],
    [`${'9'.repeat(40)}.5`, '13'],
  ])('of %s are %s', (cost, terms) => {
    expect(costTerms(cost)).toEqual(terms.split(' '));
  });
});

describe('the terms of a range of costs', () => {
  it.each([
    [{ least: '1000', most: '2000' }, '4/1', '4/200'],
    [{ least: '1500' }, '4/15 4/16 4/17 4/18 4/19 4/2 4/3 4/4 4/5 4/6 4/7 4/8 4/9 5 6 7 8 9 10 11 12 13', ''],
    [{ most: '150' }, '0 1 2 3/10 3/11 3/12 3/13 3/14', '3/150'],
    [{ least: '1234.5', most: '1240' }, '', '4/123 4/124'],
    [{ least: '0.5', most: '0.7' }, '', '0'],
    [{ least: '2000', most: '1000' }, '', ''],
  ])('%j are %s, and at the ends %s', (range, inside, edges) => {
    expect(costRangeTerms(range)).toEqual({
      whole: inside.split(' ').filter((term) => term !== ''),
      edges: edges.split(' ').filter((term) => term !== ''),
    });
  });

  it('are had by every cost in it, once, and by no other but at its ends', () => {
    assert(
      property(amount, amount, amount, constantFrom('BOTH', 'LEAST', 'MOST'), (cost, least, most, given) => {
        const range = { ...(given === 'MOST' ? {} : { least }), ...(given === 'LEAST' ? {} : { most }) };
        const isWithin =
          (given === 'MOST' || decimal(cost).gte(least)) && (given === 'LEAST' || decimal(cost).lte(most));
        const terms = costRangeTerms(range);
        const inside = costTerms(cost).filter((term) => terms.whole.includes(term)).length;
        const atEnds = costTerms(cost).filter((term) => terms.edges.includes(term)).length;
        expect(inside + atEnds).toBeLessThanOrEqual(1);
        if (isWithin) expect(inside + atEnds).toBe(1);
        else expect(inside).toBe(0);
      }),
      { seed: 20_261_124, numRuns: 3000 },
    );
  });

  it('have two ends at most', () => {
    assert(
      property(amount, amount, (least, most) => {
        expect(costRangeTerms({ least, most }).edges.length).toBeLessThanOrEqual(2);
      }),
      { seed: 20_261_124 },
    );
  });
});
