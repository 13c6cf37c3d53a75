import {
  addedLatencyMs,
  largestSurvived,
  type SurvivesCheck,
  survivesRegions,
  survivesReplicas,
  survivesZones,
  type TargetName,
  type TargetVerdict,
} from '@headroom/core';

import { TARGET_WORDS } from '../words/vocabulary-words.js';
import type { Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import type { PlanContext } from './plan-context.js';

/** What every target requires and what the plan achieves (contract 2.8). */
export function verdictExplanations(context: PlanContext): readonly Explanation[] {
  return (context.plan.verdict?.targets ?? []).flatMap((verdict, index) => {
    const place = { context, verdict, path: `${context.root}.verdict.targets.${String(index)}` };
    return [requiredExplanation(place), achievedExplanation(place)];
  });
}

interface TargetPlace {
  readonly context: PlanContext;
  readonly verdict: TargetVerdict;
  readonly path: string;
}

const RULE = 'contract 2.8, 2.10.19, 2.10.23';
const GUIDE_POINTS = ['S01', 'S38', 'S86'];

function subjectOf({ target, flow }: TargetVerdict): string {
  return flow === null ? TARGET_WORDS[target] : `${TARGET_WORDS[target]} of flow ${flow}`;
}

/** Fields of the document that state a target. */
const TARGET_FIELDS: Readonly<Record<TargetName, string>> = {
  AVAILABILITY: 'availability',
  RTO: 'rto',
  RPO: 'rpo',
  LATENCY: 'latencyMs',
  BUDGET: 'monthlyBudget',
  SURVIVES_REPLICAS: 'tolerate.replicas',
  SURVIVES_ZONES: 'tolerate.zones',
  SURVIVES_REGIONS: 'tolerate.regions',
};

function requiredExplanation(place: TargetPlace): Explanation {
  const { verdict, path, context } = place;
  const head = {
    path: `${path}.required`,
    label: `required: ${subjectOf(verdict)}`,
    guidePoints: GUIDE_POINTS,
    rule: RULE,
  };
  if (verdict.required === null) return absentExplanation({ ...head, notes: ['The document states no such target.'] });
  const index = context.workload.flows.findIndex(({ name }) => name === verdict.flow);
  const targets = index < 0 ? 'targets' : `flows.${String(index)}.targets`;
  const operand = inputOperand(context, {
    name: 'target',
    value: verdict.required,
    path: `${targets}.${TARGET_FIELDS[verdict.target]}`,
  });
  return explanationOf({ ...head, value: verdict.required, formula: 'target', operands: [operand] });
}

function achievedExplanation(place: TargetPlace): Explanation {
  const { verdict, path } = place;
  const head = {
    path: `${path}.achieved`,
    label: `achieved: ${subjectOf(verdict)}`,
    guidePoints: GUIDE_POINTS,
    rule: RULE,
  };
  if (verdict.achieved === null)
    return absentExplanation({
      ...head,
      notes: ['There is nothing to measure; the explanation of the target says why.'],
    });
  return explanationOf({ ...head, value: verdict.achieved, ...ACHIEVED_TERMS[verdict.target](place) });
}

type AchievedTerm = (place: TargetPlace) => Term;

/** Where each target's figure comes from; a target without one does not compile. */
const ACHIEVED_TERMS: Readonly<Record<TargetName, AchievedTerm>> = {
  AVAILABILITY: (place) => same({ path: reliabilityPath(place), figure: place.verdict.achieved }),
  RTO: (place) => same({ path: `${recoveryPath(place)}.rtoSeconds`, figure: place.verdict.achieved }),
  RPO: (place) => same({ path: `${recoveryPath(place)}.rpoSeconds`, figure: place.verdict.achieved }),
  BUDGET: (place) => same({ path: `${place.context.root}.cost.monthlyTotal`, figure: place.verdict.achieved }),
  LATENCY: latencyTerm,
  SURVIVES_REPLICAS: (place) => survivedTerm(place, survivesReplicas),
  SURVIVES_ZONES: (place) => survivedTerm(place, survivesZones),
  SURVIVES_REGIONS: (place) => survivedTerm(place, survivesRegions),
};

function reliabilityPath({ context, verdict }: TargetPlace): string {
  const root = `${context.root}.reliability`;
  return verdict.flow === null ? `${root}.workload.availability` : `${root}.flows.${verdict.flow}.availability`;
}

function recoveryPath({ context, verdict }: TargetPlace): string {
  const root = `${context.root}.recovery`;
  return verdict.flow === null ? root : `${root}.flows.${verdict.flow}`;
}

function same({ path, figure }: { readonly path: string; readonly figure: string | number | null }): Term {
  return { formula: 'figure', operands: [answerOperand({ name: 'figure', value: figure ?? 0, path })] };
}

/** The flow whose spread adds most latency (model §11). */
function latencyTerm({ context, verdict }: TargetPlace): Term {
  const { model } = context.deployed;
  const flows = verdict.flow === null ? model.countingFlows : model.flows.filter(({ name }) => name === verdict.flow);
  const operands = flows.map((flow, index) =>
    engineOperand({
      name: `flow${String(index)}`,
      value: addedLatencyMs(context.deployed, flow) ?? 0,
      unit: 'ms',
      method: `flow ${flow.name}: writes per unit of work × round trip to the farthest copy or writer (model §11)`,
    }),
  );
  return { formula: `max(${['0', ...operands.map(({ name }) => name)].join(', ')})`, operands };
}

function survivedTerm({ context, verdict }: TargetPlace, check: SurvivesCheck): Term {
  const count = Number(verdict.required);
  const survived = largestSurvived(context.deployed, { check, count });
  return {
    formula: 'min(required, survived)',
    operands: [
      requiredOperand(count),
      engineOperand({
        name: 'survived',
        value: survived,
        method:
          'largest loss after which minServedRatio is served again before the repair, and within the rto if one is given (contract 2.10.19)',
      }),
    ],
  };
}

function requiredOperand(count: number): Operand {
  return constantOperand({
    name: 'required',
    value: count,
    meaning: 'losses that are to be tolerated (targets.tolerate)',
  });
}
