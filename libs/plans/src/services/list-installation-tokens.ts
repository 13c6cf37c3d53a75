import { done, type Outcome, refused } from '../plan/plan-error.js';
import { type ApiTokenInfo, tokenInfo } from '../tokens/token-info.js';
import type { PlansSession } from './plans-context.js';

/** Every token there is, the newest first, with those that are revoked or expired; for the administrator of the installation. */
export async function listInstallationTokens({
  actor,
  store,
}: PlansSession): Promise<Outcome<readonly ApiTokenInfo[]>> {
  const isAllowed = actor.isInstallationAdmin && (actor.scopes?.includes('TOKEN_MANAGE') ?? true);
  if (!isAllowed) return refused({ code: 'FORBIDDEN', action: 'TOKEN_MANAGE', teamId: null });
  const tokens = await store.transaction((transaction) => transaction.allTokens());
  return done(tokens.map(tokenInfo));
}
