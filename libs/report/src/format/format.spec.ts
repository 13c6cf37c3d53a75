import { describe, expect, it } from '@jest/globals';

import { formatDowntime, formatDuration } from './duration-display.js';
import { formatAmount, formatMoney, formatUnitPrice } from './money-display.js';
import { formatCount, formatCountOf, formatExact, formatNumber, formatSigned } from './number-display.js';
import { formatAvailability, formatRatio, formatRelativeChange } from './ratio-display.js';

describe('money', () => {
  it.each([
    ['31676.16', '31,676.16'],
    ['31676.155', '31,676.16'],
    ['31676.154999999999999999', '31,676.15'],
    ['0', '0.00'],
    ['-0.004', '0.00'],
    ['-1234567.5', '-1,234,567.50'],
    [null, '–'],
  ])('%s is shown as %s', (amount, text) => {
    expect(formatAmount(amount)).toBe(text);
  });

  it('names its currency', () => {
    expect(formatMoney('34759.68', 'USD')).toBe('34,759.68 USD');
    expect(formatMoney(null, 'USD')).toBe('–');
  });

  it('keeps all digits of a unit price', () => {
    expect(formatUnitPrice('0.000012345', 'EUR')).toBe('0.000012345 EUR');
  });
});

describe('numbers', () => {
  it.each([
    [12345.678, '12,346'],
    [0.123456, '0.1235'],
    [1e-7, '1e-7'],
    [1.23456e-9, '1.235e-9'],
    [0.000002, '0.000002'],
    [0, '0'],
    [null, '–'],
  ])('%p is shown as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('groups counts and refuses what is not whole', () => {
    expect(formatCount(1234567)).toBe('1,234,567');
    expect(formatCountOf(1, 'replica')).toBe('1 replica');
    expect(formatCountOf(0, 'replica')).toBe('0 replicas');
    expect(() => formatCount(1.5)).toThrow(RangeError);
  });

  it('keeps every digit of an exact decimal', () => {
    expect(formatExact('12000.123456789')).toBe('12,000.123456789');
  });

  it('shows the sign of a difference, but none of zero', () => {
    expect([formatSigned('12'), formatSigned('-3'), formatSigned('0.00')]).toEqual(['+12', '-3', '0.00']);
  });
});

describe('ratios', () => {
  it.each([
    [0.5357142857142857, '53.57 %'],
    [5.217391304347826, '521.7 %'],
    [1, '100 %'],
    [0.999999999, '99.9999999 %'],
    [0.9999999999999999, '99.99999999999999 %'],
    [0, '0 %'],
    [1e-10, '1e-8 %'],
  ])('%p is shown as %s', (ratio, text) => {
    expect(formatRatio(ratio)).toBe(text);
  });

  it.each([
    ['1.349e-4', '99.98651 %'],
    [1.19826241019e-4, '99.98802 %'],
    [1e-12, '99.9999999999 %'],
    [0, '100 %'],
    [1, '0 %'],
  ])('an unavailability of %p is an availability of %s', (unavailability, text) => {
    expect(formatAvailability(unavailability)).toBe(text);
  });

  it('never shows an availability short of 1 as 100 %', () => {
    for (let nines = 1; nines <= 30; nines += 1) expect(formatAvailability(`1e-${String(nines)}`)).not.toBe('100 %');
  });

  it('shows a relative change with its sign', () => {
    expect([formatRelativeChange(0.125), formatRelativeChange(-0.5), formatRelativeChange(null)]).toEqual([
      '+12.5 %',
      '-50 %',
      '–',
    ]);
  });
});

describe('durations', () => {
  it.each([
    [395, '6 min 35 s'],
    [14400, '4 h'],
    [0.044444444444, '0.04444 s'],
    [10, '10 s'],
    [59.6, '1 min'],
    [59.4, '59.4 s'],
    [3599.7, '1 h'],
    [86_399, '1 d'],
    [100_800, '1 d 4 h'],
    [0, '0 s'],
    [null, '–'],
  ])('%p s is shown as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it('shows downtime given in minutes', () => {
    expect(formatDowntime(62.98067)).toBe('1 h 3 min');
    expect(formatDowntime(1e-9)).toBe('6e-8 s');
  });
});
