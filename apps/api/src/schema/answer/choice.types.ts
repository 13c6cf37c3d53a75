import type {
  Assumption,
  CatalogStamp,
  Finding,
  FindingEdit,
  FlipPoint,
  PlanReason,
  Recommendation,
  Relaxation,
  RunnerUp,
  TargetVerdict,
  TradeOff,
  Verdict,
} from '@headroom/core';
import { choice, decimal, figure, flag, json, listOf, number, object, orNull, text } from '../fields/field-spec.js';
import { objectType } from '../fields/object-type.js';
import * as words from '../vocabulary.js';

/** What meets the targets, what is chosen and why, and what to look at (contract 4, 2.8, 2.9). */
const TargetExplanationType = objectType<TargetVerdict['explanation']>({
  name: 'TargetExplanation',
  description: 'What decided how a target was judged.',
  fields: {
    code: choice(words.TargetCodeEnum, 'What decided.'),
    values: json('The numbers behind it, by name.'),
    message: orNull(text('The same in a sentence.')),
  },
});

const TargetVerdictType = objectType<TargetVerdict>({
  name: 'TargetVerdict',
  description: 'One target and how the plan stands against it.',
  fields: {
    target: choice(words.TargetNameEnum, 'Which target.'),
    flow: orNull(text('The flow whose own target it is; null = the workload.')),
    status: choice(words.TargetStatusEnum, 'How it was judged.'),
    required: orNull(figure('What is asked for; null where not stated.')),
    achieved: orNull(figure('What the plan reaches; null where it cannot be told.')),
    explanation: object(() => TargetExplanationType, 'What decided.'),
  },
});

export const VerdictType = objectType<Verdict>({
  name: 'Verdict',
  description: 'Whether a plan meets the targets.',
  fields: {
    meetsTargets: flag('Whether every judged target is met.'),
    targets: listOf(
      object(() => TargetVerdictType),
      'Target by target.',
    ),
  },
});

const FindingEditType = objectType<FindingEdit>({
  name: 'FindingEdit',
  description: 'A change of the document that helps to cure a finding.',
  fields: {
    path: text('The field, e.g. `components[0].minReplicas`; an index one past the end adds to a list.'),
    value: json('The value to put there.'),
  },
});

export const FindingType = objectType<Finding>({
  name: 'Finding',
  description: 'Something that a reviewer of the plan should know.',
  fields: {
    code: choice(words.FindingCodeEnum, 'What it is about.'),
    severity: choice(words.FindingSeverityEnum, 'How much it matters.'),
    subject: text('A component, location, flow, `router`, or a path of the document.'),
    guidePoint: text('The point of the guide that it rests on, S01 to S123.'),
    values: json('The numbers behind it, by name.'),
    edits: listOf(
      object(() => FindingEditType),
      'Changes of the document that make it go away.',
    ),
    message: orNull(text('The finding in a sentence.')),
    remedy: orNull(text('What to do about it.')),
  },
});

export const PlanReasonType = objectType<PlanReason>({
  name: 'PlanReason',
  description: 'Why a strategy has no plan.',
  fields: {
    code: choice(words.ReasonCodeEnum, 'Why.'),
    values: json('The numbers behind it, by name.'),
    message: orNull(text('The same in a sentence.')),
    suggestion: orNull(text('What would make it possible.')),
  },
});

const RunnerUpType = objectType<RunnerUp>({
  name: 'RunnerUp',
  description: 'A strategy that meets the targets for at most 5 % more.',
  fields: {
    strategy: choice(words.StrategyIdEnum, 'Which strategy.'),
    extraAnnualCost: decimal('More than the recommended one in a year.'),
    rtoSeconds: orNull(number('Its recovery time.')),
    rpoSeconds: orNull(number('Its data loss.')),
    availability: number('Its availability, 0 to 1.'),
    monthlyTotal: decimal('What it costs in a month.'),
  },
});

const BindingTargetType = objectType<NonNullable<Recommendation['bindingTarget']>>({
  name: 'BindingTarget',
  description: 'The target that rules out every strategy.',
  fields: {
    target: choice(words.TargetNameEnum, 'Which target.'),
    flow: orNull(text('The flow whose own target it is; null = the workload.')),
  },
});

const RelaxationType = objectType<Relaxation>({
  name: 'Relaxation',
  description: 'The least change of a target that makes a strategy achievable.',
  fields: {
    strategy: choice(words.StrategyIdEnum, 'The cheapest strategy that misses one target only.'),
    target: choice(words.TargetNameEnum, 'The target that it misses.'),
    flow: orNull(text('The flow whose own target it is; null = the workload.')),
    required: orNull(figure('What is asked for.')),
    achieved: orNull(figure('What it reaches.')),
    monthlyTotal: decimal('What it costs in a month.'),
  },
});

const FlipPointType = objectType<FlipPoint>({
  name: 'FlipPoint',
  description: 'Where the recommendation changes.',
  fields: {
    quantity: choice(words.FlipQuantityEnum, 'What it turns on.'),
    holds: choice(words.FlipSideEnum, 'The side of the threshold on which it holds.'),
    threshold: decimal('Where it turns.'),
    strategyBeyond: orNull(choice(words.StrategyIdEnum, 'What is recommended beyond; null = nothing achievable.')),
  },
});

const RecommendationReasonType = objectType<Recommendation['reason']>({
  name: 'RecommendationReason',
  description: 'Why a strategy is recommended, or none.',
  fields: {
    code: choice(words.RecommendationCodeEnum, 'Why.'),
    values: json('The numbers behind it, by name.'),
    message: orNull(text('The same in a sentence.')),
  },
});

export const RecommendationType = objectType<Recommendation>({
  name: 'Recommendation',
  description: 'The cheapest strategy that meets every judged target.',
  fields: {
    status: choice(words.RecommendationStatusEnum, 'Whether there is one.'),
    strategy: orNull(choice(words.StrategyIdEnum, 'Which strategy; null where none meets the targets.')),
    reason: object(() => RecommendationReasonType, 'Why.'),
    runnersUp: listOf(
      object(() => RunnerUpType),
      'What else comes close.',
    ),
    bindingTarget: orNull(
      object(() => BindingTargetType, 'What rules out every strategy; null where one is recommended.'),
    ),
    relaxation: orNull(object(() => RelaxationType, 'What would make one achievable.')),
    flipPoints: listOf(
      object(() => FlipPointType),
      'Where the recommendation changes.',
    ),
  },
});

export const TradeOffType = objectType<TradeOff>({
  name: 'TradeOff',
  description: 'What more money buys between two neighbours of the Pareto front.',
  fields: {
    from: choice(words.StrategyIdEnum, 'The cheaper strategy.'),
    to: choice(words.StrategyIdEnum, 'The dearer strategy.'),
    extraMonthly: decimal('More money in a month.'),
    extraNines: orNull(number('More nines of availability.')),
    costPerNine: orNull(decimal('Monthly money per extra nine; null where there is none to gain.')),
    breakEvenDowntimeCostPerHour: orNull(decimal('Downtime cost at which both cost the same in a year.')),
  },
});

export const AssumptionType = objectType<Assumption>({
  name: 'Assumption',
  description: 'A default that the plan rests on.',
  fields: {
    name: text('Path of the field in the document.'),
    value: text('The value that was assumed.'),
    source: text('Where it comes from.'),
  },
});

const CaptureType = objectType<CatalogStamp['captured'][number]>({
  name: 'CatalogCapture',
  description: 'When the prices of a cloud were captured.',
  fields: { provider: text('The cloud.'), date: text('A day, or a span of days.') },
});

export const CatalogStampType = objectType<CatalogStamp>({
  name: 'CatalogStamp',
  description: 'The parts of the catalogue that were used.',
  fields: {
    captured: listOf(
      object(() => CaptureType),
      'Empty where only own prices are used.',
    ),
  },
});
