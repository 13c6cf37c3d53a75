import {
  type CountChange,
  FACT_KINDS,
  type FactChange,
  type FindingChanges,
  type PlanDrift,
  type RecommendationChange,
  type ReplicaCounts,
  type TargetFlip,
} from '@headroom/plans';
import { FindingType } from '../answer/choice.types.js';
import { choice, decimal, figure, flag, listOf, object, orNull, text, whole } from '../fields/field-spec.js';
import { enumType, objectType } from '../fields/object-type.js';
import { StrategyIdEnum, TargetNameEnum, TargetStatusEnum } from '../vocabulary.js';
import { MetricType } from './comparison.types.js';
import { CostChangeType } from './cost-change.types.js';
import { PlanBasisType } from './plan.types.js';

/** What today's prices and rules change of a saved plan. */
const FactKindEnum = enumType({ name: 'FactKind', description: 'What a changed fact is about.', values: FACT_KINDS });

const FactChangeType = objectType<FactChange>({
  name: 'FactChange',
  description: 'A fact that the document does not state and that is another one today.',
  fields: {
    kind: choice(FactKindEnum, 'What it is about.'),
    path: text('Where it stands, entries called by name.'),
    from: orNull(text('Then.')),
    to: orNull(text('Now.')),
  },
});

const ReplicaCountsType = objectType<ReplicaCounts>({
  name: 'ReplicaCounts',
  description: 'How many replicas there are of a component in a location.',
  fields: {
    running: whole('Running.'),
    stopped: whole('Stopped.'),
    afterFailover: orNull(whole('After a failover; null where none can happen.')),
    capacityUnits: orNull(decimal('Units of a managed component.')),
  },
});

const CountChangeType = objectType<CountChange>({
  name: 'CountChange',
  description: 'Replicas of which there would be another number today.',
  fields: {
    component: text('Name of the component.'),
    location: text('`provider/region`.'),
    from: orNull(object(() => ReplicaCountsType, 'Then.')),
    to: orNull(object(() => ReplicaCountsType, 'Now.')),
  },
});

const TargetFlipType = objectType<TargetFlip>({
  name: 'TargetFlip',
  description: 'A target that is judged differently today.',
  fields: {
    target: choice(TargetNameEnum, 'Which target.'),
    flow: orNull(text('The flow whose own target it is; null = the workload.')),
    from: choice(TargetStatusEnum, 'Then.'),
    to: choice(TargetStatusEnum, 'Now.'),
    required: orNull(figure('What is asked for.')),
    achievedFrom: orNull(figure('What was reached then.')),
    achievedTo: orNull(figure('What is reached now.')),
  },
});

const FindingChangesType = objectType<FindingChanges>({
  name: 'FindingChanges',
  description: 'Findings that are new, and findings that are gone.',
  fields: {
    appeared: listOf(
      object(() => FindingType),
      'New.',
    ),
    gone: listOf(
      object(() => FindingType),
      'Gone.',
    ),
  },
});

const RecommendationChangeType = objectType<RecommendationChange>({
  name: 'RecommendationChange',
  description: 'What was recommended, and what is.',
  fields: {
    from: orNull(choice(StrategyIdEnum, 'Then; null = nothing was achievable.')),
    to: orNull(choice(StrategyIdEnum, 'Now; null = nothing is achievable.')),
  },
});

export const PlanDriftType = objectType<PlanDrift>({
  name: 'PlanDrift',
  description: 'What the prices and rules of today change of a saved plan.',
  fields: {
    strategy: orNull(choice(StrategyIdEnum, 'The strategy that stands for the plan; all below is about it.')),
    currency: text('Currency of the amounts.'),
    basisFrom: object(() => PlanBasisType, 'What it was computed with then.'),
    basisTo: object(() => PlanBasisType, 'What it is computed with now.'),
    cost: orNull(object(() => CostChangeType, 'The bill, line by line.')),
    facts: listOf(
      object(() => FactChangeType),
      'Prices, service levels, regions, sizes, limits and defaults.',
    ),
    counts: listOf(
      object(() => CountChangeType),
      'Replicas.',
    ),
    metrics: listOf(
      object(() => MetricType),
      'Figures that differ: then and now.',
    ),
    targets: listOf(
      object(() => TargetFlipType),
      'Targets that are judged differently.',
    ),
    findings: object(() => FindingChangesType, 'Findings that came or went.'),
    recommendation: object(() => RecommendationChangeType, 'What is recommended.'),
    hasDrift: flag('False where the plan is the same but for dates.'),
    sentences: listOf(text(), 'The same in words, the most important first.'),
  },
});
