import { teamRefusal } from '../access/permission.js';
import { type Role, ROLES } from '../access/role.js';
import { checkChoice } from '../input/check-choice.js';
import { checkText } from '../input/check-text.js';
import { NAME_RULE } from '../input/plan-fields.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { Member } from '../store/plans-store.js';
import { auditEvent } from './audit-entry.js';
import { inTransaction } from './in-transaction.js';
import { isLastAdmin } from './last-admin.js';
import type { PlansSession } from './plans-context.js';

/** A person to add to a team, or to give another role there. */
export interface SetMemberInput {
  readonly teamId: string;
  /** Subject of the person at the identity provider, or id of the Slack user: 1 to 255 characters. */
  readonly personId: string;
  readonly personName: string;
  readonly role: Role;
}

const PERSON_RULE = { least: 1, most: 255, hasLines: false };

/** Adds a member to a team, or changes the role of one. The last administrator keeps that role. */
export async function setMember(session: PlansSession, input: SetMemberInput): Promise<Outcome<Member>> {
  const { teamId, personId, personName, role } = input;
  const refusal = teamRefusal(session.actor, { action: 'MEMBER_MANAGE', teamId, path: 'teamId' });
  if (refusal !== null) return refused(refusal);
  const errors = [
    ...checkText('personId', { value: personId, rule: PERSON_RULE }),
    ...checkText('personName', { value: personName, rule: NAME_RULE }),
    ...checkChoice('role', { value: role, choices: ROLES }),
  ];
  if (errors.length > 0) return refused(...errors);
  return inTransaction(session.store, async (transaction) => {
    const team = await transaction.team(teamId);
    if (team === null) return refused({ code: 'NOT_FOUND', path: 'teamId', id: teamId });
    const members = await transaction.membersForChange(teamId);
    if (role !== 'ADMIN' && isLastAdmin(members, personId)) return refused({ code: 'LAST_ADMIN', teamId });
    const before = members.find((member) => member.personId === personId);
    const member = { teamId, personId, personName: personName.trim(), role };
    await transaction.setMember(member);
    await transaction.appendAudit(
      auditEvent(session, {
        action: 'MEMBER_SET',
        teamId,
        subjectType: 'MEMBER',
        subjectId: personId,
        before: before === undefined ? null : { personName: before.personName, role: before.role },
        after: { personName: member.personName, role },
      }),
    );
    return done(member);
  });
}
