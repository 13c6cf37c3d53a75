import type { Actor } from '../access/role.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { ApiToken, PlansTransaction, SlackIdentity, SlackUser } from '../store/plans-store.js';
import { auditEvent } from './audit-entry.js';
import { isValidAt } from './authenticate-token.js';
import { inTransaction } from './in-transaction.js';
import type { PlansContext, PlansSession } from './plans-context.js';

/** How long a code can be used. */
export const LINK_CODE_MINUTES = 10;
const MS_PER_MINUTE = 60_000;

/** Letters and digits that nobody takes for one another: 32 of them, so that a byte gives each with the same chance. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 12;

/** A code to be shown to the Slack user that asked for it, and to nobody else. */
export interface SlackLinkOffer {
  /** Twelve letters and digits in groups of four. */
  readonly code: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

/**
 * Makes the code by which a Slack user proves, to the API and signed in there, that it is the same person: good once, for
 * ten minutes; an earlier one is void.
 */
export async function createSlackLinkCode(context: PlansContext, user: SlackUser): Promise<SlackLinkOffer> {
  const letters = [...context.randomBytes(CODE_LENGTH)]
    .map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
    .join('');
  const now = context.now();
  const expiresAt = new Date(now.getTime() + LINK_CODE_MINUTES * MS_PER_MINUTE).toISOString();
  const { workspaceId, userId } = user;
  const code = { codeHash: context.sha256Hex(letters), workspaceId, userId, expiresAt };
  await context.store.transaction((transaction) => transaction.insertSlackLinkCode(code, now.toISOString()));
  return { code: letters.replaceAll(/(.{4})(?=.)/gu, '$1-'), expiresAt };
}

/** Binds the Slack user that was given the code to whoever is signed in. Spaces, hyphens and the case do not matter. */
export async function linkSlackIdentity(
  session: PlansSession,
  { code }: { readonly code: string },
): Promise<Outcome<SlackIdentity>> {
  const { actor } = session;
  const wanted = { code: 'INVALID_INPUT' as const, path: 'code', value: code, expected: CODE_EXPECTED };
  const kind = actor.kind === 'PERSON' || actor.kind === 'TOKEN' ? actor.kind : null;
  if (kind === null) return refused(wanted);
  const now = session.now().toISOString();
  return inTransaction(session.store, async (transaction) => {
    const taken = await transaction.takeSlackLinkCode(session.sha256Hex(lettersOf(code)));
    if (taken === null || taken.expiresAt <= now) return refused(wanted);
    const { workspaceId, userId } = taken;
    const identity = { workspaceId, userId, actorKind: kind, actorId: actor.id, actorName: actor.name, linkedAt: now };
    const before = await transaction.slackIdentity(taken);
    await transaction.setSlackIdentity(identity);
    await audit(transaction, session, { before, after: identity });
    return done(identity);
  });
}

const CODE_EXPECTED = `a code from /headroom link that is not older than ${String(LINK_CODE_MINUTES)} minutes and was not used before`;

function lettersOf(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
}

/** Ends what a Slack user may do here; answers whether it was linked. */
export async function unlinkSlackIdentity(session: PlansSession, user: SlackUser): Promise<boolean> {
  return session.store.transaction(async (transaction) => {
    const before = await transaction.slackIdentity(user);
    if (before === null) return false;
    await transaction.removeSlackIdentity(user);
    await audit(transaction, session, { before, after: null });
    return true;
  });
}

/** Whom a Slack user acts for, with what that one may do now; null where it is not linked, or its token has ended. */
export async function actorOfSlackUser(context: PlansContext, user: SlackUser): Promise<Actor | null> {
  return context.store.transaction(async (transaction) => {
    const identity = await transaction.slackIdentity(user);
    if (identity === null) return null;
    const { actorId: id, actorName: name } = identity;
    if (identity.actorKind === 'PERSON') {
      const memberships = await transaction.membershipsOf(id);
      return { kind: 'SLACK', id, name, memberships, scopes: null, isInstallationAdmin: false };
    }
    const token = await transaction.token(id);
    return token !== null && isValidAt(token, context.now()) ? actorOfToken(token) : null;
  });
}

function actorOfToken({ id, name, memberships, scopes }: ApiToken): Actor {
  return { kind: 'SLACK', id, name, memberships, scopes, isInstallationAdmin: false };
}

interface IdentityChange {
  readonly before: SlackIdentity | null;
  readonly after: SlackIdentity | null;
}

async function audit(
  transaction: PlansTransaction,
  session: PlansSession,
  { before, after }: IdentityChange,
): Promise<void> {
  const { workspaceId = '', userId = '' } = after ?? before ?? {};
  const facts = (identity: SlackIdentity | null) =>
    identity === null
      ? null
      : { actorKind: identity.actorKind, actorId: identity.actorId, actorName: identity.actorName };
  await transaction.appendAudit(
    auditEvent(session, {
      action: after === null ? 'SLACK_UNLINKED' : 'SLACK_LINKED',
      teamId: null,
      subjectType: 'SLACK_USER',
      subjectId: `${workspaceId}/${userId}`,
      before: facts(before),
      after: facts(after),
    }),
  );
}
