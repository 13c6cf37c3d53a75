import { type PlanFilterInput, PLAN_ORDERS, type PlanOrder } from '@headroom/plans';
import {
  choice,
  decimal,
  defaultingTo,
  type FieldsOf,
  flag,
  id,
  listOf,
  number,
  object,
  optional,
  orNull,
  text,
  whole,
} from '../fields/field-spec.js';
import { argsType, enumType, inputType } from '../fields/object-type.js';
import { StrategyIdEnum } from '../vocabulary.js';
import { PlanStatusEnum } from './plan.types.js';

/** What a list of plans is narrowed and ordered by. */
export const PlanFilterInputType = inputType<PlanFilterInput>({
  name: 'PlanFilterInput',
  description: 'Which plans to list; what is given must hold together, and what is absent is any.',
  fields: {
    teamId: optional(id('Plans of this team; absent = of every team whose plans you may read.')),
    tag: optional(text('A tag that the plan has.')),
    text: optional(
      text(
        'Beginnings of words of the name, the tags or the notes, all of which the plan must have; any case and order.',
      ),
    ),
    strategy: optional(choice(StrategyIdEnum, 'The strategy that the plan stands for.')),
    region: optional(text('A location in which that strategy places something, `provider/region`.')),
    sku: optional(text('A size that it places.')),
    meetsTargets: optional(flag('Whether it meets every judged target.')),
    status: optional(choice(PlanStatusEnum, 'Where the plan stands in its life.')),
    monthlyCostAtLeast: optional(decimal('Least monthly cost, inclusive.')),
    monthlyCostAtMost: optional(decimal('Highest monthly cost, inclusive.')),
    isDeleted: optional(flag('True = what is in the bin. Default: false.')),
  },
});

const PlanOrderFieldEnum = enumType({
  name: 'PlanOrderField',
  description: 'What plans can be ordered by; a plan without the value comes last.',
  values: PLAN_ORDERS,
});

const OrderDirectionEnum = enumType({
  name: 'OrderDirection',
  description: 'ASC = from the first to the last, DESC = from the last to the first.',
  values: ['ASC', 'DESC'],
});

/** How a list is ordered. */
export interface PlanOrderBy {
  readonly field: PlanOrder;
  readonly direction?: 'ASC' | 'DESC' | undefined;
}

export const PlanOrderByType = inputType<PlanOrderBy>({
  name: 'PlanOrderInput',
  description: 'How plans are ordered.',
  fields: {
    field: choice(PlanOrderFieldEnum, 'By what.'),
    direction: optional(choice(OrderDirectionEnum, 'In which direction. Default: ASC.')),
  },
});

/** A part of a list. */
export interface PageArgs {
  readonly first: number;
  readonly after: string | null;
}

const DEFAULT_FIRST = 20;

const PAGE_FIELDS: FieldsOf<PageArgs> = {
  first: defaultingTo(whole('How many: 1 to 100.'), DEFAULT_FIRST),
  after: orNull(text('`pageInfo.endCursor` of the page before.')),
};

/** Which plans to list. */
export interface PlansArgs extends PageArgs {
  readonly filter: PlanFilterInput | null;
  readonly orderBy: PlanOrderBy | null;
}

export const PlansArgsType = argsType<PlansArgs>({
  ...PAGE_FIELDS,
  filter: orNull(object(() => PlanFilterInputType, 'Which plans.')),
  orderBy: orNull(object(() => PlanOrderByType, 'Default: the newest first.')),
});

/** Which revisions to list. */
export interface RevisionsArgs extends PageArgs {
  readonly planId: string;
}

export const RevisionsArgsType = argsType<RevisionsArgs>({ ...PAGE_FIELDS, planId: id('The plan.') });

/** Which events to list. */
export interface AuditArgs extends PageArgs {
  readonly teamId: string | null;
  readonly subjectId: string | null;
}

export const AuditArgsType = argsType<AuditArgs>({
  ...PAGE_FIELDS,
  teamId: orNull(id('Of this team only.')),
  subjectId: orNull(id('Only what happened to this plan, team or token.')),
});

/** Which plans to compare. */
export interface CompareArgs {
  readonly ids: readonly string[];
  readonly baseline: string | null;
  readonly toleranceRatio: number | null;
}

export const CompareArgsType = argsType<CompareArgs>({
  ids: listOf(id(), 'The plans, each once.'),
  baseline: orNull(id('The plan to compare with. Default: the first.')),
  toleranceRatio: orNull(number('Relative difference up to which figures count as the same. Default: 0.01.')),
});
