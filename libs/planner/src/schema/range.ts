import { decimal, type Decimal } from '@headroom/core';
import type { JsonSchemaPart } from './field.js';

/** Largest amount of anything in a document; beyond it lies a slip of the keyboard. */
export const LARGEST_NUMBER = '1000000000000000';

/** Bounds of a number as decimal text; every one is optional, and no number exceeds {@link LARGEST_NUMBER}. */
export interface Range {
  readonly atLeast?: string;
  readonly moreThan?: string;
  readonly atMost?: string;
  readonly lessThan?: string;
}

/** Whether a number is within its bounds. */
export function isInRange(value: Decimal, { atLeast, moreThan, atMost = LARGEST_NUMBER, lessThan }: Range): boolean {
  if (value.abs().gt(LARGEST_NUMBER) || value.gt(atMost)) return false;
  if (atLeast !== undefined && value.lt(atLeast)) return false;
  if (moreThan !== undefined && value.lte(moreThan)) return false;
  return lessThan === undefined || value.lt(lessThan);
}

/** The bounds in words: `more than 0 and at most 1`. */
export function describeRange({ atLeast, moreThan, atMost, lessThan }: Range): string {
  const bounds = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(moreThan === undefined ? [] : [`more than ${moreThan}`]),
    lessThan === undefined ? `at most ${atMost ?? LARGEST_NUMBER}` : `less than ${lessThan}`,
  ];
  return bounds.join(' and ');
}

/** The bounds as JSON Schema. */
export function rangeJson({ atLeast, moreThan, atMost = LARGEST_NUMBER, lessThan }: Range): JsonSchemaPart {
  const number = (text: string) => decimal(text).toNumber();
  return {
    ...(atLeast === undefined ? {} : { minimum: number(atLeast) }),
    ...(moreThan === undefined ? {} : { exclusiveMinimum: number(moreThan) }),
    ...(lessThan === undefined ? { maximum: number(atMost) } : { exclusiveMaximum: number(lessThan) }),
  };
}
