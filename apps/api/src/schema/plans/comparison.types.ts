import type {
  ComparedFigure,
  ComparedPlanHead,
  InputDifference,
  InputValue,
  MetricBand,
  PlanComparison,
} from '@headroom/plans';
import type { ComparedMetric, MetricKind, MetricValue } from '@headroom/report';
import {
  choice,
  decimal,
  type FieldSpec,
  type FieldsOf,
  id,
  json,
  listOf,
  number,
  object,
  orNull,
  text,
  whole,
} from '../fields/field-spec.js';
import { enumType, objectType } from '../fields/object-type.js';
import { StrategyIdEnum } from '../vocabulary.js';
import { CostChangeType } from './cost-change.types.js';
import { PlanBasisType } from './plan.types.js';

/** Plans side by side. */
const METRIC_KINDS: readonly MetricKind[] = [
  'WORDS',
  'COUNT',
  'LOAD',
  'AMOUNT',
  'AVAILABILITY',
  'DOWNTIME',
  'DURATION',
  'YES_NO',
];

const BANDS: readonly MetricBand[] = ['BASELINE', 'SAME', 'BETTER', 'WORSE', 'HIGHER', 'LOWER', 'DIFFERENT', 'UNKNOWN'];

const MetricKindEnum = enumType({ name: 'MetricKind', description: 'How a figure is shown.', values: METRIC_KINDS });

const MetricBandEnum = enumType({
  name: 'MetricBand',
  description: 'Where a figure stands against the one of the baseline, once small differences are forgiven.',
  values: BANDS,
});

const maybeValue: FieldSpec<MetricValue> = { ...json<MetricValue>(''), nullable: true };

const METRIC_FIELDS: FieldsOf<ComparedMetric> = {
  key: text('Its name for programs.'),
  label: text('Its name for people.'),
  kind: choice(MetricKindEnum, 'How it is shown.'),
  values: listOf(maybeValue, 'One per plan; null where there is none.'),
  absoluteDifferences: listOf(orNull(decimal()), 'Less the value of the baseline; null for words.'),
  relativeDifferences: listOf(orNull(number()), 'As a ratio of the value of the baseline.'),
};

export const MetricType = objectType<ComparedMetric>({
  name: 'Metric',
  description: 'One figure over several plans.',
  fields: METRIC_FIELDS,
});

const ComparedFigureType = objectType<ComparedFigure>({
  name: 'ComparedFigure',
  description: 'One figure over all compared plans, in their order.',
  fields: { ...METRIC_FIELDS, bands: listOf(choice(MetricBandEnum), 'One per plan.') },
});

const ComparedPlanType = objectType<ComparedPlanHead>({
  name: 'ComparedPlan',
  description: 'Which plan a column is about.',
  fields: {
    id: id('Global id of the plan.'),
    label: text('Its name.'),
    strategy: orNull(choice(StrategyIdEnum, 'The strategy that stands for it.')),
    currency: text('Currency of its amounts.'),
    basis: object(() => PlanBasisType, 'What it was computed with.'),
  },
});

const InputValueType = objectType<InputValue>({
  name: 'InputValue',
  description: 'What an input is in one plan.',
  fields: {
    stated: orNull(text('As the document states it; null where it is silent.')),
    assumed: orNull(text('The default that holds where the document is silent.')),
  },
});

const InputDifferenceType = objectType<InputDifference>({
  name: 'InputDifference',
  description: 'An input that is not the same in all compared plans.',
  fields: {
    path: text('Where it stands, entries called by name: `components[web].sku`.'),
    values: listOf(
      object(() => InputValueType),
      'One per plan.',
    ),
  },
});

export const PlanComparisonType = objectType<PlanComparison>({
  name: 'PlanComparison',
  description: 'Plans side by side; every list over plans has the order in which they were asked for.',
  fields: {
    baseline: whole('Position of the plan that the others are compared with.'),
    toleranceRatio: number('Relative difference up to which two figures count as the same.'),
    plans: listOf(
      object(() => ComparedPlanType),
      'The plans.',
    ),
    metrics: listOf(
      object(() => ComparedFigureType),
      'Figure by figure.',
    ),
    inputs: listOf(
      object(() => InputDifferenceType),
      'Inputs that differ.',
    ),
    costs: listOf(
      orNull(object(() => CostChangeType)),
      'What the difference in cost is made of; null for the baseline.',
    ),
    sentences: listOf(orNull(text()), 'What a person would say of each; null for the baseline.'),
  },
});
