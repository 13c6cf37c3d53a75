import { decimal, decimalText, type DecimalText, type PriceOrigin, type WorkloadInput } from '@headroom/core';
import type { ResolveNotes } from './resolve-notes.js';
import type { SourcedPrice } from './workload-catalog.js';

/** Currency of every price in the catalogue (contract 1). */
export const CATALOG_CURRENCY = 'USD';

/** A unit price in the document's currency with its source. */
export interface UnitPrice {
  readonly price: DecimalText;
  readonly origin: PriceOrigin;
}

/** Turns prices of the catalogue into the document's currency; the user's own are in it already. */
export type CurrencyConverter = (price: SourcedPrice) => UnitPrice;

/** Exact conversion by the document's `exchangeRate`; its absence is one problem, met by the first price that needs it. */
export function currencyConverter(
  input: Pick<WorkloadInput, 'currency' | 'exchangeRate'>,
  notes: ResolveNotes,
): CurrencyConverter {
  const currency = input.currency ?? CATALOG_CURRENCY;
  const rate = input.exchangeRate;
  return ({ price, origin, isOwn }) => {
    if (isOwn || currency === CATALOG_CURRENCY) return { price, origin };
    if (rate === undefined) {
      reportMissingRate(currency, notes);
      return { price, origin };
    }
    const source = `${origin.source}; × ${rate} ${currency} per ${CATALOG_CURRENCY}`;
    return { price: decimalText(decimal(price).times(decimal(rate))), origin: { source, date: origin.date } };
  };
}

function reportMissingRate(currency: string, notes: ResolveNotes): void {
  if (notes.problems.some(({ code }) => code === 'EXCHANGE_RATE_MISSING')) return;
  notes.problems.push({
    path: ['exchangeRate'],
    code: 'EXCHANGE_RATE_MISSING',
    message: `Catalogue prices are in ${CATALOG_CURRENCY} and the document is in ${currency}.`,
    expected: `exchangeRate: the price of one ${CATALOG_CURRENCY} in ${currency}; or own prices for everything`,
  });
}
