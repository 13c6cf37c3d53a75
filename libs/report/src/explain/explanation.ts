import type { Evaluation, Workload } from '@headroom/core';

/** Where a number that goes into a formula comes from. */
export type OperandSource =
  /** A field of the workload document. */
  | { readonly kind: 'DOCUMENT'; readonly path: string }
  /** A field that the document leaves open; `source` says where the default comes from. */
  | { readonly kind: 'DEFAULT'; readonly path: string; readonly source: string }
  /** A price, service level or fact of the catalogue. */
  | { readonly kind: 'CATALOG'; readonly source: string; readonly date: string | null }
  /** Another number of the answer, which can be explained by its path. */
  | { readonly kind: 'EVALUATION'; readonly path: string }
  /** An intermediate result of the operands before it. */
  | { readonly kind: 'FORMULA'; readonly formula: string }
  /** A term that the engine sums up from many states; `method` says how, with its section of the model. */
  | { readonly kind: 'ENGINE'; readonly method: string }
  /** A constant of the field: hours of a month, bytes of a GiB. */
  | { readonly kind: 'CONSTANT'; readonly meaning: string };

/** One number that goes into a formula. */
export interface Operand {
  /** Name in the formula: letters, digits and `_`. */
  readonly name: string;
  /** Full-precision text. */
  readonly value: string;
  readonly unit: string;
  readonly source: OperandSource;
}

/** How a number of the answer comes about: evaluating the formula with the operands gives its value. */
export interface Explanation {
  /** Path of the number in the answer. */
  readonly path: string;
  /** What the number is, in words. */
  readonly label: string;
  /** Full-precision text; null where the answer has none, then `notes` say why. */
  readonly value: string | null;
  readonly unit: string;
  /**
   * Text over the operands' names with `+ - * / ^`, parentheses, comparisons, `ceil floor min max sum log10`,
   * `if(condition, then, else)`, `round(value, places)` and `roundDigits(value, digits)`; both round half-even. A name
   * alone is an input, a fact of the catalogue, or another number of the answer. Empty where the value is null.
   */
  readonly formula: string;
  readonly operands: readonly Operand[];
  /** Points of the guide that ask for the number, `S18`. */
  readonly guidePoints: readonly string[];
  /** Where the rule is written: `contract 2.2`, `model §4`. */
  readonly rule: string;
  readonly notes: readonly string[];
}

/** An answer together with the resolved workload that it was computed from. */
export interface ExplainedEvaluation {
  readonly evaluation: Evaluation;
  readonly workload: Workload;
}
