import {
  PLAN_STATUSES,
  type PlanBasis,
  type PlanLock,
  type ListedRevision,
  type PlanSummary,
  REVISION_CAUSES,
  type SavedPlan,
  type Stamp,
  summarizePlan,
} from '@headroom/plans';
import { choice, decimal, flag, id, listOf, moment, object, orNull, text, whole } from '../fields/field-spec.js';
import { enumType, objectType } from '../fields/object-type.js';
import { globalId } from '../ids/global-id.js';
import { StrategyIdEnum } from '../vocabulary.js';
import { NodeInterface } from './team.types.js';

/** Saved plans, their revisions and locks. */
export const PlanStatusEnum = enumType({
  name: 'PlanStatus',
  description: 'Where a plan stands in its life.',
  values: PLAN_STATUSES,
  meanings: {
    DRAFT: 'Not approved as it is now.',
    APPROVED: 'Approved; a change makes it a draft again.',
    SUPERSEDED: 'Another plan has been approved in its place, or it was retired by a change.',
  },
});

const RevisionCauseEnum = enumType({
  name: 'RevisionCause',
  description: 'What made a revision.',
  values: REVISION_CAUSES,
});

export const StampType = objectType<Stamp>({
  name: 'Stamp',
  description: 'Somebody and a moment.',
  fields: {
    actorId: text('Id of the person or token.'),
    actorName: text('Name for people.'),
    at: moment('When.'),
  },
});

export const PlanBasisType = objectType<PlanBasis>({
  name: 'PlanBasis',
  description: 'What an evaluation was computed with.',
  fields: {
    modelVersion: text('Version of the planning model.'),
    catalogDate: orNull(text('Latest capture day of the prices used; null where only own prices are used.')),
  },
});

export const PlanLockType = objectType<PlanLock>({
  name: 'PlanLock',
  description: 'While it is there, the plan can be neither changed nor deleted.',
  fields: { by: object(() => StampType, 'Who locked it.'), reason: text('Why.') },
});

/** What the schema shows of a plan at once; its document, evaluation and team are fetched where they are asked for. */
export type PlanFields = Omit<PlanSummary, 'teamId'>;

/** A plan as its fields are resolved: with what is needed to fetch the rest. */
export interface PlanNode extends PlanFields {
  readonly planId: string;
  readonly teamId: string;
  /** The whole plan, where it is there already. */
  readonly saved: SavedPlan | null;
}

export const PlanType = objectType<PlanFields>({
  name: 'Plan',
  description: 'A saved plan: a document, what came out of it when it was saved, and what the team decided.',
  implementing: [NodeInterface],
  fields: {
    id: id('Global id.'),
    name: text('Unique in the team in any case of letters.'),
    status: choice(PlanStatusEnum, 'Where it stands in its life.'),
    revision: whole('Rises by one with every change.'),
    strategy: orNull(choice(StrategyIdEnum, 'As the team chose; null = as recommended.')),
    recommendedStrategy: orNull(choice(StrategyIdEnum, 'As the evaluation recommends; null = none meets the targets.')),
    standingStrategy: orNull(choice(StrategyIdEnum, 'The chosen, else the recommended, else the nearest miss.')),
    meetsTargets: flag('Whether the standing strategy meets every judged target.'),
    monthlyCost: orNull(decimal('Monthly total of the standing strategy.')),
    currency: text('Currency of the amounts.'),
    notes: text('What the team wrote about it.'),
    tags: listOf(text(), 'In lower case.'),
    regions: listOf(text(), 'Locations of the standing strategy, `provider/region`.'),
    skus: listOf(text(), 'Sizes that the standing strategy places.'),
    reviewOn: orNull(text('Day of the next review.')),
    basis: object(() => PlanBasisType, 'What it was computed with.'),
    isLocked: flag('Whether it is locked.'),
    isDeleted: flag('Whether it is in the bin.'),
    created: object(() => StampType, 'Who saved it, when.'),
    updated: object(() => StampType, 'Who changed it last, when.'),
  },
});

/** A plan of a list. */
export function listedPlan(summary: PlanSummary): PlanNode {
  return { ...summary, planId: summary.id, id: globalId('Plan', summary.id), saved: null };
}

/** A plan that is known as a whole. */
export function savedPlanNode(plan: SavedPlan): PlanNode {
  return { ...listedPlan(summarizePlan(plan)), saved: plan };
}

/** A revision without its evaluation, which is read where it is asked for. */
export type RevisionFields = ListedRevision;

export const PlanRevisionType = objectType<RevisionFields>({
  name: 'PlanRevision',
  description: 'What a plan was at one time; it never changes.',
  fields: {
    planId: id('Global id of the plan.'),
    revision: whole('1 for the first.'),
    name: text('The name it had.'),
    status: choice(PlanStatusEnum, 'Where it stood.'),
    document: text('The document as it was given.'),
    basis: object(() => PlanBasisType, 'What it was computed with.'),
    strategy: orNull(choice(StrategyIdEnum, 'As the team chose; null = as recommended.')),
    notes: text('What the team wrote.'),
    tags: listOf(text(), 'In lower case.'),
    reviewOn: orNull(text('Day of the next review.')),
    made: object(() => StampType, 'Who made it, when.'),
    cause: choice(RevisionCauseEnum, 'What made it.'),
  },
});
