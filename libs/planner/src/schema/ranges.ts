import { decimalField, type DecimalRules } from './decimal-field.js';

type Text = Pick<DecimalRules, 'description' | 'examples'>;

/** An availability: more than 0, at most 1 (model §20.1); `"99.95%"` is accepted. */
export function availabilityField(description: string) {
  return decimalField({ description, examples: ['99.95%', 0.9995], percent: true, moreThan: '0', atMost: '1' });
}

/** A ratio that may be 1 and not 0. */
export function positiveRatioField(text: Text) {
  return decimalField({ ...text, percent: true, moreThan: '0', atMost: '1' });
}

/** A ratio from 0 to 1. */
export function ratioField(text: Text) {
  return decimalField({ ...text, percent: true, atLeast: '0', atMost: '1' });
}

/** A ratio strictly between 0 and 1. */
export function openRatioField(text: Text) {
  return decimalField({ ...text, percent: true, moreThan: '0', lessThan: '1' });
}

/** An amount of 0 or more. */
export function amountField(description: string, ...examples: readonly unknown[]) {
  return decimalField({ description, examples, atLeast: '0' });
}

/** An amount above 0. */
export function positiveField(description: string, ...examples: readonly unknown[]) {
  return decimalField({ description, examples, moreThan: '0' });
}

/** Money of 0 or more in the currency of the document. */
export function moneyField(description: string, ...examples: readonly unknown[]) {
  return decimalField({ description: `${description} In the currency of the document.`, examples, atLeast: '0' });
}
