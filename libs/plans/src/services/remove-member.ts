import { teamRefusal } from '../access/permission.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { Member } from '../store/plans-store.js';
import { auditEvent } from './audit-entry.js';
import { inTransaction } from './in-transaction.js';
import { isLastAdmin } from './last-admin.js';
import type { PlansSession } from './plans-context.js';

/** A person to take out of a team. */
export interface RemoveMemberInput {
  readonly teamId: string;
  readonly personId: string;
}

/** Takes a member out of a team and answers with who that was. The last administrator stays. */
export async function removeMember(session: PlansSession, input: RemoveMemberInput): Promise<Outcome<Member>> {
  const { teamId, personId } = input;
  const refusal = teamRefusal(session.actor, { action: 'MEMBER_MANAGE', teamId, path: 'teamId' });
  if (refusal !== null) return refused(refusal);
  return inTransaction(session.store, async (transaction) => {
    const members = await transaction.membersForChange(teamId);
    const member = members.find((candidate) => candidate.personId === personId);
    if (member === undefined) return refused({ code: 'NOT_FOUND', path: 'personId', id: personId });
    if (isLastAdmin(members, personId)) return refused({ code: 'LAST_ADMIN', teamId });
    await transaction.removeMember(teamId, personId);
    await transaction.appendAudit(
      auditEvent(session, {
        action: 'MEMBER_REMOVED',
        teamId,
        subjectType: 'MEMBER',
        subjectId: personId,
        before: { personName: member.personName, role: member.role },
        after: null,
      }),
    );
    return done(member);
  });
}
