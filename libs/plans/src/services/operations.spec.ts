import { describe, expect, it } from '@jest/globals';
import { LEAST_ROLE } from '../access/policy.js';
import { ROLES } from '../access/role.js';
import { TEAM_A, TEAM_B } from '../testing/sample-plan.js';
import { OPERATIONS, teamContent } from './operations.fixture.js';
import { codesOf, errorsOf, plansWorld } from './plans-world.fixture.js';

const CASES = OPERATIONS.flatMap((operation) =>
  ROLES.map((role) => ({
    ...operation,
    role,
    isAllowed: ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[operation.action]),
  })),
);

describe('every operation, by role', () => {
  it.each(CASES.filter(({ isAllowed }) => isAllowed))(
    '$name is done for a $role of the team, with an audit event if it changes something',
    async ({ run, role, audit }) => {
      const world = await plansWorld();
      const content = await teamContent(world);
      const before = world.store.snapshot();
      const outcome = await run(world.as(role), content);
      expect(errorsOf(outcome)).toEqual([]);
      const written = world.store.snapshot().audit.slice(before.audit.length);
      expect(written.map(({ action, teamId, actorId, requestId }) => ({ action, teamId, actorId, requestId }))).toEqual(
        audit === null ? [] : [{ action: audit, teamId: TEAM_A, actorId: role.toLowerCase(), requestId: 'request-1' }],
      );
      if (audit === null) expect(world.store.snapshot()).toEqual(before);
      else expect(world.store.snapshot()).not.toEqual(before);
    },
  );

  it.each(CASES.filter(({ isAllowed }) => !isAllowed))(
    '$name is forbidden for a $role of the team, and nothing changes',
    async ({ run, role, action }) => {
      const world = await plansWorld();
      const content = await teamContent(world);
      const before = world.store.snapshot();
      expect(errorsOf(await run(world.as(role), content))).toEqual([{ code: 'FORBIDDEN', action, teamId: TEAM_A }]);
      expect(world.store.snapshot()).toEqual(before);
    },
  );

  it.each(CASES)('$name finds nothing for a $role of another team, and nothing changes', async ({ run, role }) => {
    const world = await plansWorld();
    const content = await teamContent(world);
    const before = world.store.snapshot();
    const outcome = await run(world.as(role, TEAM_B), content);
    expect(outcome.ok).toBe(false);
    expect([...new Set(codesOf(outcome))]).toEqual(['NOT_FOUND']);
    expect(world.store.snapshot()).toEqual(before);
  });

  it.each([...OPERATIONS])('$name is forbidden for a token without that scope', async ({ run, action }) => {
    const world = await plansWorld();
    const content = await teamContent(world);
    const before = world.store.snapshot();
    const scopes = action === 'PLAN_READ' ? (['TEAM_READ'] as const) : (['PLAN_READ'] as const);
    const memberships = [{ teamId: TEAM_A, role: 'ADMIN' as const }];
    const outcome = await run(world.asActor({ kind: 'TOKEN', memberships, scopes }), content);
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(codesOf(outcome)[0]);
    expect(world.store.snapshot()).toEqual(before);
  });
});
