import { type Evaluation, type FlipPoint, type StrategyId, type StrategyPlan } from '@headroom/core';

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
  const best = planOf(evaluation, evaluation.recommendation.strategy);
  return evaluation.recommendation.runnersUp.flatMap((runnerUp) => {
    const root = `recommendation.runnersUp.${runnerUp.strategy}`;
    const plan = `strategies.${runnerUp.strategy}`;
    const name = strategyName(runnerUp.strategy);
    const own = planOf(evaluation, runnerUp.strategy)?.cost?.expectedAnnualCost ?? '0';
    const least = best?.cost?.expectedAnnualCost ?? '0';
    return [
      explanationOf({
        path: `${root}.extraAnnualCost`,
        label: `what ${name} costs more a year than the recommended strategy`,
        value: runnerUp.extraAnnualCost,
        unit: evaluation.workload.currency,
        formula: 'own - least',
        operands: [
          answerOperand({ name: 'own', value: own, path: `${plan}.cost.expectedAnnualCost` }),
          answerOperand({
            name: 'least',
            value: least,
            path: `strategies.${best?.strategy ?? ''}.cost.expectedAnnualCost`,
          }),
        ],
        guidePoints: ['S22'],
        rule: RULE,
      }),
      ...referenceExplanations(root, [
        {
          field: 'rtoSeconds',
          value: runnerUp.rtoSeconds,
          path: `${plan}.recovery.rtoSeconds`,
          label: `recovery time of ${name}`,
        },
        {
          field: 'rpoSeconds',
          value: runnerUp.rpoSeconds,
          path: `${plan}.recovery.rpoSeconds`,
          label: `data loss of ${name}`,
        },
        {
          field: 'availability',
          value: runnerUp.availability,
          path: `${plan}.reliability.workload.availability`,
          label: `availability of ${name}`,
        },
        {
          field: 'monthlyTotal',
          value: runnerUp.monthlyTotal,
          path: `${plan}.cost.monthlyTotal`,
          label: `cost a month of ${name}`,
        },
      ]),
    ];
  });
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
