import { type Decimal, decimalText } from '@headroom/core';

import { displayDecimal } from '../format/decimal-display.js';
import { documentPath } from './document-path.js';
import type { ExplainedEvaluation, Operand } from './explanation.js';

/** A number that goes into a formula, before its source is known. */
export interface OperandValue {
  readonly name: string;
  readonly value: Decimal | string | number;
  readonly unit?: string;
}

/** Full-precision text of a number: plain decimals, never an exponent that a formula could not hold. */
export function valueText(value: Decimal | string | number): string {
  return typeof value === 'object' ? decimalText(value) : decimalText(displayDecimal(value));
}

/** A field of the document, or the default that stands for it where the answer lists it as an assumption. */
export function inputOperand(
  explained: ExplainedEvaluation,
  operand: OperandValue & { readonly path: string },
): Operand {
  const path = documentPath(explained.workload, operand.path);
  const assumption = explained.evaluation.assumptions.find(({ name }) => name === path);
  const source =
    assumption === undefined
      ? ({ kind: 'DOCUMENT', path } as const)
      : ({ kind: 'DEFAULT', path, source: assumption.source } as const);
  return { ...plain(operand), source };
}

/** Another number of the answer. */
export function answerOperand(operand: OperandValue & { readonly path: string }): Operand {
  return { ...plain(operand), source: { kind: 'EVALUATION', path: operand.path } };
}

/** An intermediate result of the operands before it. */
export function formulaOperand(operand: OperandValue & { readonly formula: string }): Operand {
  return { ...plain(operand), source: { kind: 'FORMULA', formula: operand.formula } };
}

/** A term that the engine sums up. */
export function engineOperand(operand: OperandValue & { readonly method: string }): Operand {
  return { ...plain(operand), source: { kind: 'ENGINE', method: operand.method } };
}

/** A constant of the field. */
export function constantOperand(operand: OperandValue & { readonly meaning: string }): Operand {
  return { ...plain(operand), source: { kind: 'CONSTANT', meaning: operand.meaning } };
}

function plain({ name, value, unit }: OperandValue): Pick<Operand, 'name' | 'value' | 'unit'> {
  return { name, value: valueText(value), unit: unit ?? '' };
}
