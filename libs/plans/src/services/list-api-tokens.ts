import { teamRefusal } from '../access/permission.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import { type ApiTokenInfo, tokenInfo } from '../tokens/token-info.js';
import type { PlansSession } from './plans-context.js';

/** The tokens of a team, the newest first, with those that are revoked or expired. */
export async function listApiTokens(
  { actor, store }: PlansSession,
  { teamId }: { readonly teamId: string },
): Promise<Outcome<readonly ApiTokenInfo[]>> {
  const refusal = teamRefusal(actor, { action: 'TOKEN_MANAGE', teamId, path: 'teamId' });
  if (refusal !== null) return refused(refusal);
  const tokens = await store.transaction((transaction) => transaction.tokensOf([teamId]));
  return done(tokens.map(tokenInfo));
}
