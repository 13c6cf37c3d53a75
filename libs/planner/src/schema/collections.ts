import * as z from 'zod/mini';
import { describe, type FieldFacts, type JsonSchemaPart } from './field.js';

/** An object whose other fields are problems. */
export function fields<S extends z.core.$ZodLooseShape>(description: string, shape: S) {
  return describe(z.strictObject(shape), { description });
}

/** A list of bounded length. */
export function list<S extends z.core.$ZodType>(
  element: S,
  facts: {
    readonly description: string;
    readonly atLeast?: number;
    readonly atMost: number;
    readonly write?: FieldFacts['write'];
  },
) {
  const { description, atLeast = 0, atMost, write } = facts;
  return describe(z.array(element).check(z.minLength(atLeast), z.maxLength(atMost)), {
    description,
    ...(write === undefined ? {} : { write }),
  });
}

/** Spreads a shorthand out before the canonical schema reads it. */
export function withShorthand<S extends z.core.$ZodType>(
  canonical: S,
  facts: {
    readonly description: string;
    readonly spread: (value: unknown) => unknown;
    readonly shorthand: JsonSchemaPart;
    /** Canonical parts, each already as a document writes them, back to the shorthand. */
    readonly gather: (value: unknown) => unknown;
  },
) {
  const { description, spread, shorthand, gather } = facts;
  return describe(z.pipe(z.transform(spread), canonical), { description, shorthand, write: gather });
}

/** Whether a value is a mapping. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mapping by name as a list of mappings that carry the name; anything else as it stands. */
export function listOfMap(value: unknown, nameField: string): unknown {
  if (!isMapping(value)) return value;
  return Object.entries(value).map(([name, entry]) => (isMapping(entry) ? { ...entry, [nameField]: name } : entry));
}

/** A mapping that says nothing but its name as that word; anything else as it stands. */
export function wordOfMapping(value: unknown, nameField: string): unknown {
  const isWord = isMapping(value) && Object.keys(value).length === 1 && value[nameField] !== undefined;
  return isWord ? value[nameField] : value;
}
