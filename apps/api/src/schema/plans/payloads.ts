import type { ApiTokenInfo, Member, Outcome, PlanComparison, PlanDrift, SavedPlan } from '@headroom/plans';
import type { UserError } from '../errors/user-error.js';
import { userErrorsOf } from '../errors/user-error.mapper.js';
import { userErrors } from '../errors/user-error.types.js';
import { object, orNull, text, type TypeOf } from '../fields/field-spec.js';
import { objectType } from '../fields/object-type.js';
import { PlanComparisonType } from './comparison.types.js';
import { PlanDriftType } from './drift.types.js';
import { type PlanFields, type PlanNode, PlanType, savedPlanNode } from './plan.types.js';
import { ApiTokenType, MemberType, type TeamFields, TeamType } from './team.types.js';

/** What mutations answer: a result, or everything that stands against it. */
interface Refusable {
  readonly userErrors: readonly UserError[];
}

/** The answer of a mutation of a plan. */
export interface PlanPayload<Plan extends PlanFields = PlanNode> extends Refusable {
  readonly plan: Plan | null;
}

/** The type of the answer of one mutation of a plan. */
export function planPayloadType(name: string): TypeOf<PlanPayload<PlanFields>> {
  return objectType<PlanPayload<PlanFields>>({
    name,
    description: 'The plan as it is now, or why nothing was done.',
    fields: { plan: orNull(object(() => PlanType, 'Null where nothing was done.')), userErrors },
  });
}

/** The answer of a mutation of a plan. */
export function planPayload(outcome: Outcome<SavedPlan>): PlanPayload {
  if (!outcome.ok) return { plan: null, userErrors: userErrorsOf(outcome.errors) };
  return { plan: savedPlanNode(outcome.value), userErrors: [] };
}

/** The answer of `replanPlan`. */
export interface ReplanPayload<Plan extends PlanFields = PlanNode> extends PlanPayload<Plan> {
  readonly drift: PlanDrift | null;
}

export const ReplanPayloadType = objectType<ReplanPayload<PlanFields>>({
  name: 'ReplanPlanPayload',
  description: 'What the prices and rules of today change, or why nothing was done.',
  fields: {
    plan: orNull(object(() => PlanType, 'As it is now; with a new revision where the drift was accepted.')),
    drift: orNull(object(() => PlanDriftType, 'What changes.')),
    userErrors,
  },
});

/** The answer of `comparePlans`. */
export interface ComparePayload extends Refusable {
  readonly comparison: PlanComparison | null;
}

export const ComparePayloadType = objectType<ComparePayload>({
  name: 'ComparePlansPayload',
  description: 'Plans side by side, or why they cannot be compared.',
  fields: { comparison: orNull(object(() => PlanComparisonType, 'Null where they cannot be compared.')), userErrors },
});

/** The answer of a mutation of a team. */
export interface TeamPayload extends Refusable {
  readonly team: TeamFields | null;
}

/** The type of the answer of one mutation of a team. */
export function teamPayloadType(name: string): TypeOf<TeamPayload> {
  return objectType<TeamPayload>({
    name,
    description: 'The team as it is now, or why nothing was done.',
    fields: { team: orNull(object(() => TeamType, 'Null where nothing was done.')), userErrors },
  });
}

/** The answer of a mutation of a member. */
export interface MemberPayload extends Refusable {
  readonly member: Omit<Member, 'teamId'> | null;
}

/** The type of the answer of one mutation of a member. */
export function memberPayloadType(name: string): TypeOf<MemberPayload> {
  return objectType<MemberPayload>({
    name,
    description: 'The member that it was about, or why nothing was done.',
    fields: { member: orNull(object(() => MemberType, 'Null where nothing was done.')), userErrors },
  });
}

/** The answer of `createApiToken`. */
export interface CreateTokenPayload extends Refusable {
  readonly token: ApiTokenInfo | null;
  readonly secret: string | null;
}

export const CreateTokenPayloadType = objectType<CreateTokenPayload>({
  name: 'CreateApiTokenPayload',
  description: 'The token that was made, or why none was.',
  fields: {
    token: orNull(object(() => ApiTokenType, 'Null where none was made.')),
    secret: orNull(text('The token itself: shown this once. Null where the same request was answered before.')),
    userErrors,
  },
});

/** The answer of `revokeApiToken`. */
export interface RevokeTokenPayload extends Refusable {
  readonly token: ApiTokenInfo | null;
}

export const RevokeTokenPayloadType = objectType<RevokeTokenPayload>({
  name: 'RevokeApiTokenPayload',
  description: 'The token that is worthless now, or why nothing was done.',
  fields: { token: orNull(object(() => ApiTokenType, 'Null where nothing was done.')), userErrors },
});
