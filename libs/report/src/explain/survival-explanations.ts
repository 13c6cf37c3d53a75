import type { ModelReplicated, SurvivalRow } from '@headroom/core';

import type { Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import { capacityOperand, carriedLoadOperands, limitOperand, needOperand, type NeedPlace } from './need-terms.js';
import { answerOperand } from './operands.js';
import { type PlanContext } from './plan-context.js';
import { remainingTerm } from './remaining-terms.js';
import { rowShare } from './survival-shares.js';

/** A row of the matrix with its place in the answer. */
export interface SurvivalPlace {
  readonly context: PlanContext;
  readonly component: ModelReplicated;
  readonly row: SurvivalRow;
  readonly index: number;
}

/** Every number of the survival matrix (contract 2.4). */
export function survivalExplanations(context: PlanContext): readonly Explanation[] {
  return context.plan.survival.flatMap((row, index) => {
    const component = context.deployed.model.components.find(({ name }) => name === row.component);
    if (component?.kind !== 'replicated') return [];
    const place = { context, component, row, index };
    return [
      loadExplanation(place),
      remainingExplanation(place),
      utilizationExplanation(place),
      servedExplanation(place),
      neededExplanation(place),
    ];
  });
}

const RULE = 'contract 2.4; model §4';

function pathOf({ context, index }: SurvivalPlace, field: string): string {
  return `${context.root}.survival.${String(index)}.${field}`;
}

function subjectOf({ row }: SurvivalPlace): string {
  return `${row.component} in ${row.location} after a loss of ${row.failure.toLowerCase()}${row.lost === null ? '' : ` ${row.lost}`}`;
}

function needPlace({ context, component, row }: SurvivalPlace): NeedPlace {
  return { context, component, location: row.location, share: rowShare(context, row) };
}

function loadExplanation(place: SurvivalPlace): Explanation {
  return explanationOf({
    path: pathOf(place, 'loadPerSecond'),
    label: `load of ${subjectOf(place)}`,
    value: place.row.loadPerSecond,
    unit: '/s',
    formula: 'load * weight / totalWeight',
    operands: carriedLoadOperands(needPlace(place)),
    guidePoints: ['S70', 'S101'],
    rule: 'contract 2.3, 2.10.16',
  });
}

function remainingExplanation(place: SurvivalPlace): Explanation {
  return explanationOf({
    path: pathOf(place, 'remaining'),
    label: `replicas left of ${subjectOf(place)}`,
    value: place.row.remaining,
    unit: 'replicas',
    ...remainingTerm(place),
    guidePoints: ['S09', 'S34', 'S96'],
    rule: RULE,
  });
}

function rowLoad(place: SurvivalPlace): Operand {
  return answerOperand({
    name: 'rowLoad',
    value: place.row.loadPerSecond,
    unit: '/s',
    path: pathOf(place, 'loadPerSecond'),
  });
}

function remaining(place: SurvivalPlace): Operand {
  return answerOperand({
    name: 'remaining',
    value: place.row.remaining,
    unit: 'replicas',
    path: pathOf(place, 'remaining'),
  });
}

function utilizationExplanation(place: SurvivalPlace): Explanation {
  const { row } = place;
  const capacity = capacityOperand(needPlace(place));
  const head = {
    path: pathOf(place, 'utilization'),
    label: `utilization of ${subjectOf(place)}`,
    guidePoints: ['S15', 'S18', 'S19'],
    rule: RULE,
  };
  if (row.utilization === null) return absentExplanation({ ...head, notes: ['No replica is left.'] });
  if (capacity === null) {
    const notes = ['Nothing limits a replica, so its utilization is 0.'];
    return explanationOf({
      ...head,
      value: row.utilization,
      formula: '0 * rowLoad',
      operands: [rowLoad(place)],
      notes,
    });
  }
  const operands = [rowLoad(place), remaining(place), capacity];
  return explanationOf({ ...head, value: row.utilization, formula: 'rowLoad / (remaining * capacity)', operands });
}

function servedExplanation(place: SurvivalPlace): Explanation {
  const { row, context } = place;
  const capacity = capacityOperand(needPlace(place));
  const head = {
    path: pathOf(place, 'servedRatio'),
    label: `share of the load that is served of ${subjectOf(place)}`,
    value: row.servedRatio,
    guidePoints: ['S12', 'S78'],
    rule: RULE,
  };
  const left = remaining(place);
  if (row.loadPerSecond === 0) {
    return explanationOf({
      ...head,
      formula: 'if(rowLoad == 0, 1, 0)',
      operands: [rowLoad(place)],
      notes: ['There is no load to serve.'],
    });
  }
  if (capacity === null || row.remaining === 0) {
    return explanationOf({ ...head, formula: 'if(remaining > 0, 1, 0)', operands: [left] });
  }
  return explanationOf({
    ...head,
    formula: 'min(1, remaining * capacity * shedAbove / rowLoad)',
    operands: [left, capacity, limitOperand(context, 'shedAbove'), rowLoad(place)],
  });
}

function neededExplanation(place: SurvivalPlace): Explanation {
  const need = needPlace(place);
  const capacity = capacityOperand(need);
  return explanationOf({
    path: pathOf(place, 'needed'),
    label: `replicas needed within the failure limit of ${subjectOf(place)}`,
    value: place.row.needed,
    unit: 'replicas',
    formula: 'forFailure',
    operands: [
      ...carriedLoadOperands(need),
      capacity,
      limitOperand(place.context, 'failureMax'),
      ...needOperand({ ...need, name: 'forFailure', limit: 'failureMax', scale: 'WHOLE', shards: 1 }),
    ],
    guidePoints: ['S19'],
    rule: 'contract 2.2, 2.10.16, 2.10.31',
  });
}
