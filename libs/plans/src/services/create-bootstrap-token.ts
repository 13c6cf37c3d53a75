import type { Actor } from '../access/role.js';
import { type ApiTokenInfo, tokenInfo } from '../tokens/token-info.js';
import { newToken, type NewToken } from '../tokens/token-text.js';
import { insertNewToken } from './insert-new-token.js';
import type { PlansContext, PlansSession } from './plans-context.js';

/** The one token that a fresh installation prints. */
export interface BootstrapToken {
  readonly token: ApiTokenInfo;
  /** Shown once, to whoever starts the installation. */
  readonly secret: string;
}

const BOOTSTRAP_HOURS = 24;
const MS_PER_HOUR = 3_600_000;

/** The installation itself, as an actor. */
export const SYSTEM_ACTOR: Actor = {
  kind: 'SYSTEM',
  id: 'system',
  name: 'Headroom',
  memberships: [],
  scopes: null,
  isInstallationAdmin: true,
};

/**
 * Makes the first administrator's token of an installation that has no token yet: good for 24 hours, made once, however
 * many processes start at the same time. Null where there has been one before. `made` is a token that the installer knows
 * already; without it a new one is made.
 */
export async function createBootstrapToken(
  context: PlansContext,
  made: NewToken = newToken(context.randomBytes),
): Promise<BootstrapToken | null> {
  const session: PlansSession = { ...context, actor: SYSTEM_ACTOR, requestId: null, source: 'SYSTEM' };
  const now = context.now();
  const token = {
    id: made.id,
    name: 'bootstrap',
    secretHash: context.sha256Hex(made.text),
    memberships: [],
    scopes: null,
    isInstallationAdmin: true,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + BOOTSTRAP_HOURS * MS_PER_HOUR).toISOString(),
    lastUsedAt: null,
    revokedAt: null,
  };
  return context.store.transaction(async (transaction) => {
    if ((await transaction.countTokens()) > 0) return null;
    const key = { actorId: SYSTEM_ACTOR.id, key: 'bootstrap-token', requestHash: '', subjectId: made.id };
    const remembered = await transaction.rememberIdempotency({ ...key, createdAt: token.createdAt });
    if (remembered === 'TAKEN') return null;
    await insertNewToken(transaction, { session, token, audit: 'BOOTSTRAP_TOKEN_CREATED' });
    return { token: tokenInfo(token), secret: made.text };
  });
}
