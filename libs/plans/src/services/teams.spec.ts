import { describe, expect, it } from '@jest/globals';
import { ONE_REGION } from '../testing/sample-documents.js';
import { TEAM_A } from '../testing/sample-plan.js';
import { actorOfPerson } from './actor-of-person.js';
import { createApiToken } from './create-api-token.js';
import { createTeam } from './create-team.js';
import { describeViewer } from './describe-viewer.js';
import { codesOf, errorsOf, plansWorld, valueOf } from './plans-world.fixture.js';
import { removeMember } from './remove-member.js';
import { renameTeam } from './rename-team.js';
import { savePlan } from './save-plan.js';
import { setMember } from './set-member.js';

const ADA = { kind: 'PERSON' as const, id: 'ada', name: 'Ada', groupMemberships: [], isInstallationAdmin: true };

describe('a team', () => {
  it('is made by the administrator of the installation, who manages it from then on', async () => {
    const world = await plansWorld();
    const session = world.asActor(await actorOfPerson(world.context, ADA));
    const team = valueOf(await createTeam(session, { name: ' Payments ', idempotencyKey: 'k' }));
    expect(team.name).toBe('Payments');
    expect(valueOf(await createTeam(session, { name: ' Payments ', idempotencyKey: 'k' }))).toEqual(team);
    const later = await actorOfPerson(world.context, ADA);
    expect(later.memberships).toEqual([{ teamId: team.id, role: 'ADMIN' }]);
    expect(world.store.snapshot().audit).toMatchObject([{ action: 'TEAM_CREATED', teamId: team.id }]);
  });

  it('is made by nobody else', async () => {
    const world = await plansWorld();
    const before = world.store.snapshot();
    const refusal = { code: 'FORBIDDEN', action: 'TEAM_MANAGE', teamId: null };
    expect(errorsOf(await createTeam(world.as('ADMIN'), { name: 'X' }))).toEqual([refusal]);
    const scoped = world.asActor({ kind: 'TOKEN', isInstallationAdmin: true, scopes: ['PLAN_READ'] });
    expect(errorsOf(await createTeam(scoped, { name: 'X' }))).toEqual([refusal]);
    expect(world.store.snapshot()).toEqual(before);
  });

  it('has a name of its own', async () => {
    const world = await plansWorld();
    const session = world.asActor({ ...ADA });
    expect(codesOf(await createTeam(session, { name: 'TEAM b' }))).toEqual(['NAME_TAKEN']);
    expect(codesOf(await renameTeam(world.as('ADMIN'), { teamId: TEAM_A, name: 'team B' }))).toEqual(['NAME_TAKEN']);
    expect(valueOf(await renameTeam(world.as('ADMIN'), { teamId: TEAM_A, name: 'TEAM A' })).name).toBe('TEAM A');
  });

  it('is never left without an administrator', async () => {
    const world = await plansWorld();
    const admin = world.as('ADMIN');
    const ada = { teamId: TEAM_A, personId: 'ada', personName: 'Ada' };
    const bob = { teamId: TEAM_A, personId: 'bob', personName: 'Bob' };
    await setMember(admin, { ...ada, role: 'ADMIN' });
    await setMember(admin, { ...bob, role: 'VIEWER' });
    const before = world.store.snapshot();
    expect(codesOf(await removeMember(admin, ada))).toEqual(['LAST_ADMIN']);
    expect(codesOf(await setMember(admin, { ...ada, role: 'APPROVER' }))).toEqual(['LAST_ADMIN']);
    expect(world.store.snapshot()).toEqual(before);
    await setMember(admin, { ...bob, role: 'ADMIN' });
    expect(valueOf(await removeMember(admin, ada)).personName).toBe('Ada');
  });

  it('is left by two administrators at the same time once', async () => {
    const world = await plansWorld();
    const admin = world.as('ADMIN');
    for (const personId of ['ada', 'bob']) {
      await setMember(admin, { teamId: TEAM_A, personId, personName: personId, role: 'ADMIN' });
    }
    const leave = (personId: string) => removeMember(admin, { teamId: TEAM_A, personId });
    const outcomes = await Promise.all([leave('ada'), leave('bob')]);
    expect(outcomes.map(codesOf)).toEqual([[], ['LAST_ADMIN']]);
  });

  it('has members with names and roles, and nobody can be taken out who is not in', async () => {
    const world = await plansWorld();
    const wrong = { teamId: TEAM_A, personId: '', personName: 'x'.repeat(121), role: 'BOSS' as 'ADMIN' };
    const errors = errorsOf(await setMember(world.as('ADMIN'), wrong));
    expect(errors.map((error) => 'path' in error && error.path)).toEqual(['personId', 'personName', 'role']);
    const gone = await removeMember(world.as('ADMIN'), { teamId: TEAM_A, personId: 'eve' });
    expect(errorsOf(gone)).toEqual([{ code: 'NOT_FOUND', path: 'personId', id: 'eve' }]);
  });
});

describe('a team that only a group of the identity provider knows', () => {
  it('takes no plan, no member and no token', async () => {
    const world = await plansWorld();
    const admin = world.as('ADMIN', 'ghost');
    const memberships = [{ teamId: 'ghost', role: 'VIEWER' as const }];
    const before = world.store.snapshot();
    const outcomes = [
      await savePlan(admin, { name: 'X', document: ONE_REGION, teamId: 'ghost', idempotencyKey: 'k' }),
      await setMember(admin, { teamId: 'ghost', personId: 'ada', personName: 'Ada', role: 'ADMIN' }),
      await createApiToken(admin, { name: 'X', memberships, idempotencyKey: 'k2' }),
    ];
    expect(outcomes.map(codesOf)).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']]);
    expect(world.store.snapshot()).toEqual(before);
  });
});

describe('the viewer', () => {
  it('is told who they are, and what they may do where', async () => {
    const world = await plansWorld();
    const viewer = await describeViewer(world.as('VIEWER'));
    expect(viewer).toEqual({
      ...{ kind: 'PERSON', id: 'viewer', name: 'VIEWER', isInstallationAdmin: false },
      teams: [{ team: { id: TEAM_A, name: 'Team A' }, role: 'VIEWER', actions: ['PLAN_READ', 'TEAM_READ'] }],
    });
  });

  it('has the memberships that are kept together with those of their groups', async () => {
    const world = await plansWorld();
    await setMember(world.as('ADMIN'), { teamId: TEAM_A, personId: 'ada', personName: 'Ada', role: 'VIEWER' });
    const group = { teamId: TEAM_A, role: 'PLANNER' as const };
    const actor = await actorOfPerson(world.context, { ...ADA, groupMemberships: [group] });
    expect(actor.memberships).toEqual([{ teamId: TEAM_A, role: 'VIEWER' }, group]);
    expect((await describeViewer(world.asActor(actor))).teams[0]?.role).toBe('PLANNER');
  });
});
