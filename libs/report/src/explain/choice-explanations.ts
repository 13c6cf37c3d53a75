import type { Evaluation, FlipPoint, RunnerUp, StrategyId, StrategyPlan } from '@headroom/core';

import { strategyName } from '../words/strategy-words.js';
import type { ExplainedEvaluation, Explanation, Operand } from './explanation.js';
import { explanationOf } from './explanation-builder.js';
import { flipPointTerm } from './flip-point-terms.js';
import { answerOperand } from './operands.js';

/** Runners-up, the relaxation and the flip points of a recommendation (contract 2.8, 2.10.15). */
export function choiceExplanations(explained: ExplainedEvaluation): readonly Explanation[] {
  return [
    ...runnersUpExplanations(explained),
    ...relaxationExplanations(explained),
    ...explained.evaluation.recommendation.flipPoints.map((point, index) =>
      flipPointExplanation({ explained, point, index }),
    ),
  ];
}

/** The plan of a strategy. */
export function planOf({ strategies }: Evaluation, strategy: StrategyId | null): StrategyPlan | undefined {
  return strategies.find((plan) => plan.strategy === strategy);
}

const RULE = 'contract 2.8, 2.10.15; model §15';

function runnersUpExplanations({ evaluation }: ExplainedEvaluation): readonly Explanation[] {
  return evaluation.recommendation.runnersUp.flatMap((runnerUp) => [
    extraCostExplanation(evaluation, runnerUp),
    ...referenceExplanations(`recommendation.runnersUp.${runnerUp.strategy}`, runnerUpReferences(runnerUp)),
  ]);
}

function extraCostExplanation(evaluation: Evaluation, { strategy, extraAnnualCost }: RunnerUp): Explanation {
  const best = evaluation.recommendation.strategy;
  return explanationOf({
    path: `recommendation.runnersUp.${strategy}.extraAnnualCost`,
    label: `what ${strategyName(strategy)} costs more a year than the recommended strategy`,
    value: extraAnnualCost,
    unit: evaluation.workload.currency,
    formula: 'own - least',
    operands: [
      annualOperand(evaluation, { name: 'own', strategy }),
      annualOperand(evaluation, { name: 'least', strategy: best }),
    ],
    guidePoints: ['S22'],
    rule: RULE,
  });
}

interface AnnualQuestion {
  readonly name: string;
  readonly strategy: StrategyId | null;
}

function annualOperand(evaluation: Evaluation, { name, strategy }: AnnualQuestion): Operand {
  const value = planOf(evaluation, strategy)?.cost?.expectedAnnualCost ?? '0';
  return answerOperand({ name, value, path: `strategies.${strategy ?? ''}.cost.expectedAnnualCost` });
}

function runnerUpReferences(runnerUp: RunnerUp): readonly Reference[] {
  const plan = `strategies.${runnerUp.strategy}`;
  const name = strategyName(runnerUp.strategy);
  const paths = {
    rtoSeconds: `${plan}.recovery.rtoSeconds`,
    rpoSeconds: `${plan}.recovery.rpoSeconds`,
    availability: `${plan}.reliability.workload.availability`,
    monthlyTotal: `${plan}.cost.monthlyTotal`,
  };
  return [
    { field: 'rtoSeconds', value: runnerUp.rtoSeconds, path: paths.rtoSeconds, label: `recovery time of ${name}` },
    { field: 'rpoSeconds', value: runnerUp.rpoSeconds, path: paths.rpoSeconds, label: `data loss of ${name}` },
    { field: 'availability', value: runnerUp.availability, path: paths.availability, label: `availability of ${name}` },
    { field: 'monthlyTotal', value: runnerUp.monthlyTotal, path: paths.monthlyTotal, label: `cost a month of ${name}` },
  ];
}

interface Reference {
  readonly field: string;
  readonly value: string | number | null;
  readonly path: string;
  readonly label: string;
}

/** Numbers that repeat another one of the answer. */
function referenceExplanations(root: string, references: readonly Reference[]): readonly Explanation[] {
  return references.flatMap(({ field, value, path, label }) => {
    if (value === null) return [];
    const operands: readonly Operand[] = [answerOperand({ name: 'figure', value, path })];
    return [explanationOf({ path: `${root}.${field}`, label, value, formula: 'figure', operands, rule: RULE })];
  });
}

function relaxationExplanations({ evaluation }: ExplainedEvaluation): readonly Explanation[] {
  const { relaxation } = evaluation.recommendation;
  if (relaxation === null) return [];
  const plan = planOf(evaluation, relaxation.strategy);
  const index = (plan?.verdict?.targets ?? []).findIndex(
    ({ target, flow }) => target === relaxation.target && flow === relaxation.flow,
  );
  const target = `strategies.${relaxation.strategy}.verdict.targets.${String(index)}`;
  return referenceExplanations('recommendation.relaxation', [
    {
      field: 'required',
      value: relaxation.required,
      path: `${target}.required`,
      label: 'what the missed target requires',
    },
    {
      field: 'achieved',
      value: relaxation.achieved,
      path: `${target}.achieved`,
      label: 'what the nearest strategy achieves of it',
    },
    {
      field: 'monthlyTotal',
      value: relaxation.monthlyTotal,
      path: `strategies.${relaxation.strategy}.cost.monthlyTotal`,
      label: 'cost a month of the nearest strategy',
    },
  ]);
}

interface FlipPlace {
  readonly explained: ExplainedEvaluation;
  readonly point: FlipPoint;
  readonly index: number;
}

function flipPointExplanation({ explained, point, index }: FlipPlace): Explanation {
  return explanationOf({
    path: `recommendation.flipPoints.${String(index)}.threshold`,
    label: 'where another strategy would be recommended',
    value: point.threshold,
    ...flipPointTerm(explained, point),
    guidePoints: ['S13', 'S22'],
    rule: 'contract 2.8; model §20.6',
  });
}
