import type { Evaluation, StrategyPlan } from '@headroom/core';
import { choice, decimal, listOf, object, orNull, text } from '../fields/field-spec.js';
import { objectType } from '../fields/object-type.js';
import { StrategyIdEnum, StrategyStatusEnum } from '../vocabulary.js';
import * as choices from './choice.types.js';
import { PlanCostType } from './cost.types.js';
import { PlanComponentType, PlanLocationType, PlanStampsType, SurvivalRowType } from './placement.types.js';
import { PlanRecoveryType, PlanReliabilityType } from './recovery.types.js';

/** The answer's shape (contract 4), field by field the same as in TypeScript and in the CLI's `--json`. */
export const StrategyPlanType = objectType<StrategyPlan>({
  name: 'StrategyPlan',
  description: 'One strategy for the workload: what runs where, what it survives, and what it costs.',
  fields: {
    strategy: choice(StrategyIdEnum, 'Which strategy.'),
    status: choice(StrategyStatusEnum, 'Whether it has a plan; with anything but OK the rest is empty or null.'),
    reason: orNull(object(() => choices.PlanReasonType, 'Why it has no plan.')),
    locations: listOf(
      object(() => PlanLocationType),
      'The locations that it uses.',
    ),
    components: listOf(
      object(() => PlanComponentType),
      'What runs where.',
    ),
    stamps: orNull(object(() => PlanStampsType, 'For deployment stamps only.')),
    survival: listOf(
      object(() => SurvivalRowType),
      'What is left after each loss.',
    ),
    recovery: orNull(object(() => PlanRecoveryType, 'How fast it recovers.')),
    reliability: orNull(object(() => PlanReliabilityType, 'How available it is.')),
    cost: orNull(object(() => PlanCostType, 'What it costs.')),
    verdict: orNull(object(() => choices.VerdictType, 'How it stands against the targets.')),
    findings: listOf(
      object(() => choices.FindingType),
      'What to look at in this plan.',
    ),
  },
});

const EvaluatedWorkloadType = objectType<Evaluation['workload']>({
  name: 'EvaluatedWorkload',
  description: 'What was evaluated.',
  fields: { name: text('Name of the workload.'), currency: text('Currency of every amount of money.') },
});

export const EvaluationType = objectType<Evaluation>({
  name: 'Evaluation',
  description:
    'A workload under every strategy: sizes, survival, recovery, availability, cost, and what is recommended.',
  fields: {
    workload: object(() => EvaluatedWorkloadType, 'What was evaluated.'),
    designLoadPerSecond: decimal('Load that everything is sized for, units of work per second.'),
    strategies: listOf(
      object(() => StrategyPlanType),
      'One plan per strategy; CURRENT where the document has `current`.',
    ),
    recommendation: object(() => choices.RecommendationType, 'Which strategy to take, and why.'),
    paretoFront: listOf(
      choice(StrategyIdEnum),
      'Strategies that no other beats in cost, availability, rto and rpo at once.',
    ),
    tradeOffs: listOf(
      object(() => choices.TradeOffType),
      'What more money buys along the Pareto front.',
    ),
    findings: listOf(
      object(() => choices.FindingType),
      'What to look at in the workload as a whole.',
    ),
    assumptions: listOf(
      object(() => choices.AssumptionType),
      'Defaults that the answer rests on.',
    ),
    catalog: object(() => choices.CatalogStampType, 'When the prices were captured.'),
  },
});
