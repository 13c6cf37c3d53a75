import * as z from 'zod/mini';
import type { ProblemCode } from '../problems/problem.js';

/** Part of a JSON Schema. */
export type JsonSchemaPart = Readonly<Record<string, unknown>>;

/** What is known of a schema besides how it reads: for editors, and for writing a document. */
export interface FieldFacts {
  readonly description: string;
  readonly examples?: readonly unknown[];
  /** The accepted input as JSON Schema; absent = what the schema itself says. */
  readonly json?: JsonSchemaPart;
  /** A shorthand that is accepted besides, as JSON Schema. */
  readonly shorthand?: JsonSchemaPart;
  /** The canonical value in the style of a document; absent = as it stands, part by part. */
  readonly write?: (value: unknown) => unknown;
}

/** Facts by schema; a registry of its own, so that nothing outside sees them. */
export const FIELD_FACTS: z.core.$ZodRegistry<FieldFacts> = z.registry<FieldFacts>();

/** Gives a schema its facts. */
export function describe<S extends z.core.$ZodType>(schema: S, facts: FieldFacts): S {
  FIELD_FACTS.add(schema, facts);
  return schema;
}

/** Why a value cannot be read, in one sentence, and what would be right. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly message: string;
  readonly expected: string;
  readonly suggestion?: string | null;
}

/** A value that was read, or why not. */
export type Reading<T> = { readonly value: T } | { readonly refusal: Refusal };

/** How a refusal travels through zod's list of issues. */
export const REFUSAL_PARAM = 'refusal';

/** A schema of one value that is read by a function; nothing there is a refusal too, unless the field is optional. */
export function field<T>(read: (value: unknown) => Reading<T>, facts: FieldFacts) {
  const schema = z.pipe(
    z.unknown(),
    z.transform((value: unknown, context): T => {
      const reading = value === undefined ? { refusal: missing(facts) } : read(value);
      if ('value' in reading) return reading.value;
      // `continue` keeps zod going, so that every problem of the document is found at once.
      context.issues.push({
        code: 'custom',
        input: value,
        continue: true,
        params: { [REFUSAL_PARAM]: reading.refusal },
      });
      // What cannot be read counts as absent for the checks that follow; the issue keeps it from being taken for a value.
      return undefined as unknown as T;
    }),
  );
  return describe(schema, facts);
}

function missing(facts: FieldFacts): Refusal {
  return { code: 'REQUIRED', message: 'This field is required and is not there.', expected: facts.description };
}
