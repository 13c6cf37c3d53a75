import { teamRefusal } from '../access/permission.js';
import { checkText } from '../input/check-text.js';
import { NAME_RULE } from '../input/plan-fields.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { Team } from '../store/plans-store.js';
import { auditEvent } from './audit-entry.js';
import { inTransaction } from './in-transaction.js';
import type { PlansSession } from './plans-context.js';

/** A team and its new name. */
export interface RenameTeamInput {
  readonly teamId: string;
  /** 1 to 120 characters, unique in any case of letters. */
  readonly name: string;
}

/** Gives a team another name. */
export async function renameTeam(session: PlansSession, { teamId, name }: RenameTeamInput): Promise<Outcome<Team>> {
  const refusal = teamRefusal(session.actor, { action: 'TEAM_MANAGE', teamId, path: 'teamId' });
  if (refusal !== null) return refused(refusal);
  const errors = checkText('name', { value: name, rule: NAME_RULE });
  if (errors.length > 0) return refused(...errors);
  return inTransaction(session.store, async (transaction) => {
    const before = await transaction.team(teamId);
    if (before === null) return refused({ code: 'NOT_FOUND', path: 'teamId', id: teamId });
    const team = { id: teamId, name: name.trim() };
    if ((await transaction.updateTeam(team)) === 'NAME_TAKEN') return refused({ code: 'NAME_TAKEN', name: team.name });
    await transaction.appendAudit(
      auditEvent(session, {
        action: 'TEAM_RENAMED',
        teamId,
        subjectType: 'TEAM',
        subjectId: teamId,
        before: { name: before.name },
        after: { name: team.name },
      }),
    );
    return done(team);
  });
}
