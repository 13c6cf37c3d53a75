import type { CostLine } from '@headroom/core';

import type { Explanation, Operand } from './explanation.js';
import { explanationOf } from './explanation-builder.js';
import { answerOperand } from './operands.js';
import type { PlanContext } from './plan-context.js';
import { quantityTerm } from './quantity-terms.js';
import { unitPriceTerm } from './unit-price-terms.js';

/** A line of the bill with its place in the answer. */
export interface LinePlace {
  readonly context: PlanContext;
  readonly line: CostLine;
  readonly path: string;
  /** True where an earlier line of the same component, location, category and purpose exists: billed above running. */
  readonly isSecond: boolean;
}

/** Quantity, unit price and amount of every line (contract 2.7). */
export function costLineExplanations(context: PlanContext): readonly Explanation[] {
  const lines = context.plan.cost?.lines ?? [];
  return lines.flatMap((line, index) => {
    const isSecond = lines.slice(0, index).some((earlier) => isSameKind(earlier, line));
    return lineExplanations({ context, line, path: `${context.root}.cost.lines.${String(index)}`, isSecond });
  });
}

function isSameKind(a: CostLine, b: CostLine): boolean {
  return (
    a.component === b.component && a.location === b.location && a.category === b.category && a.purpose === b.purpose
  );
}

function lineExplanations(place: LinePlace): readonly Explanation[] {
  const { line, path, context } = place;
  const { currency } = context.evaluation.workload;
  const subject = `${line.category.toLowerCase()} of ${line.component} in ${line.location}, ${line.purpose.toLowerCase()}`;
  const priced = line.priceDate === null ? line.priceSource : `${line.priceSource}, ${line.priceDate}`;
  return [
    explanationOf({
      path: `${path}.quantity`,
      label: `quantity of ${subject}`,
      value: line.quantity,
      unit: line.unit,
      ...quantityTerm(place),
      guidePoints: ['S43', 'S83', 'S84'],
      rule: 'contract 2.7, 2.10.11, 2.10.12',
    }),
    explanationOf({
      path: `${path}.unitPrice`,
      label: `unit price of ${subject}`,
      value: line.unitPrice,
      unit: currency,
      ...unitPriceTerm(place),
      guidePoints: ['S33'],
      rule: 'contract 2.7, 2.10.34',
      notes: [`Price from ${priced}.`],
    }),
    explanationOf({
      path: `${path}.monthly`,
      label: `cost a month of ${subject}`,
      value: line.monthly,
      unit: currency,
      formula: 'quantity * unitPrice',
      operands: [lineOperand(place, 'quantity'), lineOperand(place, 'unitPrice')],
      guidePoints: ['S20'],
      rule: 'contract 2.7; model §13',
    }),
  ];
}

function lineOperand({ line, path }: LinePlace, field: 'quantity' | 'unitPrice'): Operand {
  return answerOperand({
    name: field,
    value: line[field],
    unit: field === 'quantity' ? line.unit : '',
    path: `${path}.${field}`,
  });
}
