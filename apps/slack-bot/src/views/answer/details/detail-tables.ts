import type { StrategyPlan } from '@headroom/core';
import {
  assumptionsTable,
  costLinesTable,
  findingsTable,
  survivalMatrixTable,
  type Table,
  withColumns,
} from '@headroom/report';

import type { AnswerDetail } from '../answer-actions.js';
import { answerFindings } from '../findings.js';
import { answeredPlan, type PlanningAnswer } from '../planning-answer.js';

/** What the table of a part is made of, and what its caption says. */
export interface DetailTable {
  readonly table: Table;
  readonly caption: string;
}

/** The parts that are tables. */
export type TabularDetail = Exclude<AnswerDetail, 'OTHERS'>;

/** The table of a part; null where the answer has no plan that it could be of. */
export function detailTable(answer: PlanningAnswer, detail: TabularDetail): DetailTable | null {
  return DETAIL_TABLES[detail](answer);
}

const DETAIL_TABLES: Readonly<Record<TabularDetail, (answer: PlanningAnswer) => DetailTable | null>> = {
  COSTS: ofPlan((plan, currency) => ({
    table: withColumns(costLinesTable({ plan, currency }), ['component', 'location', 'category', 'purpose', 'monthly']),
    caption: 'What is paid a month, for which component, where and why',
  })),
  LOSSES: ofPlan((plan) => ({
    table: withColumns(survivalMatrixTable(plan), [
      'component',
      'failure',
      'location',
      'remaining',
      'utilization',
      'servedRatio',
    ]),
    caption: 'What is left of every component right after each loss, before anything grows',
  })),
  FINDINGS: (answer) => ({
    table: withColumns(findingsTable(answerFindings(answer)), [
      'subject',
      'severity',
      'message',
      'remedy',
      'guidePoint',
    ]),
    caption: 'What each finding is about, what to do, and the point of the guide behind it',
  }),
  ASSUMPTIONS: ({ evaluation }) => ({
    table: assumptionsTable(evaluation),
    caption: 'What the document leaves open, and where the value that was taken comes from',
  }),
};

function ofPlan(make: (plan: StrategyPlan, currency: string) => DetailTable) {
  return (answer: PlanningAnswer): DetailTable | null => {
    const plan = answeredPlan(answer);
    return plan === null ? null : make(plan, answer.evaluation.workload.currency);
  };
}
