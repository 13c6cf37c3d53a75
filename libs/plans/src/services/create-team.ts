import type { Membership } from '../access/role.js';
import { checkText } from '../input/check-text.js';
import { NAME_RULE } from '../input/plan-fields.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { PlansTransaction, Team } from '../store/plans-store.js';
import { auditEvent } from './audit-entry.js';
import { checkIdempotencyKey, createOnce } from './create-once.js';
import type { PlansSession } from './plans-context.js';

/** A team to make. */
export interface CreateTeamInput {
  /** 1 to 120 characters, unique in any case of letters. */
  readonly name: string;
  readonly idempotencyKey?: string | undefined;
}

/** Makes a team, whose administrator is the one who made it; for the administrator of the installation. */
export async function createTeam(session: PlansSession, input: CreateTeamInput): Promise<Outcome<Team>> {
  const { actor } = session;
  const isAllowed = actor.isInstallationAdmin && (actor.scopes?.includes('TEAM_MANAGE') ?? true);
  if (!isAllowed) return refused({ code: 'FORBIDDEN', action: 'TEAM_MANAGE', teamId: null });
  const errors = [
    ...checkIdempotencyKey(input.idempotencyKey),
    ...checkText('name', { value: input.name, rule: NAME_RULE }),
  ];
  if (errors.length > 0) return refused(...errors);
  return createOnce(session, {
    operation: 'createTeam',
    input,
    answerAgain: createdTeam,
    create: (transaction, id) => insertTeam(transaction, { session, team: { id, name: input.name.trim() } }),
  });
}

async function createdTeam(transaction: PlansTransaction, id: string): Promise<Outcome<Team>> {
  const team = await transaction.team(id);
  return team === null ? refused({ code: 'NOT_FOUND', path: 'id', id }) : done(team);
}

async function insertTeam(
  transaction: PlansTransaction,
  { session, team }: { readonly session: PlansSession; readonly team: Team },
): Promise<Outcome<Team>> {
  if ((await transaction.insertTeam(team)) === 'NAME_TAKEN') return refused({ code: 'NAME_TAKEN', name: team.name });
  await makeAdmin(transaction, { session, team });
  const subject = { teamId: team.id, subjectType: 'TEAM' as const, subjectId: team.id };
  const after = { name: team.name };
  await transaction.appendAudit(auditEvent(session, { action: 'TEAM_CREATED', ...subject, before: null, after }));
  return done(team);
}

/** A token becomes administrator by its own memberships, since it is not a person. */
async function makeAdmin(
  transaction: PlansTransaction,
  { session: { actor }, team }: { readonly session: PlansSession; readonly team: Team },
): Promise<void> {
  const membership: Membership = { teamId: team.id, role: 'ADMIN' };
  if (actor.kind === 'TOKEN') await transaction.addTokenMembership(actor.id, membership);
  if (actor.kind === 'PERSON' || actor.kind === 'SLACK') {
    await transaction.setMember({ ...membership, personId: actor.id, personName: actor.name });
  }
}
