import { describe, expect, it } from '@jest/globals';
import { ONE, decimal, decimalText, roundToDecimalPlaces, roundToSignificantDigits, sumDecimals } from './decimal.js';

describe('the exact decimal', () => {
  it('keeps 40 significant digits in a division', () => {
    expect(decimalText(ONE.div(3))).toBe(`0.${'3'.repeat(40)}`);
  });

  it('adds 0.1 and 0.2 to exactly 0.3', () => {
    expect(decimalText(decimal('0.1').plus('0.2'))).toBe('0.3');
  });

  it('refuses text that is not a number', () => {
    expect(() => decimal('12 dollars')).toThrow('Invalid argument');
  });

  it('prints small and large values without an exponent and without trailing zeros', () => {
    expect(decimalText(decimal('0.000000000000000000000000000000000001'))).toBe(`0.${'0'.repeat(35)}1`);
    expect(decimalText(decimal('1e30'))).toBe(`1${'0'.repeat(30)}`);
    expect(decimalText(decimal('146.00'))).toBe('146');
  });

  it('rounds a tie to the even neighbour at decimal places', () => {
    // 0.125 lies halfway between 0.12 and 0.13; 0.135 between 0.13 and 0.14.
    expect(decimalText(roundToDecimalPlaces(decimal('0.125'), 2))).toBe('0.12');
    expect(decimalText(roundToDecimalPlaces(decimal('0.135'), 2))).toBe('0.14');
  });

  it('rounds a tie to the even neighbour at significant digits', () => {
    expect(decimalText(roundToSignificantDigits(decimal('1.25'), 2))).toBe('1.2');
    expect(decimalText(roundToSignificantDigits(decimal('1.35'), 2))).toBe('1.4');
  });

  it('sums nothing to zero and parts to their whole', () => {
    expect(decimalText(sumDecimals([]))).toBe('0');
    expect(decimalText(sumDecimals([decimal('0.1'), decimal('0.2'), decimal('0.7')]))).toBe('1');
  });
});
