import { type Decimal, decimalText } from '../numbers/decimal.js';
import type { CostLine } from '../plan/evaluation.js';
import type { PriceOrigin } from '../workload/workload-component.js';
import type { CostCategory, CostPurpose } from '../workload/vocabulary.js';

/** Hours of a cost month (model §0) and seconds of a month of 730 hours. */
export const HOURS_PER_MONTH = 730;
export const SECONDS_PER_MONTH = 2_628_000;

/** Where lines that belong to no location stand (contract 2.10.11). */
export const GLOBAL_LOCATION = 'global';

/** A price that the document states itself. */
export const DOCUMENT_PRICE: PriceOrigin = { source: 'document', date: null };

/** A cost line before its text form, with the exact monthly amount. */
export interface ExactLine {
  readonly line: CostLine;
  readonly monthly: Decimal;
}

/** What a line is made of; its amount is quantity × unit price. */
export interface LineInput {
  readonly component: string;
  readonly location: string;
  readonly category: CostCategory;
  readonly purpose: CostPurpose;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly unitPrice: Decimal;
  readonly origin: PriceOrigin;
}

/** Makes a line; nothing is rounded (contract 2.7, model §13). */
export function costLine({ quantity, unitPrice, origin, ...rest }: LineInput): ExactLine {
  const monthly = quantity.times(unitPrice);
  const line = {
    ...rest,
    quantity: decimalText(quantity),
    unitPrice: decimalText(unitPrice),
    monthly: decimalText(monthly),
    priceSource: origin.source,
    priceDate: origin.date,
  };
  return { line, monthly };
}
