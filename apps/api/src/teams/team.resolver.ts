import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ApiTokenInfo, Member } from '@headroom/plans';
import { ApiContext } from '../request/api-context.js';
import { expected } from '../request/expected.js';
import { loadersOf } from '../request/loaders.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { plainId } from '../schema/ids/global-id.js';
import { ApiTokenType, MemberType, type TeamFields, TeamType, tokenFields } from '../schema/plans/team.types.js';

/** Who and what belongs to a team. */
@Resolver(() => TeamType)
export class TeamResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @ResolveField(() => [MemberType], { description: 'Its members by name.' })
  async members(
    @Parent() team: TeamFields,
    @Context() context: ApiContext,
  ): Promise<readonly Omit<Member, 'teamId'>[]> {
    return expected(await loadersOf(context, this.sessions).members.load(plainId('Team', team.id)));
  }

  @ResolveField(() => [ApiTokenType], { description: 'Its tokens, the newest first; for its administrators.' })
  async apiTokens(@Parent() team: TeamFields, @Context() context: ApiContext): Promise<readonly ApiTokenInfo[]> {
    const tokens = expected(await loadersOf(context, this.sessions).apiTokens.load(plainId('Team', team.id)));
    return tokens.map(tokenFields);
  }
}
