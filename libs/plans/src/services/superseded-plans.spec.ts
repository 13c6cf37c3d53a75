import { describe, expect, it } from '@jest/globals';
import { TWO_REGIONS } from '../testing/sample-documents.js';
import { TEAM_B } from '../testing/sample-plan.js';
import { approvePlan } from './approve-plan.js';
import { clonePlan } from './clone-plan.js';
import { deletePlan } from './delete-plan.js';
import { findPlan } from './find-plan.js';
import { listRevisions } from './list-revisions.js';
import { lockPlan } from './lock-plan.js';
import { errorsOf, plansWorld, savedPlan, valueOf } from './plans-world.fixture.js';
import { savePlan } from './save-plan.js';
import { updatePlan } from './update-plan.js';

describe('an approval in the place of other plans', () => {
  async function worldWithOld() {
    const world = await plansWorld();
    const [old, older, plan] = [
      await savedPlan(world, { name: 'Old' }),
      await savedPlan(world, { name: 'Older' }),
      await savedPlan(world, { name: 'New' }),
    ];
    const approver = world.as('APPROVER');
    for (const { id } of [old, older]) valueOf(await approvePlan(approver, { id, expectedRevision: 1 }));
    return { world, approver, old, older, id: plan.id };
  }

  it('makes them superseded with it, each with a revision, an event of the audit and who is in its place', async () => {
    const { world, approver, old, older, id } = await worldWithOld();
    const before = world.store.snapshot().audit.length;
    const input = { id, expectedRevision: 1, supersedes: [old.id, older.id] };
    expect(valueOf(await approvePlan(approver, input))).toMatchObject({ status: 'APPROVED', supersededById: null });
    for (const each of [old, older]) {
      expect(valueOf(await findPlan(approver, { id: each.id }))).toMatchObject({
        ...{ status: 'SUPERSEDED', revision: 3, supersededById: id, approved: { actorId: 'approver' } },
      });
      const { revisions } = valueOf(await listRevisions(approver, { planId: each.id, first: 10 }));
      expect(revisions.map(({ cause, status }) => `${cause} ${status}`)).toEqual([
        ...['SUPERSEDED SUPERSEDED', 'APPROVED APPROVED', 'SAVED DRAFT'],
      ]);
    }
    const events = world.store.snapshot().audit.slice(before);
    expect(events.map(({ action, subjectId, after }) => [action, subjectId, after?.['supersededById']])).toEqual([
      ['PLAN_APPROVED', id, null],
      ['PLAN_SUPERSEDED', old.id, id],
      ['PLAN_SUPERSEDED', older.id, id],
    ]);
  });

  it('tells every plan whose place cannot be taken together with what is against the approval, and changes nothing', async () => {
    const { world, approver, old, older, id } = await worldWithOld();
    const draft = await savedPlan(world, { name: 'Draft' });
    const foreign = valueOf(
      await savePlan(world.as('PLANNER', TEAM_B), { name: 'F', document: TWO_REGIONS, teamId: TEAM_B }),
    );
    valueOf(await lockPlan(approver, { id: old.id, reason: 'audit' }));
    valueOf(await deletePlan(approver, { id: older.id }));
    const before = world.store.snapshot();
    const supersedes = [old.id, older.id, draft.id, foreign.id, id, 'nothing'];
    const errors = errorsOf(await approvePlan(approver, { id, expectedRevision: 7, supersedes }));
    expect(errors.map((error) => `${error.code} ${'path' in error ? error.path : ''}`)).toEqual([
      ...['INVALID_INPUT supersedes[0]', 'INVALID_INPUT supersedes[1]', 'INVALID_INPUT supersedes[2]'],
      ...['NOT_FOUND supersedes[3]', 'INVALID_INPUT supersedes[4]', 'NOT_FOUND supersedes[5]', 'CONFLICT '],
    ]);
    expect(world.store.snapshot()).toEqual(before);
  });

  it.each([
    ['twice the same', (id: string) => [id, id]],
    ['more than 20', () => Array.from({ length: 21 }, (_, index) => String(index))],
  ])('does not take %s', async (_what, idsOf) => {
    const { approver, old, id } = await worldWithOld();
    const errors = errorsOf(await approvePlan(approver, { id, expectedRevision: 1, supersedes: idsOf(old.id) }));
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: 'supersedes' }]);
  });

  it('holds for them until they are changed or approved again, and not for copies', async () => {
    const { world, approver, old, older, id } = await worldWithOld();
    valueOf(await approvePlan(approver, { id, expectedRevision: 1, supersedes: [old.id, older.id] }));
    const copy = valueOf(await clonePlan(approver, { id: old.id, name: 'Copy' }));
    expect([copy.status, copy.supersededById]).toEqual(['DRAFT', null]);
    const kept = { id: old.id, expectedRevision: 3, notes: 'why', status: 'SUPERSEDED' } as const;
    expect(valueOf(await updatePlan(world.as('PLANNER'), kept))).toMatchObject({
      status: 'SUPERSEDED',
      supersededById: id,
    });
    const changed = await updatePlan(world.as('PLANNER'), { id: old.id, expectedRevision: 4, notes: 'again' });
    expect(valueOf(changed)).toMatchObject({ status: 'DRAFT', supersededById: null });
    const again = await approvePlan(approver, { id: older.id, expectedRevision: 3, supersedes: [id] });
    expect(valueOf(again)).toMatchObject({ status: 'APPROVED', supersededById: null });
    expect(valueOf(await findPlan(approver, { id }))).toMatchObject({ status: 'SUPERSEDED', supersededById: older.id });
  });
});
