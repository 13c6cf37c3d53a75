import { mayDo, roleIn } from '../access/policy.js';
import type { Actor } from '../access/role.js';
import { checkText, type TextRule } from '../input/check-text.js';
import { done, type Outcome, type PlanError, refused } from '../plan/plan-error.js';
import type { ApiToken } from '../store/plans-store.js';
import { type ApiTokenInfo, tokenInfo } from '../tokens/token-info.js';
import { inTransaction } from './in-transaction.js';
import { auditToken } from './insert-new-token.js';
import type { PlansSession } from './plans-context.js';

/** A token to revoke, by the eight characters of its id. */
export interface RevokeApiTokenInput {
  readonly id: string;
}

const ID_RULE: TextRule = { least: 1, most: 100, hasLines: false };

/**
 * Makes a token worthless at once. Whoever manages the tokens of one of its teams may do that, and the administrator of
 * the installation. A token that is revoked already stays as it is.
 */
export async function revokeApiToken(
  session: PlansSession,
  { id }: RevokeApiTokenInput,
): Promise<Outcome<ApiTokenInfo>> {
  const errors = checkText('id', { value: id, rule: ID_RULE });
  if (errors.length > 0) return refused(...errors);
  return inTransaction(session.store, async (transaction) => {
    const token = await transaction.token(id);
    const refusal = refusalOf(session.actor, { id, token });
    if (token === null || refusal !== null) return refused(...(refusal === null ? [] : [refusal]));
    if (token.revokedAt !== null) return done(tokenInfo(token));
    const revoked = { ...token, revokedAt: session.now().toISOString() };
    await transaction.revokeToken(id, revoked.revokedAt);
    await auditToken(transaction, { session, token: revoked, audit: 'TOKEN_REVOKED', before: token });
    return done(tokenInfo(revoked));
  });
}

function refusalOf(
  actor: Actor,
  { id, token }: { readonly id: string; readonly token: ApiToken | null },
): PlanError | null {
  const teamIds = token?.memberships.map(({ teamId }) => teamId) ?? [];
  const managesInstallation = actor.isInstallationAdmin && (actor.scopes?.includes('TOKEN_MANAGE') ?? true);
  const manages = managesInstallation || teamIds.some((teamId) => mayDo(actor, { action: 'TOKEN_MANAGE', teamId }));
  if (token !== null && manages) return null;
  const shared = teamIds.find((teamId) => roleIn(actor, teamId) !== null);
  if (shared === undefined) return { code: 'NOT_FOUND', path: 'id', id };
  return { code: 'FORBIDDEN', action: 'TOKEN_MANAGE', teamId: shared };
}
