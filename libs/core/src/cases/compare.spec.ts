import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { differences, roundsTo, unroundedFigures } from './compare.js';

const EXACT = { exact: true } as const;
const NEAR = { rel: 1e-9 } as const;

describe('differences', () => {
  it('are none where every figure agrees, also as decimal strings and decimals', () => {
    const expected = { total: '146.00', u: '2.5E-7', rows: [1, null], best: 'c', survives: true };
    const produced = { total: decimal('146'), u: 2.5e-7, rows: [1, null], best: 'c', survives: true };
    expect(differences({ expected, produced, tolerance: EXACT })).toEqual([]);
  });

  it('hold a figure against a share of the expected one, so that 0 must be exactly 0', () => {
    expect(differences({ expected: 1e-12, produced: 1.0000000001e-12, tolerance: NEAR })).toEqual([]);
    expect(differences({ expected: 1e-12, produced: 1.00000001e-12, tolerance: NEAR })).toHaveLength(1);
    expect(differences({ expected: 0, produced: 1e-300, tolerance: NEAR })).toHaveLength(1);
  });

  it('name a figure that is missing, one that nobody expects and one of another kind', () => {
    expect(differences({ expected: { a: 1 }, produced: { b: 1 }, tolerance: EXACT })).toEqual([
      '.b: produced but not expected',
      '.a: not produced',
    ]);
    expect(differences({ expected: 1, produced: null, tolerance: EXACT })).toHaveLength(1);
    expect(differences({ expected: null, produced: 0, tolerance: EXACT })).toHaveLength(1);
    expect(differences({ expected: [1, 2], produced: [1], tolerance: EXACT })).toHaveLength(1);
    expect(differences({ expected: 1, produced: Number.NaN, tolerance: NEAR })).toHaveLength(1);
  });

  it('leave out the printed figures and the naive ones', () => {
    const expected = { a: 1, published: '99 %', naiveA: 2 };
    expect(differences({ expected, produced: { a: 1 }, tolerance: EXACT })).toEqual([]);
  });
});

describe('printed figures', () => {
  it.each([
    [0.99940005, '99.94%'],
    [0.9994999, '~99.95%'],
    [4.1087075e-10, '4.109e-10'],
    [26.28, '26'],
  ])('%d rounds to %s', (value, printed) => {
    expect(roundsTo(value, printed)).toBe(true);
  });

  it.each([
    [0.99933, '99.94%'],
    [4.1097e-10, '4.109e-10'],
    [16.425, '17'],
  ])('%d does not round to %s', (value, printed) => {
    expect(roundsTo(value, printed)).toBe(false);
  });

  it('are missed by path, also where nothing was produced', () => {
    expect(unroundedFigures({ printed: ['1', '2'], produced: [1] })).toEqual(['[1]']);
    expect(unroundedFigures({ printed: { a: 1, b: 2 }, produced: { a: 1, b: 3 } })).toEqual(['.b']);
    expect(unroundedFigures({ printed: '1', produced: undefined })).toEqual(['']);
  });
});
