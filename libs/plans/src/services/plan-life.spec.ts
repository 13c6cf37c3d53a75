import { describe, expect, it } from '@jest/globals';
import { TEAM_A, TEAM_B } from '../testing/sample-plan.js';
import { approvePlan } from './approve-plan.js';
import { clonePlan } from './clone-plan.js';
import { deletePlan } from './delete-plan.js';
import { findPlan } from './find-plan.js';
import { listAuditEvents } from './list-audit-events.js';
import { lockPlan } from './lock-plan.js';
import { codesOf, errorsOf, plansWorld, savedPlan, valueOf } from './plans-world.fixture.js';
import { replanPlan } from './replan-plan.js';
import { restorePlan } from './restore-plan.js';
import { unlockPlan } from './unlock-plan.js';
import { updatePlan } from './update-plan.js';

describe('a locked plan', () => {
  it('can be neither changed nor approved nor deleted nor locked anew, until it is unlocked', async () => {
    const world = await plansWorld();
    const { id } = await savedPlan(world);
    const locked = valueOf(await lockPlan(world.as('PLANNER'), { id, reason: ' quarter end ' }));
    expect(locked).toMatchObject({ revision: 1, lock: { reason: 'quarter end', by: { actorId: 'planner' } } });
    const before = world.store.snapshot();
    const admin = world.as('ADMIN');
    const refusals = [
      await updatePlan(admin, { id, expectedRevision: 1, notes: 'x' }),
      await approvePlan(admin, { id, expectedRevision: 1 }),
      await deletePlan(admin, { id }),
      await lockPlan(admin, { id, reason: 'again' }),
      await replanPlan(admin, { id, mode: 'ACCEPT', expectedRevision: 1 }),
    ];
    const error = { code: 'LOCKED', lockedBy: 'PLANNER', reason: 'quarter end' };
    expect(refusals.map(errorsOf)).toEqual(refusals.map(() => [error]));
    expect(world.store.snapshot()).toEqual(before);
    expect(valueOf(await unlockPlan(admin, { id })).lock).toBeNull();
    expect(valueOf(await deletePlan(admin, { id })).deleted).not.toBeNull();
  });

  it('can be read, looked at for drift, and copied; the copy is not locked', async () => {
    const world = await plansWorld();
    const { id } = await savedPlan(world);
    await lockPlan(world.as('PLANNER'), { id, reason: 'audit' });
    expect(valueOf(await replanPlan(world.as('PLANNER'), { id, mode: 'DRY_RUN' })).drift.hasDrift).toBe(false);
    expect(valueOf(await clonePlan(world.as('PLANNER'), { id, name: 'Copy' })).lock).toBeNull();
  });

  it('needs a lock to be unlocked and a reason to be locked', async () => {
    const world = await plansWorld();
    const { id } = await savedPlan(world);
    expect(codesOf(await unlockPlan(world.as('APPROVER'), { id }))).toEqual(['NOT_LOCKED']);
    expect(errorsOf(await lockPlan(world.as('PLANNER'), { id, reason: ' ' }))).toMatchObject([{ path: 'reason' }]);
  });
});

describe('a deleted plan', () => {
  it('stays readable, takes no change, and comes back as it was', async () => {
    const world = await plansWorld();
    const plan = await savedPlan(world, { notes: 'keep' });
    const { id } = plan;
    const planner = world.as('PLANNER');
    await deletePlan(planner, { id, expectedRevision: 1 });
    expect(valueOf(await findPlan(world.as('VIEWER'), { id })).deleted).toMatchObject({ actorId: 'planner' });
    const refusals = [
      await updatePlan(planner, { id, expectedRevision: 1, notes: 'x' }),
      await deletePlan(planner, { id }),
      await lockPlan(planner, { id, reason: 'x' }),
      await clonePlan(planner, { id, name: 'Copy' }),
      await replanPlan(planner, { id, mode: 'DRY_RUN' }),
    ];
    expect(refusals.map(codesOf)).toEqual(refusals.map(() => ['ALREADY_DELETED']));
    expect(valueOf(await restorePlan(planner, { id }))).toEqual(plan);
    expect(codesOf(await restorePlan(planner, { id }))).toEqual(['NOT_DELETED']);
  });

  it('gives its name away, and cannot come back under it', async () => {
    const world = await plansWorld();
    const { id } = await savedPlan(world);
    await deletePlan(world.as('PLANNER'), { id });
    await savedPlan(world);
    expect(codesOf(await restorePlan(world.as('PLANNER'), { id }))).toEqual(['NAME_TAKEN']);
  });
});

describe('an approval', () => {
  it('is of the revision that was seen', async () => {
    const world = await plansWorld();
    const { id } = await savedPlan(world);
    await updatePlan(world.as('PLANNER'), { id, expectedRevision: 1, notes: 'later' });
    const outcome = await approvePlan(world.as('APPROVER'), { id, expectedRevision: 1 });
    expect(errorsOf(outcome)).toEqual([{ code: 'CONFLICT', currentRevision: 2 }]);
  });
});

describe('a copy', () => {
  it('is a draft with the content of the plan, in a team where the actor may copy', async () => {
    const world = await plansWorld();
    const plan = await savedPlan(world, { tags: ['prod'] });
    const memberships = [
      { teamId: TEAM_A, role: 'VIEWER' as const },
      { teamId: TEAM_B, role: 'PLANNER' as const },
    ];
    const session = world.asActor({ id: 'ada', memberships });
    const copy = valueOf(await clonePlan(session, { id: plan.id, name: 'Copy', teamId: TEAM_B }));
    expect(copy).toMatchObject({
      name: 'Copy',
      teamId: TEAM_B,
      revision: 1,
      tags: ['prod'],
      computed: plan.computed,
      figures: plan.figures,
    });
    expect(codesOf(await clonePlan(session, { id: plan.id, name: 'Copy 2' }))).toEqual(['FORBIDDEN']);
  });

  it('is made once for a key', async () => {
    const world = await plansWorld();
    const { id } = await savedPlan(world);
    const input = { id, name: 'Copy', idempotencyKey: 'k' };
    const first = valueOf(await clonePlan(world.as('PLANNER'), input));
    expect(valueOf(await clonePlan(world.as('PLANNER'), input))).toEqual(first);
    expect(world.store.snapshot().plans.size).toBe(2);
  });
});

describe('the audit of a plan', () => {
  it('tells in order what happened, by whom, with small facts and no document', async () => {
    const world = await plansWorld();
    const { id } = await savedPlan(world);
    world.wait(1);
    await updatePlan(world.as('PLANNER'), { id, expectedRevision: 1, strategy: 'WARM_SPARE' });
    world.wait(1);
    await lockPlan(world.as('APPROVER'), { id, reason: 'audit' });
    const page = valueOf(await listAuditEvents(world.as('APPROVER'), { subjectId: id, first: 10 }));
    expect(page.events.map(({ action, actorId }) => `${action} ${actorId}`)).toEqual([
      'PLAN_LOCKED approver',
      'PLAN_UPDATED planner',
      'PLAN_SAVED planner',
    ]);
    expect(page.events[1]).toMatchObject({
      before: { strategy: null, standingStrategy: 'ACTIVE_ACTIVE_AT_CAPACITY', monthlyCost: '31676.16', revision: 1 },
      after: { strategy: 'WARM_SPARE', standingStrategy: 'WARM_SPARE', monthlyCost: '34759.68', revision: 2 },
    });
    expect(JSON.stringify(page)).not.toContain('capacityPerSecond');
  });
});
