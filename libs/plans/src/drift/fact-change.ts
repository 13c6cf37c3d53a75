import type { Workload } from '@headroom/core';
import { fieldValues } from '../comparison/field-values.js';

/** What a changed value of a resolved workload is about. */
export const FACT_KINDS = ['PRICE', 'SLA', 'REGION', 'SIZE', 'LIMIT', 'DEFAULT'] as const;

/** See {@link FACT_KINDS}. */
export type FactKind = (typeof FACT_KINDS)[number];

/** A value that the document does not state and that is another one today. */
export interface FactChange {
  readonly kind: FactKind;
  /** Where it stands in the resolved workload, entries called by name: `locations[azure/eastus].zones`. */
  readonly path: string;
  /** Null where there was none, or is none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What tells the kinds apart, by the path of the value; the first that fits. */
const KIND_PATTERNS: readonly (readonly [RegExp, FactKind])[] = [
  [/\.(pricePerHour|pricePerGib|billedDirections)$/, 'PRICE'],
  [/vailability(GivenRegion)?$/, 'SLA'],
  [/^limits\./, 'LIMIT'],
  [/^locations\[[^\]]*\]\.(facts\.|zones$)/, 'REGION'],
  [/\.(skuFamily|vcpus)$/, 'SIZE'],
];

/** Where a price comes from is no change of the plan; the cost lines carry the dates. */
const ORIGIN = /\.priceOrigin\./;

/** What the same document resolves to today, where that is not what it resolved to then. */
export function factChanges(then: Workload, now: Workload): readonly FactChange[] {
  const before = valuesOf(then);
  const after = valuesOf(now);
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths.flatMap((path) => {
    const [from, to] = [before.get(path) ?? null, after.get(path) ?? null];
    return from === to ? [] : [{ kind: kindOf(path), path, from, to }];
  });
}

function valuesOf(workload: Workload): ReadonlyMap<string, string | null> {
  const values = fieldValues(workload).filter(({ path }) => !ORIGIN.test(path));
  return new Map(values.map(({ path, text }) => [path, text]));
}

function kindOf(path: string): FactKind {
  return KIND_PATTERNS.find(([pattern]) => pattern.test(path))?.[1] ?? 'DEFAULT';
}
