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

/** A cost line with its exact monthly amount; its text form is made when it is read, for many bills only add up. */
export class ExactLine {
  readonly monthly: Decimal;

  constructor(readonly parts: LineInput) {
    this.monthly = parts.quantity.times(parts.unitPrice);
  }

  /** The line as it is shown. */
  get line(): CostLine {
    const { component, location, category, purpose, quantity, unit, unitPrice, origin } = this.parts;
    return {
      component,
      location,
      category,
      purpose,
      unit,
      quantity: decimalText(quantity),
      unitPrice: decimalText(unitPrice),
      monthly: decimalText(this.monthly),
      priceSource: origin.source,
      priceDate: origin.date,
    };
  }
}

/** Makes a line; nothing is rounded (contract 2.7, model §13). */
export function costLine(parts: LineInput): ExactLine {
  return new ExactLine(parts);
}
