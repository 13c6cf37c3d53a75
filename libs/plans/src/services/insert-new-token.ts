import type { AuditAction, AuditFacts } from '../audit/audit-event.js';
import type { ApiToken, PlansTransaction } from '../store/plans-store.js';
import { auditEvent } from './audit-entry.js';
import type { PlansSession } from './plans-context.js';

/** Writes a token with an audit event for each of its teams, or one of the installation where it has none. */
export async function insertNewToken(
  transaction: PlansTransaction,
  { session, token, audit }: { readonly session: PlansSession; readonly token: ApiToken; readonly audit: AuditAction },
): Promise<void> {
  await transaction.insertToken(token);
  await auditToken(transaction, { session, token, audit, before: null });
}

/** The audit events of a change of a token. */
export async function auditToken(
  transaction: PlansTransaction,
  {
    session,
    token,
    audit,
    before,
  }: {
    readonly session: PlansSession;
    readonly token: ApiToken;
    readonly audit: AuditAction;
    readonly before: ApiToken | null;
  },
): Promise<void> {
  const teamIds = token.memberships.length === 0 ? [null] : token.memberships.map(({ teamId }) => teamId);
  for (const teamId of teamIds) {
    await transaction.appendAudit(
      auditEvent(session, {
        action: audit,
        teamId,
        subjectType: 'TOKEN',
        subjectId: token.id,
        before: before === null ? null : tokenFacts(before),
        after: tokenFacts(token),
      }),
    );
  }
}

/** Facts about a token: never its hash. */
function tokenFacts({ name, memberships, scopes, isInstallationAdmin, expiresAt, revokedAt }: ApiToken): AuditFacts {
  const roles = memberships.map(({ teamId, role }) => `${role} ${teamId}`);
  return { name, roles, scopes, isInstallationAdmin, expiresAt, revokedAt };
}
