import type {
  Contribution,
  FlowRecovery,
  PlanRecovery,
  PlanReliability,
  RecoveryRow,
  Reliability,
  TimelinePoint,
} from '@headroom/core';
import { choice, type FieldsOf, listOf, number, object, orNull, text, whole } from '../fields/field-spec.js';
import { objectType } from '../fields/object-type.js';
import { RecoveryOutcomeEnum, RecoveryScopeEnum, TimelineEventEnum } from '../vocabulary.js';

/** How fast a plan recovers and how available it is (contract 4, 2.5, 2.6). */
const TimelinePointType = objectType<TimelinePoint>({
  name: 'TimelinePoint',
  description: 'A moment of a recovery at which something changes.',
  fields: {
    atSeconds: number('Seconds after the loss.'),
    event: choice(TimelineEventEnum, 'What happens.'),
    running: whole('Replicas in service from then on.'),
    servedRatio: number('Share of the load that is served from then on, 0 to 1.'),
  },
});

const RecoveryRowType = objectType<RecoveryRow>({
  name: 'RecoveryRow',
  description: 'The recovery of a flow after one kind of loss in one location.',
  fields: {
    scope: choice(RecoveryScopeEnum, 'What is lost.'),
    location: text('Where it is lost.'),
    outcome: choice(RecoveryOutcomeEnum, 'How the recovery ends.'),
    firstServiceSeconds: number('Until the lost share gets any service.'),
    rtoSeconds: number('Until the served share stays at or above `targets.minServedRatio`.'),
    fullServiceSeconds: number('Until everything is served.'),
    rpoSeconds: orNull(number('Span of data that is lost; null where it cannot be told or there is none.')),
    belowSeconds: number('Time with less than `targets.availableRatio` served.'),
    equivalentOutageSeconds: number('Unserved share over time, as seconds of a full outage.'),
    expectedBelowSeconds: number('`belowSeconds` over a failover that works, does not happen, or gets no capacity.'),
    expectedEquivalentOutageSeconds: number('`equivalentOutageSeconds` over the same three.'),
    timeline: listOf(
      object(() => TimelinePointType),
      'The recovery step by step.',
    ),
  },
});

const FlowRecoveryType = objectType<FlowRecovery>({
  name: 'FlowRecovery',
  description: 'The recovery of one flow.',
  fields: {
    name: text('Name of the flow.'),
    rtoSeconds: orNull(number('The worst over the tolerated losses; null where it does not recover.')),
    rpoSeconds: orNull(number('The worst over the tolerated losses; null without data, or where none is left.')),
    scopes: listOf(
      object(() => RecoveryRowType),
      'Loss by loss.',
    ),
  },
});

export const PlanRecoveryType = objectType<PlanRecovery>({
  name: 'PlanRecovery',
  description: 'How a plan recovers from the losses that it tolerates.',
  fields: {
    rtoSeconds: orNull(number('Recovery time of the workload; null where it does not recover.')),
    rpoSeconds: orNull(number('Data loss of the workload; null without data, or where none is left.')),
    flows: listOf(
      object(() => FlowRecoveryType),
      'Flow by flow.',
    ),
  },
});

const ContributionType = objectType<Contribution>({
  name: 'Contribution',
  description: 'One cause of downtime; all of them add up to `downtimeMinutesPerYear`.',
  fields: {
    cause: text('`DOMAINS`, `SHARED_FATE`, `ROUTER`, `COMPONENT name`, or a loss such as `REGION location`.'),
    eventsPerYear: orNull(number('How often it happens; null for what is not an event.')),
    minutesPerYear: number('Expected minutes of downtime in a year.'),
  },
});

const RELIABILITY_FIELDS: FieldsOf<Reliability> = {
  availability: number('Share of time in which at least `targets.availableRatio` is served, 0 to 1.'),
  unavailability: number('1 − availability, carried directly.'),
  nines: orNull(number('−log10 of the unavailability; null where it is 0.')),
  downtimeMinutesPerMonth: number('In a month of 43,800 minutes.'),
  downtimeMinutesPerYear: number('In a year of 525,600 minutes.'),
  expectedServedRatio: number('Expected share of the work that is served, 0 to 1.'),
  unservedRatio: number('1 − expectedServedRatio, carried directly.'),
  fullServiceProbability: number('Chance that everything is served at a given moment, 0 to 1.'),
  contributions: listOf(
    object(() => ContributionType),
    'What the downtime comes from.',
  ),
};

const ReliabilityType = objectType<Reliability>({
  name: 'Reliability',
  description: 'How available something is.',
  fields: RELIABILITY_FIELDS,
});

const FlowReliabilityType = objectType<PlanReliability['flows'][number]>({
  name: 'FlowReliability',
  description: 'How available one flow is.',
  fields: { name: text('Name of the flow.'), ...RELIABILITY_FIELDS },
});

export const PlanReliabilityType = objectType<PlanReliability>({
  name: 'PlanReliability',
  description: 'How available a plan is.',
  fields: {
    workload: object(() => ReliabilityType, 'The critical flows together.'),
    flows: listOf(
      object(() => FlowReliabilityType),
      'Flow by flow.',
    ),
  },
});
