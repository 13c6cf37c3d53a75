import { describe, expect, it } from '@jest/globals';
import { TEAM_A } from '../testing/sample-plan.js';
import { listAuditEvents } from './list-audit-events.js';
import { codesOf, plansWorld, type PlansWorld, valueOf } from './plans-world.fixture.js';
import { createApiToken } from './create-api-token.js';
import { revokeApiToken } from './revoke-api-token.js';
import { setMember } from './set-member.js';
import { actorOfSlackUser, createSlackLinkCode, linkSlackIdentity, unlinkSlackIdentity } from './slack-identity.js';

const USER = { workspaceId: 'T1', userId: 'U1' };
const ADA = { teamId: TEAM_A, personId: 'ada', personName: 'Ada', role: 'PLANNER' as const };

async function worldWithAda(): Promise<PlansWorld> {
  const world = await plansWorld();
  valueOf(await setMember(world.as('ADMIN'), ADA));
  return world;
}

describe('a Slack user', () => {
  it('acts for the person that used its code, with what that person may do at the moment', async () => {
    const world = await worldWithAda();
    expect(await actorOfSlackUser(world.context, USER)).toBeNull();
    const { code } = await createSlackLinkCode(world.context, USER);
    expect(code).toMatch(/^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/);
    valueOf(await linkSlackIdentity(world.asActor({ id: 'ada', name: 'Ada' }), { code: code.toLowerCase() }));
    const actor = { kind: 'SLACK', id: 'ada', name: 'Ada', memberships: [{ teamId: TEAM_A, role: 'PLANNER' }] };
    expect(await actorOfSlackUser(world.context, USER)).toMatchObject(actor);
    expect(await actorOfSlackUser(world.context, { ...USER, workspaceId: 'T2' })).toBeNull();
    valueOf(await setMember(world.as('ADMIN'), { ...ADA, role: 'VIEWER' }));
    expect(await actorOfSlackUser(world.context, USER)).toMatchObject({ memberships: [{ role: 'VIEWER' }] });
  });

  it('acts for a token with its scopes until that is revoked', async () => {
    const world = await worldWithAda();
    const made = valueOf(
      await createApiToken(world.as('ADMIN'), {
        name: 'chat',
        memberships: [{ teamId: TEAM_A, role: 'PLANNER' }],
        scopes: ['PLAN_READ'],
      }),
    );
    const { code } = await createSlackLinkCode(world.context, USER);
    const session = world.asActor({ kind: 'TOKEN', id: made.token.id, name: 'chat' });
    valueOf(await linkSlackIdentity(session, { code }));
    expect(await actorOfSlackUser(world.context, USER)).toMatchObject({ kind: 'SLACK', scopes: ['PLAN_READ'] });
    valueOf(await revokeApiToken(world.as('ADMIN'), { id: made.token.id }));
    expect(await actorOfSlackUser(world.context, USER)).toBeNull();
  });

  it('is not linked by a code that is used, void, expired or made up', async () => {
    const world = await worldWithAda();
    const session = world.asActor({ id: 'ada', name: 'Ada' });
    const first = await createSlackLinkCode(world.context, USER);
    const second = await createSlackLinkCode(world.context, USER);
    expect(codesOf(await linkSlackIdentity(session, { code: first.code }))).toEqual(['INVALID_INPUT']);
    valueOf(await linkSlackIdentity(session, { code: second.code }));
    expect(codesOf(await linkSlackIdentity(session, { code: second.code }))).toEqual(['INVALID_INPUT']);
    const third = await createSlackLinkCode(world.context, USER);
    world.wait(10 * 60);
    expect(codesOf(await linkSlackIdentity(session, { code: third.code }))).toEqual(['INVALID_INPUT']);
    expect(codesOf(await linkSlackIdentity(session, { code: 'AAAA-BBBB-CCCC' }))).toEqual(['INVALID_INPUT']);
  });

  it('is let go, and the audit tells of both', async () => {
    const world = await worldWithAda();
    const session = world.asActor({ id: 'ada', name: 'Ada', isInstallationAdmin: true });
    const { code } = await createSlackLinkCode(world.context, USER);
    valueOf(await linkSlackIdentity(session, { code }));
    expect(await unlinkSlackIdentity(session, USER)).toBe(true);
    expect(await unlinkSlackIdentity(session, USER)).toBe(false);
    expect(await actorOfSlackUser(world.context, USER)).toBeNull();
    const { events } = valueOf(await listAuditEvents(session, { first: 10 }));
    const seen = events.filter(({ subjectType }) => subjectType === 'SLACK_USER');
    expect(seen.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['SLACK_UNLINKED', 'T1/U1'],
      ['SLACK_LINKED', 'T1/U1'],
    ]);
  });
});
