import { describe, expect, it } from '@jest/globals';
import { readDecimal } from './decimal-field.js';
import { readDuration } from './duration-field.js';

const RATIO = { description: '', percent: true, moreThan: '0', atMost: '1' } as const;
const AMOUNT = { description: '', atLeast: '0' } as const;

describe('a decimal', () => {
  it.each([
    [0.9995, '0.9995'],
    ['0.9995', '0.9995'],
    ['99.95%', '0.9995'],
    ['99.99999999999999999 %', '0.9999999999999999999'],
    ['100%', '1'],
  ])('reads the ratio %p exactly as %s', (value, text) => {
    expect(readDecimal(value, RATIO)).toEqual({ value: text });
  });

  it.each([
    [1e3, '1000'],
    ['1e3', '1000'],
    ['0.10', '0.1'],
    [-0, '0'],
    ['.5', '0.5'],
    ['123456789012.123456789012345678901234', '123456789012.123456789012345678901234'],
  ])('reads the amount %p as %s', (value, text) => {
    expect(readDecimal(value, AMOUNT)).toEqual({ value: text });
  });

  it.each([
    [Number.NaN, 'NOT_A_NUMBER'],
    [Number.POSITIVE_INFINITY, 'NOT_A_NUMBER'],
    ['many', 'NOT_A_NUMBER'],
    ['', 'NOT_A_NUMBER'],
    ['1,000', 'NOT_A_NUMBER'],
    ['0x10', 'NOT_A_NUMBER'],
    ['50%', 'NOT_A_NUMBER'],
    ['1'.repeat(61), 'NOT_A_NUMBER'],
    [true, 'WRONG_TYPE'],
    [[1], 'WRONG_TYPE'],
    [-1, 'OUT_OF_RANGE'],
    [1e308, 'OUT_OF_RANGE'],
    ['1e999', 'OUT_OF_RANGE'],
    ['1e-25', 'OUT_OF_RANGE'],
  ])('refuses the amount %p: %s', (value, code) => {
    expect(readDecimal(value, AMOUNT)).toMatchObject({ refusal: { code } });
  });

  it('refuses a ratio of 0, above 1 or written as a percentage above 100', () => {
    for (const value of [0, 1.0001, '100.01%', -0.5]) {
      expect(readDecimal(value, RATIO)).toMatchObject({
        refusal: { code: 'OUT_OF_RANGE', expected: 'more than 0 and at most 1' },
      });
    }
  });
});

describe('a duration', () => {
  it.each([
    ['90s', 90],
    ['15m', 900],
    ['4h', 14_400],
    ['3d', 259_200],
    ['0.1h', 360],
    ['250ms', 0.25],
    ['1h30m', 5_400],
    ['1 h 30 min', 5_400],
    ['2000H', 7_200_000],
    [35, 35],
    ['35', 35],
    [0, 0],
  ])('reads %p as %p seconds', (value, seconds) => {
    expect(readDuration(value, {})).toEqual({ value: seconds });
  });

  it.each([
    ['soon', 'NOT_A_DURATION'],
    ['5x', 'NOT_A_DURATION'],
    ['h', 'NOT_A_DURATION'],
    ['', 'NOT_A_DURATION'],
    ['s'.repeat(100), 'NOT_A_DURATION'],
    [Number.NaN, 'NOT_A_DURATION'],
    [-1, 'OUT_OF_RANGE'],
    [1e12, 'OUT_OF_RANGE'],
    [0.0001, 'OUT_OF_RANGE'],
    [{}, 'WRONG_TYPE'],
    [true, 'WRONG_TYPE'],
  ])('refuses %p: %s', (value, code) => {
    expect(readDuration(value, {})).toMatchObject({ refusal: { code } });
  });

  it('refuses 0 where it must be positive', () => {
    expect(readDuration('0s', { positive: true })).toMatchObject({ refusal: { code: 'OUT_OF_RANGE' } });
  });
});
