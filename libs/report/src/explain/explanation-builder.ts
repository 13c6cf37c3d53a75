import type { Explanation, Operand } from './explanation.js';
import { type OperandValue, valueText } from './operands.js';

/** An explanation before its operands are made unique; what is left out is empty. */
export interface ExplanationDraft {
  readonly path: string;
  readonly label: string;
  readonly value: OperandValue['value'] | null;
  readonly unit?: string;
  readonly formula: string;
  readonly operands: readonly (Operand | null)[];
  readonly guidePoints?: readonly string[];
  readonly rule: string;
  readonly notes?: readonly string[];
}

/** An explanation with each operand once, in the order of first use. */
export function explanationOf(draft: ExplanationDraft): Explanation {
  return {
    path: draft.path,
    label: draft.label,
    value: draft.value === null ? null : valueText(draft.value),
    unit: draft.unit ?? '',
    formula: draft.formula,
    operands: uniqueOperands(draft.operands),
    guidePoints: draft.guidePoints ?? [],
    rule: draft.rule,
    notes: draft.notes ?? [],
  };
}

/** Each name once. Throws RangeError where a name stands for two values, which no formula could tell apart. */
function uniqueOperands(operands: readonly (Operand | null)[]): readonly Operand[] {
  const known = new Map<string, Operand>();
  for (const operand of operands) {
    if (operand === null) continue;
    const first = known.get(operand.name) ?? operand;
    if (first.value !== operand.value) {
      throw new RangeError(`operand ${operand.name} is ${first.value} and ${operand.value}`);
    }
    known.set(operand.name, first);
  }
  return [...known.values()];
}

/** An explanation of a number that the answer does not have: why, with no formula. */
export function absentExplanation(draft: Omit<ExplanationDraft, 'value' | 'formula' | 'operands'>): Explanation {
  return explanationOf({ ...draft, value: null, formula: '', operands: [] });
}
