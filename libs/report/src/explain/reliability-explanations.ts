import { type ModelFlow, type Reliability, seriesElements, staticPart, transitions } from '@headroom/core';

import { contributionExplanations } from './contribution-explanations.js';
import type { Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import { answerOperand, constantOperand, engineOperand } from './operands.js';
import type { PlanContext } from './plan-context.js';
import { seriesFormula, seriesOperands } from './series-terms.js';
import { windowOperands } from './window-terms.js';

/** The reliability of a flow or of the workload, with the engine's parts that it is made of. */
export interface ReliabilityPlace {
  readonly context: PlanContext;
  readonly label: string;
  readonly reliability: Reliability;
  /** Path of the reliability in the answer. */
  readonly path: string;
  readonly parts: ReliabilityParts;
}

/** What `planReliability` of core adds up (contract 2.6). */
export interface ReliabilityParts {
  readonly still: ReturnType<typeof staticPart>;
  readonly elements: ReturnType<typeof seriesElements>;
  readonly moves: ReturnType<typeof transitions>;
}

/** Every number of a plan's reliability (contract 2.6, 2.10.26). */
export function reliabilityExplanations(context: PlanContext): readonly Explanation[] {
  const { reliability } = context.plan;
  if (reliability === null) return [];
  const { model } = context.deployed;
  const partsOf = (flow: ModelFlow): ReliabilityParts => ({
    still: staticPart(context.deployed, flow),
    elements: seriesElements(context.deployed, flow),
    moves: transitions(context.deployed, flow),
  });
  const root = `${context.root}.reliability`;
  const workload = {
    context,
    label: 'the workload',
    reliability: reliability.workload,
    path: `${root}.workload`,
    parts: partsOf(model.workloadFlow),
  };
  const flows = reliability.flows.flatMap((flow) => {
    const found = model.flows.find(({ name }) => name === flow.name);
    return found === undefined
      ? []
      : [
          {
            context,
            label: `flow ${flow.name}`,
            reliability: flow,
            path: `${root}.flows.${flow.name}`,
            parts: partsOf(found),
          },
        ];
  });
  return [workload, ...flows].flatMap(placeExplanations);
}

const MINUTES_PER_YEAR = constantOperand({
  name: 'minutesOfYear',
  value: 525_600,
  meaning: 'minutes of a year of 8,760 h',
});
const MINUTES_PER_MONTH = constantOperand({
  name: 'minutesOfMonth',
  value: 43_800,
  meaning: 'minutes of a month of 730 h',
});
const RULE = 'contract 2.6; model §8, §9';

function placeExplanations(place: ReliabilityPlace): readonly Explanation[] {
  const { reliability } = place;
  const unavailability = ownFigure(place, 'unavailability');
  return [
    explanationOf({
      ...headOf(place, { field: 'availability', what: 'availability' }),
      value: reliability.availability,
      formula: '1 - unavailability',
      operands: [unavailability],
      guidePoints: ['S01', 'S38'],
    }),
    unavailabilityExplanation(place),
    ninesExplanation(place, unavailability),
    ...downtimeExplanations(place, unavailability),
    explanationOf({
      ...headOf(place, { field: 'expectedServedRatio', what: 'expected share of all work that is served' }),
      value: reliability.expectedServedRatio,
      formula: '1 - unservedRatio',
      operands: [ownFigure(place, 'unservedRatio')],
      guidePoints: ['S12', 'S53'],
    }),
    unservedExplanation(place),
    fullServiceExplanation(place),
    ...contributionExplanations(place),
  ];
}

interface FigureHead {
  readonly field: keyof Reliability;
  readonly what: string;
}

function headOf(
  { path, label }: ReliabilityPlace,
  { field, what }: FigureHead,
): Pick<Explanation, 'path' | 'label' | 'rule'> {
  return { path: `${path}.${field}`, label: `${what} of ${label}`, rule: RULE };
}

function ownFigure({ reliability, path }: ReliabilityPlace, field: 'unavailability' | 'unservedRatio'): Operand {
  return answerOperand({ name: field, value: reliability[field], path: `${path}.${field}` });
}

function downtimeExplanations(place: ReliabilityPlace, unavailability: Operand): readonly Explanation[] {
  return [
    explanationOf({
      ...headOf(place, { field: 'downtimeMinutesPerMonth', what: 'downtime a month' }),
      value: place.reliability.downtimeMinutesPerMonth,
      unit: 'min',
      formula: 'unavailability * minutesOfMonth',
      operands: [unavailability, MINUTES_PER_MONTH],
      guidePoints: ['S04'],
    }),
    explanationOf({
      ...headOf(place, { field: 'downtimeMinutesPerYear', what: 'downtime a year' }),
      value: place.reliability.downtimeMinutesPerYear,
      unit: 'min',
      formula: 'unavailability * minutesOfYear',
      operands: [unavailability, MINUTES_PER_YEAR],
      guidePoints: ['S04', 'S25'],
    }),
  ];
}

function unavailabilityExplanation({ reliability, path, label }: ReliabilityPlace): Explanation {
  const operands = reliability.contributions.map(({ minutesPerYear }, index) =>
    answerOperand({
      name: `cause${String(index)}`,
      value: minutesPerYear,
      unit: 'min',
      path: `${path}.contributions.${String(index)}.minutesPerYear`,
    }),
  );
  return explanationOf({
    path: `${path}.unavailability`,
    label: `unavailability of ${label}`,
    value: reliability.unavailability,
    formula: `min(1, sum(${operands.map(({ name }) => name).join(', ')}) / minutesOfYear)`,
    operands: [...operands, MINUTES_PER_YEAR],
    guidePoints: ['S38', 'S82', 'S98'],
    rule: 'contract 2.6, 2.10.26; model §8, §9',
    notes: reliability.contributions.map(({ cause }, index) => `cause${String(index)}: ${cause}`),
  });
}

function ninesExplanation({ reliability, path, label }: ReliabilityPlace, unavailability: Operand): Explanation {
  const head = {
    path: `${path}.nines`,
    label: `nines of ${label}`,
    rule: 'contract 2.6, 2.10.35',
    guidePoints: ['S01'],
  };
  if (reliability.nines === null) return absentExplanation({ ...head, notes: ['The unavailability is 0.'] });
  return explanationOf({
    ...head,
    value: reliability.nines,
    formula: '0 - log10(unavailability)',
    operands: [unavailability],
  });
}

function unservedExplanation({ context, reliability, path, label, parts }: ReliabilityPlace): Explanation {
  const settled = engineOperand({
    name: 'settled',
    value: Math.min(1, parts.still.unserved),
    method:
      'share unserved over the settled states of locations, zones and replicas, nothing moving (contract 2.6; model §8, §9)',
  });
  const series = seriesOperands(context, parts.elements);
  const windows = windowOperands(parts.moves, 'lossSeconds');
  return explanationOf({
    path: `${path}.unservedRatio`,
    label: `expected share of all work of ${label} that is not served`,
    value: reliability.unservedRatio,
    formula: `min(1, ${seriesFormula('settled', series)}${windows.formula === '' ? '' : ` + ${windows.formula}`})`,
    operands: [settled, ...series, ...windows.operands],
    guidePoints: ['S12', 'S53', 'S82'],
    rule: RULE,
  });
}

function fullServiceExplanation({ context, reliability, path, label, parts }: ReliabilityPlace): Explanation {
  const settled = engineOperand({
    name: 'notFull',
    value: Math.min(1, parts.still.notFull),
    method:
      'chance that less than the whole load can be carried in the settled states of locations, zones and replicas (contract 2.6)',
  });
  const series = seriesOperands(context, parts.elements);
  return explanationOf({
    path: `${path}.fullServiceProbability`,
    label: `share of the time in which nothing of ${label} is shed`,
    value: reliability.fullServiceProbability,
    formula: `1 - (${seriesFormula('notFull', series)})`,
    operands: [settled, ...series],
    guidePoints: ['S12'],
    rule: RULE,
  });
}
