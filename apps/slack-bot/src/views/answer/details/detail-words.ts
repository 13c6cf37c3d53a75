import { costSummaryTable, formatCountOf, strategyName, utilizationChart } from '@headroom/report';

import type { AnswerDetail } from '../answer-actions.js';
import { answerFindings } from '../findings.js';
import { answeredPlan, type PlanningAnswer } from '../planning-answer.js';

/** The heading over a part of an answer; plain text. */
export function detailHeading(answer: PlanningAnswer, detail: AnswerDetail): string {
  const plan = answeredPlan(answer);
  return HEADINGS[detail](plan === null ? 'this workload' : strategyName(plan.strategy));
}

const HEADINGS: Readonly<Record<AnswerDetail, (name: string) => string>> = {
  COSTS: (name) => `Costs of ${name}`,
  LOSSES: (name) => `What ${name} has left after each loss`,
  FINDINGS: (name) => `Findings about ${name}`,
  OTHERS: (name) => `The strategies beside ${name}`,
  ASSUMPTIONS: () => 'What the plan assumes',
};

/** The point of a part in a sentence; plain text. */
export function detailSentence(answer: PlanningAnswer, detail: AnswerDetail): string {
  return SENTENCES[detail](answer);
}

const SENTENCES: Readonly<Record<AnswerDetail, (answer: PlanningAnswer) => string>> = {
  COSTS: costSentence,
  LOSSES: (answer) => {
    const plan = answeredPlan(answer);
    return (plan === null ? null : utilizationChart(plan))?.takeaway ?? 'Nothing of the plan carries load.';
  },
  FINDINGS: (answer) => {
    const findings = answerFindings(answer);
    return findings.length === 0
      ? 'There is nothing to remark.'
      : `${formatCountOf(findings.length, 'finding')}, the most serious first.`;
  },
  OTHERS: othersSentence,
  ASSUMPTIONS: ({ evaluation }) =>
    `The document leaves ${formatCountOf(evaluation.assumptions.length, 'value')} open. State one in the document to replace it.`,
};

function othersSentence(answer: PlanningAnswer): string {
  return answeredPlan(answer) === null
    ? 'What each strategy misses, and what it would give instead.'
    : 'What each of the other strategies misses or costs, and what it would give instead.';
}

/** The figures of the bill, each with its amount: `Total a month 31,676.16 USD; …`. */
function costSentence(answer: PlanningAnswer): string {
  const plan = answeredPlan(answer);
  if (plan === null) return 'No strategy has a plan, so there is no bill.';
  const { currency } = answer.evaluation.workload;
  const figures = costSummaryTable({ plan, currency })
    .rows.filter(([, amount]) => amount?.value !== null)
    .map(([figure, amount]) => `${figure?.text ?? ''}: ${amount?.text ?? ''} ${currency}`);
  return figures.join('\n');
}
