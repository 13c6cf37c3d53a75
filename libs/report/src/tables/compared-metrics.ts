import {
  type Decimal,
  decimal,
  decimalText,
  type Evaluation,
  type StrategyId,
  type StrategyPlan,
} from '@headroom/core';

import { replicasIn, spareIn } from './replica-counts.js';

/** One plan to compare: a name for it, its evaluation, and which strategy stands for it. */
export interface ComparedEvaluation {
  readonly label: string;
  readonly evaluation: Evaluation;
  /** Absent: the recommended strategy, else the one of the relaxation. */
  readonly strategy?: StrategyId;
}

/** How a compared figure is shown. */
export type MetricKind = 'WORDS' | 'COUNT' | 'LOAD' | 'AMOUNT' | 'AVAILABILITY' | 'DOWNTIME' | 'DURATION' | 'YES_NO';

/** What a figure is in one of the compared plans; null where there is none. */
export type MetricValue = string | number | boolean | null;

/** One metric over all compared plans, aligned with them. */
export interface ComparedMetric {
  readonly key: string;
  readonly label: string;
  readonly kind: MetricKind;
  readonly values: readonly MetricValue[];
  /** Value minus the first plan's, exact decimal text; null for words and where a side is missing. */
  readonly absoluteDifferences: readonly (string | null)[];
  /** The absolute difference as a ratio of the first plan's value; null where that is 0 or missing. */
  readonly relativeDifferences: readonly (number | null)[];
}

/** The metrics of any number of plans side by side, with differences to the first (contract 3, `compare`). */
export function comparedMetrics(items: readonly ComparedEvaluation[]): readonly ComparedMetric[] {
  const sides = items.map(sideOf);
  return METRICS.map(({ key, label, kind, valueOf }) => {
    const values = sides.map(valueOf);
    const absolute = values.map((value) => differenceTo(values[0] ?? null, value));
    return {
      key,
      label,
      kind,
      values,
      absoluteDifferences: absolute.map((difference) => (difference === null ? null : decimalText(difference))),
      relativeDifferences: absolute.map((difference) => relativeTo(values[0] ?? null, difference)),
    };
  });
}

interface ComparedSide {
  readonly evaluation: Evaluation;
  readonly plan: StrategyPlan | null;
}

interface Metric {
  readonly key: string;
  readonly label: string;
  readonly kind: MetricKind;
  readonly valueOf: (side: ComparedSide) => MetricValue;
}

const METRICS: readonly Metric[] = [
  { key: 'strategy', label: 'Strategy', kind: 'WORDS', valueOf: ({ plan }) => plan?.strategy ?? null },
  {
    key: 'designLoadPerSecond',
    label: 'Design load',
    kind: 'LOAD',
    valueOf: ({ evaluation }) => evaluation.designLoadPerSecond,
  },
  {
    key: 'meetsTargets',
    label: 'Meets targets',
    kind: 'YES_NO',
    valueOf: ({ plan }) => plan?.verdict?.meetsTargets ?? null,
  },
  {
    key: 'running',
    label: 'Replicas running',
    kind: 'COUNT',
    valueOf: ({ plan }) => plan && replicasIn(plan, 'running'),
  },
  {
    key: 'stopped',
    label: 'Replicas stopped',
    kind: 'COUNT',
    valueOf: ({ plan }) => plan && replicasIn(plan, 'stopped'),
  },
  { key: 'spare', label: 'Spare replicas', kind: 'COUNT', valueOf: ({ plan }) => plan && spareIn(plan) },
  {
    key: 'monthlyTotal',
    label: 'Cost a month',
    kind: 'AMOUNT',
    valueOf: ({ plan }) => plan?.cost?.monthlyTotal ?? null,
  },
  {
    key: 'costOfRedundancy',
    label: 'of which redundancy',
    kind: 'AMOUNT',
    valueOf: ({ plan }) => plan?.cost?.costOfRedundancy ?? null,
  },
  {
    key: 'expectedAnnualCost',
    label: 'Expected cost a year',
    kind: 'AMOUNT',
    valueOf: ({ plan }) => plan?.cost?.expectedAnnualCost ?? null,
  },
  {
    key: 'unavailability',
    label: 'Availability',
    kind: 'AVAILABILITY',
    valueOf: ({ plan }) => plan?.reliability?.workload.unavailability ?? null,
  },
  {
    key: 'downtimeMinutesPerYear',
    label: 'Downtime a year',
    kind: 'DOWNTIME',
    valueOf: ({ plan }) => plan?.reliability?.workload.downtimeMinutesPerYear ?? null,
  },
  { key: 'rtoSeconds', label: 'RTO', kind: 'DURATION', valueOf: ({ plan }) => plan?.recovery?.rtoSeconds ?? null },
  { key: 'rpoSeconds', label: 'RPO', kind: 'DURATION', valueOf: ({ plan }) => plan?.recovery?.rpoSeconds ?? null },
];

function sideOf({ evaluation, strategy }: ComparedEvaluation): ComparedSide {
  const chosen = strategy ?? evaluation.recommendation.strategy ?? evaluation.recommendation.relaxation?.strategy;
  return {
    evaluation,
    plan: evaluation.strategies.find((plan) => plan.strategy === chosen && plan.status === 'OK') ?? null,
  };
}

function differenceTo(base: MetricValue, value: MetricValue): Decimal | null {
  const [from, to] = [numericOf(base), numericOf(value)];
  return from === null || to === null ? null : to.minus(from);
}

function relativeTo(base: MetricValue, difference: Decimal | null): number | null {
  const from = numericOf(base);
  return from === null || difference === null || from.isZero() ? null : difference.div(from.abs()).toNumber();
}

function numericOf(value: MetricValue): Decimal | null {
  if (typeof value === 'number') return decimal(String(value));
  return typeof value === 'string' && /^-?\d/.test(value) ? decimal(value) : null;
}
