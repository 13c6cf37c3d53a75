import type { FindingValue } from '@headroom/core';

import { ABSENT_TEXT } from '../format/decimal-display.js';
import { formatExact } from '../format/number-display.js';

/** The numbers and words that a code of the engine carries. */
export type CodeValues = Readonly<Record<string, FindingValue>>;

/** A value in words: numbers with all digits, lists with commas, yes and no; a missing one is `–`. */
export function wordOf(values: CodeValues, key: string): string {
  const value = values[key] ?? null;
  if (value === null) return ABSENT_TEXT;
  if (typeof value === 'number') return formatExact(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value.join(', ');
}

/** A value that is a number, or decimal text as a number for choosing words; null otherwise. */
export function numberOf(values: CodeValues, key: string): number | null {
  const value = values[key] ?? null;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}

/** A count with its noun, `2 zones`; `–` where the value is missing. */
export function countOf(values: CodeValues, { key, noun }: { readonly key: string; readonly noun: string }): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${wordOf(values, key)} ${numberOf(values, key) === 1 ? noun : plural}`;
}

/** True where a value is there. */
export function has(values: CodeValues, key: string): boolean {
  const value = values[key] ?? null;
  return value !== null && value !== '';
}
