import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { type CreateApiTokenInput, createApiToken, type RevokeApiTokenInput, revokeApiToken } from '@headroom/plans';
import { ApiContext } from '../request/api-context.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { present } from '../request/present.js';
import { userErrorsOf } from '../schema/errors/user-error.mapper.js';
import { plainId } from '../schema/ids/global-id.js';
import {
  type CreateTokenPayload,
  CreateTokenPayloadType,
  type RevokeTokenPayload,
  RevokeTokenPayloadType,
} from '../schema/plans/payloads.js';
import { CreateApiTokenInputType, RevokeApiTokenInputType } from '../schema/plans/team.inputs.js';
import { tokenFields } from '../schema/plans/team.types.js';

/** Tokens for scripts. */
@Resolver()
export class TokenMutationsResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @Mutation(() => CreateTokenPayloadType, { description: 'Makes a token; its secret is shown this once.' })
  async createApiToken(
    @Args('input', { type: () => CreateApiTokenInputType, description: 'The token.' }) input: CreateApiTokenInput,
    @Context() context: ApiContext,
  ): Promise<CreateTokenPayload> {
    const memberships = input.memberships.map(({ teamId, role }) => ({ teamId: plainId('Team', teamId), role }));
    const created = await createApiToken(this.sessions.of(context), { ...present(input), memberships });
    if (!created.ok) return { token: null, secret: null, userErrors: userErrorsOf(created.errors) };
    const { token, secret } = created.value;
    return { token: tokenFields(token), secret, userErrors: [] };
  }

  @Mutation(() => RevokeTokenPayloadType, { description: 'Makes a token worthless at once.' })
  async revokeApiToken(
    @Args('input', { type: () => RevokeApiTokenInputType, description: 'The token.' }) input: RevokeApiTokenInput,
    @Context() context: ApiContext,
  ): Promise<RevokeTokenPayload> {
    const revoked = await revokeApiToken(this.sessions.of(context), input);
    if (!revoked.ok) return { token: null, userErrors: userErrorsOf(revoked.errors) };
    return { token: tokenFields(revoked.value), userErrors: [] };
  }
}
