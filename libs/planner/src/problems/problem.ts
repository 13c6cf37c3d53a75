import type { DocumentPath } from './document-path.js';

/** What can be wrong with a document, by the step that sees it: the text, one field, several fields, the catalogue, the plan. */
export const PROBLEM_CODES = [
  'TEXT_TOO_LARGE',
  'TEXT_EMPTY',
  'SYNTAX',
  'NESTED_TOO_DEEP',
  'TOO_MANY_VALUES',
  'TOO_MANY_ALIASES',
  'DUPLICATE_FIELD',
  'UNKNOWN_FIELD',
  'REQUIRED',
  'WRONG_TYPE',
  'NOT_A_NUMBER',
  'NOT_A_DURATION',
  'NOT_A_DATE',
  'NOT_IN_LIST',
  'OUT_OF_RANGE',
  'TOO_LONG',
  'WRONG_LENGTH',
  'NOT_FOR_KIND',
  'DUPLICATE_NAME',
  'UNKNOWN_REFERENCE',
  'CONFLICT',
  'SHARES',
  'PRICE_MISSING',
  'UNKNOWN_SKU',
  'UNKNOWN_LOCATION',
  'ZONES_UNKNOWN',
  'EXCHANGE_RATE_MISSING',
  'ROUTER_MISSING',
  'PLAN_REFUSED',
  'MORE_PROBLEMS',
] as const;

/** See {@link PROBLEM_CODES}. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One thing that is wrong with a document; plain JSON (contract 1.1). */
export interface Problem {
  /** Path in the document, e.g. `components[0].capacityPerSecond`; empty for the document as a whole. */
  readonly path: string;
  readonly code: ProblemCode;
  /** From 1; null where the place is not known, as for input that is not text. */
  readonly line: number | null;
  readonly column: number | null;
  /** The value as it stands, cut to 80 characters; null where nothing stands there. */
  readonly value: string | null;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What would be right. */
  readonly expected: string;
  /** The nearest known name; null where none is near. */
  readonly suggestion: string | null;
}

/** A line and column, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A problem as a check finds it, before it is given its line and value. */
export interface ProblemDraft {
  readonly path: DocumentPath;
  readonly code: ProblemCode;
  readonly message: string;
  readonly expected: string;
  readonly suggestion?: string | null;
  /** Only where the value is not simply what stands at `path`. */
  readonly value?: string;
  /** Only where the place is not that of `path`. */
  readonly place?: TextPlace;
}
