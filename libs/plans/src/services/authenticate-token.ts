import type { Actor } from '../access/role.js';
import type { ApiToken } from '../store/plans-store.js';
import { isSameText } from '../tokens/same-text.js';
import { tokenIdOf } from '../tokens/token-text.js';
import type { PlansContext } from './plans-context.js';

/** `lastUsedAt` is written at most this often, so that a busy token does not write with every request. */
const LAST_USED_EVERY_MS = 60_000;

/** Compared with where there is no such token, so that an unknown id takes as long as a wrong secret. */
const NO_HASH = '0'.repeat(64);

/** The actor that a token stands for; null where it is unknown, wrong, revoked or expired: which one is not told. */
export async function authenticateToken(context: PlansContext, text: string): Promise<Actor | null> {
  const id = tokenIdOf(text);
  if (id === null) return null;
  const hash = context.sha256Hex(text);
  return context.store.transaction(async (transaction) => {
    const token = await transaction.token(id);
    const isRight = isSameText(hash, token?.secretHash ?? NO_HASH);
    const now = context.now();
    if (token === null || !isRight || !isValidAt(token, now)) return null;
    if (isUseNoted(token, now)) return actorOf(token);
    await transaction.noteTokenUse(id, now.toISOString());
    return actorOf(token);
  });
}

/** Whether a token still stands at a moment. */
export function isValidAt({ revokedAt, expiresAt }: ApiToken, now: Date): boolean {
  return revokedAt === null && now.getTime() < Date.parse(expiresAt);
}

function isUseNoted({ lastUsedAt }: ApiToken, now: Date): boolean {
  return lastUsedAt !== null && now.getTime() - Date.parse(lastUsedAt) < LAST_USED_EVERY_MS;
}

function actorOf({ id, name, memberships, scopes, isInstallationAdmin }: ApiToken): Actor {
  return { kind: 'TOKEN', id, name, memberships, scopes, isInstallationAdmin };
}
