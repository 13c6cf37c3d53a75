import type {
  ApprovePlanInput,
  ClonePlanInput,
  LockPlanInput,
  PlanIdInput,
  ReplanPlanInput,
  SavePlanInput,
  UpdatePlanInput,
} from '@headroom/plans';
import { choice, id, listOf, optional, optionalOrNull, text, whole } from '../fields/field-spec.js';
import { enumType, inputType } from '../fields/object-type.js';
import { StrategyIdEnum } from '../vocabulary.js';

/** What can be done with a plan. */
const KEY_WORDS = 'Any text of at most 100 characters: the same request with the same key is carried out once.';
const EXPECTED_WORDS = 'The revision that you have seen; with another one the request is refused as CONFLICT.';

const FIELDS = {
  tags: optional(listOf(text(), 'At most 20 tags of 1 to 40 characters.')),
  notes: optional(text('At most 10,000 characters.')),
  reviewOn: optionalOrNull(text('Day of the next review, `YYYY-MM-DD`; null = none.')),
  strategy: optionalOrNull(choice(StrategyIdEnum, 'The strategy that the team chooses; null = as recommended.')),
};

export const SavePlanInputType = inputType<SavePlanInput>({
  name: 'SavePlanInput',
  description: 'A plan to save.',
  fields: {
    name: text('1 to 120 characters, unique in the team in any case of letters.'),
    document: text('YAML or JSON source of the workload, at most 256 KiB; it is kept as it is given.'),
    teamId: id('The team whose plan it is.'),
    ...FIELDS,
    idempotencyKey: optional(text(KEY_WORDS)),
  },
});

export const UpdatePlanInputType = inputType<
  Omit<UpdatePlanInput, 'status'> & { readonly status?: SettableStatus | undefined }
>({
  name: 'UpdatePlanInput',
  description: 'What to change of a plan; what is absent stays as it is.',
  fields: {
    id: id('The plan.'),
    expectedRevision: whole(EXPECTED_WORDS),
    name: optional(text('1 to 120 characters, unique in the team in any case of letters.')),
    document: optional(text('Another document; it is planned with the catalogue of today.')),
    ...FIELDS,
    status: optional(
      choice(
        enumType({
          name: 'SettablePlanStatus',
          description: 'A state that an update may set; APPROVED comes from an approval alone.',
          values: ['DRAFT', 'SUPERSEDED'],
        }),
        'Where the plan stands. Default: DRAFT.',
      ),
    ),
  },
});

type SettableStatus = NonNullable<UpdatePlanInput['status']>;

export const ClonePlanInputType = inputType<ClonePlanInput>({
  name: 'ClonePlanInput',
  description: 'A plan to copy.',
  fields: {
    id: id('The plan.'),
    name: text('Name of the copy.'),
    teamId: optional(id('Team of the copy. Default: the team of the plan.')),
    idempotencyKey: optional(text(KEY_WORDS)),
  },
});

export const LockPlanInputType = inputType<LockPlanInput>({
  name: 'LockPlanInput',
  description: 'A plan to lock.',
  fields: {
    id: id('The plan.'),
    reason: text('Why nobody shall change it: 1 to 500 characters.'),
    expectedRevision: optional(whole(EXPECTED_WORDS)),
  },
});

export const PlanIdInputType = inputType<PlanIdInput>({
  name: 'PlanIdInput',
  description: 'A plan to do something with.',
  fields: { id: id('The plan.'), expectedRevision: optional(whole(EXPECTED_WORDS)) },
});

export const ApprovePlanInputType = inputType<ApprovePlanInput>({
  name: 'ApprovePlanInput',
  description: 'A plan to approve.',
  fields: {
    id: id('The plan.'),
    expectedRevision: whole('The revision that is approved.'),
    supersedes: optional(
      listOf(
        id('A plan.'),
        'Approved plans of the same team whose place it takes, at most 20: they become SUPERSEDED with it, or nothing happens.',
      ),
    ),
  },
});

export const ReplanPlanInputType = inputType<ReplanPlanInput>({
  name: 'ReplanPlanInput',
  description: 'A plan to compute again with the prices and rules of today.',
  fields: {
    id: id('The plan.'),
    mode: choice(
      enumType({
        name: 'ReplanMode',
        description: 'What to do with the result.',
        values: ['DRY_RUN', 'ACCEPT'],
        meanings: { DRY_RUN: 'Show what would change.', ACCEPT: 'Keep it as a new revision.' },
      }),
      'What to do with the result.',
    ),
    expectedRevision: optional(whole(`${EXPECTED_WORDS} Needed to ACCEPT.`)),
  },
});
