import type { FindingValue } from '@headroom/core';

import { ABSENT_TEXT } from '../format/decimal-display.js';
import { formatDowntime, formatDuration } from '../format/duration-display.js';
import { formatExact, formatNumber, pluralOf } from '../format/number-display.js';
import { formatAvailability, formatRatio } from '../format/ratio-display.js';

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
  return `${wordOf(values, key)} ${numberOf(values, key) === 1 ? noun : pluralOf(noun)}`;
}

/** A list as words: `a`, `a and b`, `a, b and c`; a single value as it is, an empty list as `–`. */
export function listOf(values: CodeValues, key: string): string {
  return joined(values, { key, conjunction: 'and' });
}

/** A list to choose from: `a`, `a or b`, `a, b or c`. */
export function choiceOf(values: CodeValues, key: string): string {
  return joined(values, { key, conjunction: 'or' });
}

function joined(
  values: CodeValues,
  { key, conjunction }: { readonly key: string; readonly conjunction: string },
): string {
  const value = values[key] ?? null;
  if (value === null || typeof value !== 'object' || value.length === 0) return wordOf(values, key);
  const last = value.at(-1) ?? '';
  return value.length === 1 ? last : `${value.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** True where a value is there. */
export function has(values: CodeValues, key: string): boolean {
  const value = values[key] ?? null;
  return value !== null && value !== '';
}

/** How values are shown by the unit that ends their name. */
const UNIT_TEXTS: readonly { readonly ending: string; readonly textOf: (value: number) => string }[] = [
  { ending: 'Seconds', textOf: formatDuration },
  { ending: 'MinutesPerYear', textOf: formatDowntime },
  { ending: 'PerSecond', textOf: (value) => `${formatNumber(value)} /s` },
  { ending: 'Ratio', textOf: formatRatio },
  { ending: 'Share', textOf: formatRatio },
  { ending: 'Utilization', textOf: formatRatio },
  { ending: 'Unavailability', textOf: formatAvailability },
  { ending: 'Kilometres', textOf: (value) => `${formatNumber(value)} km` },
  { ending: 'Km', textOf: (value) => `${formatNumber(value)} km` },
  { ending: 'Mbps', textOf: (value) => `${formatExact(value)} Mbps` },
  { ending: 'Ms', textOf: (value) => `${formatNumber(value)} ms` },
];

/** One value with the unit that ends its name: `leastKilometres` 400 is `400 km`; `–` where it is missing. */
export function measureOf(values: CodeValues, key: string): string {
  const value = numberOf(values, key);
  const unit = UNIT_TEXTS.find(({ ending }) => key.endsWith(ending) || key === lowerFirst(ending));
  return unit === undefined || value === null ? wordOf(values, key) : unit.textOf(value);
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** All values in words, by their names and units: `needed 300, available 251, rto 6 min 35 s`; empty where there is none. */
export function valuesText(values: CodeValues): string {
  return Object.keys(values)
    .filter((key) => has(values, key))
    .map((key) => {
      const unit = UNIT_TEXTS.find(({ ending }) => key.endsWith(ending));
      const value = numberOf(values, key);
      const isMeasured = unit !== undefined && value !== null;
      const name = isMeasured ? key.slice(0, key.length - unit.ending.length) : key;
      return `${wordsOfName(name === '' ? key : name)} ${isMeasured ? unit.textOf(value) : wordOf(values, key)}`;
    })
    .join(', ');
}

/** `neededReplicas` is `needed replicas`. */
function wordsOfName(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
}
