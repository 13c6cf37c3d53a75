import { Decimal } from '@headroom/core';

/** A figure of an answer with the way in which it is compared (`libs/core/cases`, README: tolerance). */
export type Figure =
  | { readonly compare: 'EXACTLY'; readonly value: unknown }
  | { readonly compare: 'AS_MONEY'; readonly value: string | null }
  | { readonly compare: 'NEARLY'; readonly value: string | number | null };

/** Counts, ids, statuses and verdicts. */
export function exactly(value: unknown): Figure {
  return { compare: 'EXACTLY', value };
}

/** Money: equal as decimals, so "146" equals "146.00". */
export function money(value: string | null): Figure {
  return { compare: 'AS_MONEY', value };
}

/** Probabilities, seconds, loads, ratios and expected costs: within the relative tolerance of the case. */
export function nearly(value: string | number | null): Figure {
  return { compare: 'NEARLY', value };
}

/** True for a figure of an answer, false for a group of figures. */
export function isFigure(node: unknown): node is Figure {
  return typeof node === 'object' && node !== null && 'compare' in node;
}

/** True where a figure is what is expected. A null is a null, and no number is near to it. */
export function agrees(figure: Figure, expected: unknown, relativeTolerance: number): boolean {
  if (figure.compare === 'EXACTLY') return JSON.stringify(figure.value) === JSON.stringify(expected);
  if (figure.value === null || expected === null) return figure.value === expected;
  if (!isNumeric(expected) || !isNumeric(figure.value)) return false;
  const [got, wanted] = [new Decimal(figure.value), new Decimal(expected)];
  if (figure.compare === 'AS_MONEY') return got.eq(wanted);
  return got.minus(wanted).abs().lte(wanted.abs().times(relativeTolerance));
}

function isNumeric(value: unknown): value is string | number {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value);
}
