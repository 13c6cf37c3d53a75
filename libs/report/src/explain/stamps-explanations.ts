import { decimal, type PlanStamps } from '@headroom/core';

import type { Explanation } from './explanation.js';
import { explanationOf, type ExplanationDraft } from './explanation-builder.js';
import { answerOperand, engineOperand, inputOperand } from './operands.js';
import { locationModel, type PlanContext } from './plan-context.js';

/** How many stamps, where, and what the loss of one hits (contract 2.3, 2.10.13; S62–S67). */
export function stampsExplanations(context: PlanContext): readonly Explanation[] {
  const { stamps } = context.plan;
  if (stamps === null) return [];
  const place = { context, stamps };
  return [
    ...totalExplanations(place),
    ...stamps.byLocation.map(({ location, count }) => locationExplanation({ ...place, location, count })),
  ];
}

interface StampsPlace {
  readonly context: PlanContext;
  readonly stamps: PlanStamps;
}

type Head = Pick<ExplanationDraft, 'path' | 'label' | 'rule' | 'guidePoints'>;

function headOf({ context }: StampsPlace, { field, label }: { readonly field: string; readonly label: string }): Head {
  return {
    path: `${context.root}.stamps.${field}`,
    label,
    rule: 'contract 2.3, 2.10.13',
    guidePoints: ['S62', 'S64', 'S65', 'S66'],
  };
}

/** The operands of the stamps' totals. */
function stampOperands({ context, stamps }: StampsPlace) {
  const root = `${context.root}.stamps`;
  const { designLoadPerSecond } = context.evaluation;
  const options = 'strategyOptions';
  return {
    capacity: inputOperand(context, {
      name: 'stampCapacity',
      value: stamps.capacityPerSecond,
      unit: '/s',
      path: `${options}.stampCapacityPerSecond`,
    }),
    spareStamps: inputOperand(context, { name: 'spareStamps', value: stamps.spare, path: `${options}.spareStamps` }),
    design: answerOperand({ name: 'designLoad', value: designLoadPerSecond, unit: '/s', path: 'designLoadPerSecond' }),
    count: answerOperand({ name: 'count', value: stamps.count, path: `${root}.count` }),
    spare: answerOperand({ name: 'spare', value: stamps.spare, path: `${root}.spare` }),
  };
}

function totalExplanations(place: StampsPlace): readonly Explanation[] {
  const { stamps } = place;
  const { capacity, spareStamps, design, count, spare } = stampOperands(place);
  return [
    explanationOf({
      ...headOf(place, { field: 'count', label: 'stamps' }),
      value: stamps.count,
      formula: 'ceil(designLoad / stampCapacity) + spareStamps',
      operands: [design, capacity, spareStamps],
    }),
    explanationOf({
      ...headOf(place, { field: 'spare', label: 'spare stamps' }),
      value: stamps.spare,
      formula: 'spareStamps',
      operands: [spareStamps],
    }),
    explanationOf({
      ...headOf(place, { field: 'capacityPerSecond', label: 'load that one stamp serves' }),
      value: stamps.capacityPerSecond,
      unit: '/s',
      formula: 'stampCapacity',
      operands: [capacity],
    }),
    explanationOf({
      ...headOf(place, { field: 'blastRadius', label: 'share of the users that the loss of one stamp hits' }),
      value: stamps.blastRadius,
      formula: '1 / (count - spare)',
      operands: [count, spare],
    }),
    explanationOf({
      ...headOf(place, { field: 'nextStampAtPerSecond', label: 'design load above which one more stamp is needed' }),
      value: stamps.nextStampAtPerSecond,
      unit: '/s',
      formula: 'stampCapacity * (count - spare)',
      operands: [capacity, count, spare],
    }),
  ];
}

/** Whole parts first, then one each by the largest remainder. */
function locationExplanation({
  location,
  count,
  ...place
}: StampsPlace & { readonly location: string; readonly count: number }): Explanation {
  const { context, stamps } = place;
  const { weight } = locationModel(context, location);
  const total = context.deployed.model.weightSum;
  const whole = weight.times(stamps.count).div(total).floor();
  return explanationOf({
    ...headOf(place, { field: `byLocation.${location}.count`, label: `stamps in ${location}` }),
    value: count,
    formula: 'floor(count * weight / totalWeight) + byRemainder',
    operands: [
      answerOperand({ name: 'count', value: stamps.count, path: `${context.root}.stamps.count` }),
      engineOperand({
        name: 'weight',
        value: weight,
        method: 'traffic weight of the location (locations.trafficShare)',
      }),
      engineOperand({ name: 'totalWeight', value: total, method: 'sum of the traffic weights' }),
      engineOperand({
        name: 'byRemainder',
        value: decimal(count).minus(whole),
        method: 'one more where the remainder is among the largest, ties to the earlier location',
      }),
    ],
  });
}
