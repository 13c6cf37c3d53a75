import type { StrategyId, TradeOff } from '@headroom/core';

import { strategyName } from '../words/strategy-words.js';
import { planOf } from './choice-explanations.js';
import type { ExplainedEvaluation, Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import { answerOperand, constantOperand } from './operands.js';

/** What each step to the next dearer strategy costs and buys (contract 2.8; model §13). */
export function tradeOffExplanations(explained: ExplainedEvaluation): readonly Explanation[] {
  return explained.evaluation.tradeOffs.flatMap((tradeOff, index) => {
    const place = { explained, tradeOff, path: `tradeOffs.${String(index)}` };
    return [extraMonthly(place), extraNines(place), costPerNine(place), breakEven(place)];
  });
}

interface TradeOffPlace {
  readonly explained: ExplainedEvaluation;
  readonly tradeOff: TradeOff;
  readonly path: string;
}

function headOf(
  { tradeOff, path }: TradeOffPlace,
  { field, label }: { readonly field: keyof TradeOff; readonly label: string },
) {
  return {
    path: `${path}.${field}`,
    label: `${label}, from ${strategyName(tradeOff.from)} to ${strategyName(tradeOff.to)}`,
    guidePoints: ['S13', 'S20', 'S26'],
    rule: 'contract 2.8; model §13',
  };
}

interface FigureQuestion {
  readonly name: string;
  readonly strategy: StrategyId;
  readonly field: 'cost.monthlyTotal' | 'reliability.workload.nines' | 'reliability.workload.unservedRatio';
}

function figure({ explained }: TradeOffPlace, { name, strategy, field }: FigureQuestion): Operand {
  const plan = planOf(explained.evaluation, strategy);
  const values = {
    'cost.monthlyTotal': plan?.cost?.monthlyTotal ?? '0',
    'reliability.workload.nines': plan?.reliability?.workload.nines ?? 0,
    'reliability.workload.unservedRatio': plan?.reliability?.workload.unservedRatio ?? 0,
  };
  return answerOperand({ name, value: values[field], path: `strategies.${strategy}.${field}` });
}

function extraMonthly(place: TradeOffPlace): Explanation {
  const { tradeOff } = place;
  return explanationOf({
    ...headOf(place, { field: 'extraMonthly', label: 'extra cost a month' }),
    value: tradeOff.extraMonthly,
    unit: place.explained.evaluation.workload.currency,
    formula: 'to - from',
    operands: [
      figure(place, { name: 'to', strategy: tradeOff.to, field: 'cost.monthlyTotal' }),
      figure(place, { name: 'from', strategy: tradeOff.from, field: 'cost.monthlyTotal' }),
    ],
  });
}

function extraNines(place: TradeOffPlace): Explanation {
  const { tradeOff } = place;
  const head = headOf(place, { field: 'extraNines', label: 'extra nines' });
  if (tradeOff.extraNines === null)
    return absentExplanation({ ...head, notes: ['One of the two has no unavailability.'] });
  return explanationOf({
    ...head,
    value: tradeOff.extraNines,
    formula: 'to - from',
    operands: [
      figure(place, { name: 'to', strategy: tradeOff.to, field: 'reliability.workload.nines' }),
      figure(place, { name: 'from', strategy: tradeOff.from, field: 'reliability.workload.nines' }),
    ],
  });
}

function ownFigure({ tradeOff, path }: TradeOffPlace, field: 'extraMonthly' | 'extraNines'): Operand {
  return answerOperand({ name: field, value: tradeOff[field] ?? 0, path: `${path}.${field}` });
}

function costPerNine(place: TradeOffPlace): Explanation {
  const head = headOf(place, { field: 'costPerNine', label: 'cost a month per extra nine' });
  if (place.tradeOff.costPerNine === null) return absentExplanation({ ...head, notes: ['There is no nine to gain.'] });
  const operands = [ownFigure(place, 'extraMonthly'), ownFigure(place, 'extraNines')];
  return explanationOf({ ...head, value: place.tradeOff.costPerNine, formula: 'extraMonthly / extraNines', operands });
}

function breakEven(place: TradeOffPlace): Explanation {
  const { tradeOff } = place;
  const head = headOf(place, {
    field: 'breakEvenDowntimeCostPerHour',
    label: 'downtime cost an hour at which both cost the same a year',
  });
  if (tradeOff.breakEvenDowntimeCostPerHour === null)
    return absentExplanation({ ...head, notes: ['The dearer strategy serves no more of the work.'] });
  return explanationOf({
    ...head,
    value: tradeOff.breakEvenDowntimeCostPerHour,
    formula: 'extraMonthly * 12 / ((fromUnserved - toUnserved) * hoursOfYear)',
    operands: [
      ownFigure(place, 'extraMonthly'),
      figure(place, { name: 'fromUnserved', strategy: tradeOff.from, field: 'reliability.workload.unservedRatio' }),
      figure(place, { name: 'toUnserved', strategy: tradeOff.to, field: 'reliability.workload.unservedRatio' }),
      constantOperand({ name: 'hoursOfYear', value: 8760, unit: 'h', meaning: 'hours of a year' }),
    ],
  });
}
