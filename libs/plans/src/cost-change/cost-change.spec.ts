import { describe, expect, it } from '@jest/globals';
import { type CostLine, decimal, decimalText, sumDecimals } from '@headroom/core';
import fc from 'fast-check';
import { costChange } from './cost-change.js';

function line(given: Partial<CostLine> & Pick<CostLine, 'quantity' | 'unitPrice'>): CostLine {
  return {
    ...{ component: 'web', location: 'azure/eastus', category: 'COMPUTE', purpose: 'LOAD', unit: 'replica-hours' },
    ...{ priceSource: 'catalogue', priceDate: '2026-06-18' },
    monthly: decimalText(decimal(given.quantity).times(given.unitPrice)),
    ...given,
  };
}

function sumOf(texts: readonly string[]): string {
  return decimalText(sumDecimals(texts.map((text) => decimal(text))));
}

describe('costChange', () => {
  it('splits a line into what its quantity and what its price change', () => {
    // 10 × 0.2 = 2 becomes 12 × 0.25 = 3: two more at 0.2 are 0.4; 0.05 more for twelve are 0.6.
    const change = costChange({
      from: [line({ quantity: '10', unitPrice: '0.2' })],
      to: [line({ quantity: '12', unitPrice: '0.25', priceDate: '2026-09-01' })],
    });
    expect(change).toMatchObject({ from: '2', to: '3', difference: '1', relative: 0.5 });
    expect(change.lines).toMatchObject([
      {
        ...{ quantityFrom: '10', quantityTo: '12', unitPriceFrom: '0.2', unitPriceTo: '0.25' },
        ...{ difference: '1', quantityEffect: '0.4', priceEffect: '0.6' },
        ...{ priceDateFrom: '2026-06-18', priceDateTo: '2026-09-01' },
      },
    ]);
  });

  it('counts what is new or gone as quantity, the largest difference first', () => {
    const change = costChange({
      from: [line({ quantity: '10', unitPrice: '1' }), line({ component: 'db', quantity: '3', unitPrice: '1' })],
      to: [
        line({ quantity: '10', unitPrice: '1' }),
        line({ location: 'azure/westus3', quantity: '7', unitPrice: '1' }),
      ],
    });
    expect(change.lines.map(({ component, location, difference }) => [component, location, difference])).toEqual([
      ['web', 'azure/westus3', '7'],
      ['db', 'azure/eastus', '-3'],
    ]);
    expect(change.lines.map(({ quantityEffect, priceEffect }) => [quantityEffect, priceEffect])).toEqual([
      ['7', '0'],
      ['-3', '0'],
    ]);
    expect(change.lines[0]).toMatchObject({ quantityFrom: null, unitPriceFrom: null, monthlyFrom: '0' });
  });

  it('takes lines for the same thing together, also at several prices', () => {
    // 2 × 3 + 4 × 6 = 30 for 6, so 5 each on average; four of them at that price are 20.
    const change = costChange({
      from: [line({ quantity: '2', unitPrice: '3' }), line({ quantity: '4', unitPrice: '6' })],
      to: [line({ quantity: '4', unitPrice: '7' })],
    });
    expect(change.lines).toMatchObject([
      { quantityFrom: '6', unitPriceFrom: null, difference: '-2', quantityEffect: '-10', priceEffect: '8' },
    ]);
  });

  it('keeps a line whose two effects cancel out, and leaves out what is the same', () => {
    const change = costChange({
      from: [line({ quantity: '10', unitPrice: '2' }), line({ component: 'db', quantity: '1', unitPrice: '1' })],
      to: [line({ quantity: '20', unitPrice: '1' }), line({ component: 'db', quantity: '1', unitPrice: '1' })],
    });
    expect(change.lines).toMatchObject([
      { component: 'web', difference: '0', quantityEffect: '20', priceEffect: '-20' },
    ]);
    expect(change.relative).toBe(0);
  });

  it('has no ratio where nothing was paid', () => {
    expect(costChange({ from: [], to: [line({ quantity: '1', unitPrice: '1' })] }).relative).toBeNull();
  });

  it('adds up exactly, whatever the bills', () => {
    const part = fc.constantFrom('a', 'b', 'c');
    const amount = fc.oneof(
      fc.tuple(fc.nat(1e6), fc.nat(999)).map(([whole, rest]) => `${String(whole)}.${String(rest)}`),
      fc.nat(1e6).map((whole) => decimalText(decimal(whole).div(24))),
    );
    const lines = fc.array(
      fc.record({ component: part, location: part, quantity: amount, unitPrice: amount }).map((given) => line(given)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        const change = costChange({ from, to });
        expect(sumOf(change.lines.map(({ difference }) => difference))).toBe(change.difference);
        expect(sumOf([change.quantityEffect, change.priceEffect])).toBe(change.difference);
        expect(sumOf([change.from, change.difference])).toBe(change.to);
        for (const { difference, quantityEffect, priceEffect, monthlyFrom, monthlyTo } of change.lines) {
          expect(sumOf([quantityEffect, priceEffect])).toBe(difference);
          expect(sumOf([monthlyFrom, difference])).toBe(monthlyTo);
        }
      }),
      { numRuns: 100 },
    );
  });
});
