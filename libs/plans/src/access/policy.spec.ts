import { describe, expect, it } from '@jest/globals';
import { allowedActions, mayDo, roleIn, teamsWhere } from './policy.js';
import { ACTIONS, type Action, type Actor, type Role, ROLES } from './role.js';

function actorWith(role: Role | null, scopes: readonly Action[] | null = null): Actor {
  const memberships = role === null ? [] : [{ teamId: 'team', role }];
  return { kind: 'PERSON', id: 'p1', name: 'Ada', memberships, scopes, isInstallationAdmin: false };
}

const VIEWER: readonly Action[] = ['PLAN_READ', 'TEAM_READ'];
const PLANNER: readonly Action[] = [
  ...VIEWER,
  'PLAN_SAVE',
  'PLAN_UPDATE',
  'PLAN_CLONE',
  'PLAN_DELETE',
  'PLAN_RESTORE',
  'PLAN_REPLAN',
  'PLAN_LOCK',
];
const APPROVER: readonly Action[] = [...PLANNER, 'PLAN_UNLOCK', 'PLAN_APPROVE', 'AUDIT_READ'];
const ADMIN: readonly Action[] = [...APPROVER, 'MEMBER_MANAGE', 'TEAM_MANAGE', 'TOKEN_MANAGE'];
const EXPECTED: Readonly<Record<Role, readonly Action[]>> = { VIEWER, PLANNER, APPROVER, ADMIN };

describe('who may do what', () => {
  const table = ROLES.flatMap((role) =>
    ACTIONS.map((action) => [role, action, EXPECTED[role].includes(action)] as const),
  );
  it.each(table)('a %s asking for %s in its own team gets %s', (role, action, allowed) => {
    expect(mayDo(actorWith(role), { action, teamId: 'team' })).toBe(allowed);
  });

  it.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const)))(
    'a %s of one team may not %s in another',
    (role, action) => {
      expect(mayDo(actorWith(role), { action, teamId: 'other' })).toBe(false);
    },
  );

  it('denies everything to whoever belongs nowhere', () => {
    expect(allowedActions(actorWith(null), 'team')).toEqual([]);
  });

  it('limits a token to its scopes, which never add to its role', () => {
    const token = actorWith('VIEWER', ['PLAN_READ', 'PLAN_DELETE']);
    expect(allowedActions(token, 'team')).toEqual(['PLAN_READ']);
  });

  it('takes the highest of several roles in a team', () => {
    const actor = {
      ...actorWith('VIEWER'),
      memberships: [...actorWith('APPROVER').memberships, ...actorWith('VIEWER').memberships],
    };
    expect(roleIn(actor, 'team')).toBe('APPROVER');
  });

  it('names the teams in which something is allowed', () => {
    const memberships = [
      { teamId: 'a', role: 'VIEWER' as const },
      { teamId: 'b', role: 'PLANNER' as const },
    ];
    expect(teamsWhere({ ...actorWith(null), memberships }, 'PLAN_SAVE')).toEqual(['b']);
  });
});
