import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { linkSlackIdentity } from '@headroom/plans';
import { ApiContext } from '../request/api-context.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { userErrorsOf } from '../schema/errors/user-error.mapper.js';
import {
  type LinkSlackIdentityPayload,
  LinkSlackIdentityInputType,
  LinkSlackIdentityPayloadType,
} from '../schema/plans/slack.types.js';

/** Who somebody is in Slack. */
@Resolver()
export class SlackMutationsResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @Mutation(() => LinkSlackIdentityPayloadType, {
    description: 'Lets the Slack user that was given the code act for whoever is signed in, with the same rights.',
  })
  async linkSlackIdentity(
    @Args('input', { type: () => LinkSlackIdentityInputType, description: 'The code.' })
    input: { readonly code: string },
    @Context() context: ApiContext,
  ): Promise<LinkSlackIdentityPayload> {
    const linked = await linkSlackIdentity(this.sessions.of(context), input);
    if (!linked.ok) return { identity: null, userErrors: userErrorsOf(linked.errors) };
    const { workspaceId, userId, linkedAt } = linked.value;
    return { identity: { workspaceId, userId, linkedAt }, userErrors: [] };
  }
}
