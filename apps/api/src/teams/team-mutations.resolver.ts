import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  type CreateTeamInput,
  createTeam,
  type Member,
  type Outcome,
  type RemoveMemberInput,
  removeMember,
  type RenameTeamInput,
  renameTeam,
  type SetMemberInput,
  setMember,
  type Team,
} from '@headroom/plans';
import { ApiContext } from '../request/api-context.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { present } from '../request/present.js';
import { userErrorsOf } from '../schema/errors/user-error.mapper.js';
import { plainId } from '../schema/ids/global-id.js';
import { type MemberPayload, memberPayloadType, type TeamPayload, teamPayloadType } from '../schema/plans/payloads.js';
import * as inputs from '../schema/plans/team.inputs.js';
import { teamFields } from '../schema/plans/team.types.js';

const CreateTeamPayloadType = teamPayloadType('CreateTeamPayload');
const RenameTeamPayloadType = teamPayloadType('RenameTeamPayload');

const SetMemberPayloadType = memberPayloadType('SetMemberPayload');
const RemoveMemberPayloadType = memberPayloadType('RemoveMemberPayload');

/** Teams and their members. */
@Resolver()
export class TeamMutationsResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @Mutation(() => CreateTeamPayloadType, { description: 'Makes a team, which you administer.' })
  async createTeam(
    @Args('input', { type: () => inputs.CreateTeamInputType, description: 'The team.' }) input: CreateTeamInput,
    @Context() context: ApiContext,
  ): Promise<TeamPayload> {
    return teamPayload(await createTeam(this.sessions.of(context), present(input)));
  }

  @Mutation(() => RenameTeamPayloadType, { description: 'Gives a team another name.' })
  async renameTeam(
    @Args('input', { type: () => inputs.RenameTeamInputType, description: 'The name.' }) input: RenameTeamInput,
    @Context() context: ApiContext,
  ): Promise<TeamPayload> {
    return teamPayload(await renameTeam(this.sessions.of(context), inTeam(input)));
  }

  @Mutation(() => SetMemberPayloadType, { description: 'Adds a member, or changes the role of one.' })
  async setMember(
    @Args('input', { type: () => inputs.SetMemberInputType, description: 'The member.' }) input: SetMemberInput,
    @Context() context: ApiContext,
  ): Promise<MemberPayload> {
    return memberPayload(await setMember(this.sessions.of(context), inTeam(input)));
  }

  @Mutation(() => RemoveMemberPayloadType, { description: 'Takes a member out of a team.' })
  async removeMember(
    @Args('input', { type: () => inputs.RemoveMemberInputType, description: 'The member.' }) input: RemoveMemberInput,
    @Context() context: ApiContext,
  ): Promise<MemberPayload> {
    return memberPayload(await removeMember(this.sessions.of(context), inTeam(input)));
  }
}

function inTeam<T extends { readonly teamId: string }>(input: T): T {
  return { ...input, teamId: plainId('Team', input.teamId) };
}

function teamPayload(outcome: Outcome<Team>): TeamPayload {
  if (!outcome.ok) return { team: null, userErrors: userErrorsOf(outcome.errors) };
  return { team: teamFields(outcome.value), userErrors: [] };
}

function memberPayload(outcome: Outcome<Member>): MemberPayload {
  if (!outcome.ok) return { member: null, userErrors: userErrorsOf(outcome.errors) };
  return { member: outcome.value, userErrors: [] };
}
