import type { Action } from '../access/role.js';
import type { AuditAction } from '../audit/audit-event.js';
import type { Outcome } from '../plan/plan-error.js';
import { ONE_REGION } from '../testing/sample-documents.js';
import { TEAM_A } from '../testing/sample-plan.js';
import { approvePlan } from './approve-plan.js';
import { clonePlan } from './clone-plan.js';
import { comparePlans } from './compare-plans.js';
import { createApiToken } from './create-api-token.js';
import { deletePlan } from './delete-plan.js';
import { findPlan } from './find-plan.js';
import { listApiTokens } from './list-api-tokens.js';
import { listAuditEvents } from './list-audit-events.js';
import { listMembers } from './list-members.js';
import { countPlans, listPlans } from './list-plans.js';
import { findRevision, listRevisions } from './list-revisions.js';
import { lockPlan } from './lock-plan.js';
import type { PlansSession } from './plans-context.js';
import { type PlansWorld, savedPlan, valueOf } from './plans-world.fixture.js';
import { removeMember } from './remove-member.js';
import { renameTeam } from './rename-team.js';
import { findDrift, replanPlan } from './replan-plan.js';
import { restorePlan } from './restore-plan.js';
import { revokeApiToken } from './revoke-api-token.js';
import { savePlan } from './save-plan.js';
import { setMember } from './set-member.js';
import { unlockPlan } from './unlock-plan.js';
import { updatePlan } from './update-plan.js';

/** Ids of what stands in team A: two plans, one locked, one deleted, and a token. */
export interface TeamContent {
  readonly id: string;
  readonly otherId: string;
  readonly lockedId: string;
  readonly deletedId: string;
  readonly tokenId: string;
}

/** One operation on team A, what it needs, and what it leaves in the audit (null for a question). */
export interface OperationCase {
  readonly name: string;
  readonly action: Action;
  readonly audit: AuditAction | null;
  readonly run: (session: PlansSession, content: TeamContent) => Promise<Outcome<unknown>>;
}

/** Fills team A with what every operation needs. */
export async function teamContent(world: PlansWorld): Promise<TeamContent> {
  const [plan, other, locked, deleted] = [
    await savedPlan(world),
    await savedPlan(world, { name: 'Batch', document: ONE_REGION }),
    await savedPlan(world, { name: 'Locked' }),
    await savedPlan(world, { name: 'Deleted' }),
  ];
  valueOf(await lockPlan(world.as('PLANNER'), { id: locked.id, reason: 'audit' }));
  valueOf(await deletePlan(world.as('PLANNER'), { id: deleted.id }));
  valueOf(await setMember(world.as('ADMIN'), { ...BOB, role: 'VIEWER' }));
  const { token } = valueOf(await createApiToken(world.as('ADMIN'), TOKEN));
  return { id: plan.id, otherId: other.id, lockedId: locked.id, deletedId: deleted.id, tokenId: token.id };
}

const BOB = { teamId: TEAM_A, personId: 'bob', personName: 'Bob' };
const TOKEN = { name: 'nightly', memberships: [{ teamId: TEAM_A, role: 'PLANNER' as const }] };
const PAGE = { first: 10 };

/** Every operation on a team's things; the ones that need no team are tested by themselves. */
export const OPERATIONS: readonly OperationCase[] = [
  question('findPlan', 'PLAN_READ', (session, { id }) => findPlan(session, { id })),
  question('listPlans', 'PLAN_READ', (session) => listPlans(session, { filter: { teamId: TEAM_A }, ...PAGE })),
  question('countPlans', 'PLAN_READ', (session) => countPlans(session, { teamId: TEAM_A })),
  question('listRevisions', 'PLAN_READ', (session, { id }) => listRevisions(session, { planId: id, ...PAGE })),
  question('findRevision', 'PLAN_READ', (session, { id }) => findRevision(session, { planId: id, revision: 1 })),
  question('comparePlans', 'PLAN_READ', (session, { id, otherId }) => comparePlans(session, { ids: [id, otherId] })),
  question('findDrift', 'PLAN_READ', (session, { id }) => findDrift(session, { id })),
  question('listMembers', 'TEAM_READ', (session) => listMembers(session, { teamId: TEAM_A })),
  question('listAuditEvents', 'AUDIT_READ', (session) => listAuditEvents(session, { teamId: TEAM_A, ...PAGE })),
  question('listApiTokens', 'TOKEN_MANAGE', (session) => listApiTokens(session, { teamId: TEAM_A })),
  question('replanPlan, dry run', 'PLAN_REPLAN', (session, { id }) => replanPlan(session, { id, mode: 'DRY_RUN' })),
  mutation(['savePlan', 'PLAN_SAVE', 'PLAN_SAVED'], (session) =>
    savePlan(session, { name: 'New', document: ONE_REGION, teamId: TEAM_A }),
  ),
  mutation(['updatePlan', 'PLAN_UPDATE', 'PLAN_UPDATED'], (session, { id }) =>
    updatePlan(session, { id, expectedRevision: 1, notes: 'changed' }),
  ),
  mutation(['clonePlan', 'PLAN_CLONE', 'PLAN_CLONED'], (session, { id }) => clonePlan(session, { id, name: 'Copy' })),
  mutation(['lockPlan', 'PLAN_LOCK', 'PLAN_LOCKED'], (session, { id }) => lockPlan(session, { id, reason: 'audit' })),
  mutation(['unlockPlan', 'PLAN_UNLOCK', 'PLAN_UNLOCKED'], (session, { lockedId: id }) => unlockPlan(session, { id })),
  mutation(['deletePlan', 'PLAN_DELETE', 'PLAN_DELETED'], (session, { id }) => deletePlan(session, { id })),
  mutation(['restorePlan', 'PLAN_RESTORE', 'PLAN_RESTORED'], (session, { deletedId: id }) =>
    restorePlan(session, { id }),
  ),
  mutation(['approvePlan', 'PLAN_APPROVE', 'PLAN_APPROVED'], (session, { id }) =>
    approvePlan(session, { id, expectedRevision: 1 }),
  ),
  mutation(['replanPlan, accepted', 'PLAN_REPLAN', 'PLAN_REPLANNED'], (session, { id }) =>
    replanPlan(session, { id, mode: 'ACCEPT', expectedRevision: 1 }),
  ),
  mutation(['renameTeam', 'TEAM_MANAGE', 'TEAM_RENAMED'], (session) =>
    renameTeam(session, { teamId: TEAM_A, name: 'Alpha' }),
  ),
  mutation(['setMember', 'MEMBER_MANAGE', 'MEMBER_SET'], (session) => setMember(session, { ...BOB, role: 'ADMIN' })),
  mutation(['removeMember', 'MEMBER_MANAGE', 'MEMBER_REMOVED'], (session) => removeMember(session, BOB)),
  mutation(['createApiToken', 'TOKEN_MANAGE', 'TOKEN_CREATED'], (session) => createApiToken(session, TOKEN)),
  mutation(['revokeApiToken', 'TOKEN_MANAGE', 'TOKEN_REVOKED'], (session, { tokenId: id }) =>
    revokeApiToken(session, { id }),
  ),
];

function question(name: string, action: Action, run: OperationCase['run']): OperationCase {
  return { name, action, audit: null, run };
}

function mutation(
  [name, action, audit]: readonly [string, Action, AuditAction],
  run: OperationCase['run'],
): OperationCase {
  return { name, action, audit, run };
}
