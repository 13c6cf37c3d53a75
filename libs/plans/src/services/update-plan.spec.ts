import { describe, expect, it } from '@jest/globals';
import { computeBy } from '../computing/compute-here.js';
import { readComputed } from '../computing/kept-computed.js';
import { BIGGER, ONE_REGION } from '../testing/sample-documents.js';
import { planSample } from '../testing/sample-plan.js';
import { approvePlan } from './approve-plan.js';
import { findRevision } from './list-revisions.js';
import { codesOf, errorsOf, plansWorld, savedPlan, valueOf } from './plans-world.fixture.js';
import { updatePlan } from './update-plan.js';

describe('updatePlan', () => {
  it('changes what is given, keeps the rest, and leaves the revision before it as it was', async () => {
    const world = await plansWorld();
    const plan = await savedPlan(world, { tags: ['prod'], notes: 'first', reviewOn: '2026-12-01' });
    world.wait(60);
    const input = { id: plan.id, expectedRevision: 1, notes: 'second', reviewOn: null };
    const updated = valueOf(await updatePlan(world.as('ADMIN'), input));
    const { notes, reviewOn, revision, updated: stamp, tags } = updated;
    expect({ notes, reviewOn, revision, tags }).toEqual({
      notes: 'second',
      reviewOn: null,
      revision: 2,
      tags: ['prod'],
    });
    expect(stamp).toEqual({ actorId: 'admin', actorName: 'ADMIN', at: '2026-09-01T12:01:00.000Z' });
    expect(updated.created).toEqual(plan.created);
    const first = await findRevision(world.as('VIEWER'), { planId: plan.id, revision: 1 });
    expect(valueOf(first)).toMatchObject({ notes: 'first', reviewOn: '2026-12-01', cause: 'SAVED' });
  });

  it('plans another document and keeps the evaluation of the same one', async () => {
    let model = '1';
    const world = await plansWorld();
    const session = () => ({ ...world.as('PLANNER'), modelVersion: model });
    const plan = await savedPlan(world);
    model = '2';
    const same = { id: plan.id, expectedRevision: 1, document: plan.document, notes: 'x' };
    expect(valueOf(await updatePlan(session(), same)).basis.modelVersion).toBe('1');
    const other = valueOf(await updatePlan(session(), { id: plan.id, expectedRevision: 2, document: BIGGER }));
    expect(other.basis.modelVersion).toBe('2');
    expect((await readComputed(other.computed)).evaluation.designLoadPerSecond).toBe('24000');
  });

  it('refuses a document under which the chosen strategy has no plan, and takes both changed together', async () => {
    const world = await plansWorld();
    const plan = await savedPlan(world, { strategy: 'WARM_SPARE' });
    const change = { id: plan.id, expectedRevision: 1, document: ONE_REGION };
    expect(errorsOf(await updatePlan(world.as('PLANNER'), change))).toMatchObject([{ path: 'strategy' }]);
    const both = await updatePlan(world.as('PLANNER'), { ...change, strategy: null });
    expect(valueOf(both)).toMatchObject({
      strategy: null,
      document: ONE_REGION,
      figures: { regions: ['aws/us-east-1'] },
    });
  });

  it('makes a draft of an approved plan, and cannot approve', async () => {
    const world = await plansWorld();
    const plan = await savedPlan(world);
    const approved = valueOf(await approvePlan(world.as('APPROVER'), { id: plan.id, expectedRevision: 1 }));
    expect(approved).toMatchObject({ status: 'APPROVED', revision: 2, approved: { actorId: 'approver' } });
    const changed = valueOf(await updatePlan(world.as('PLANNER'), { id: plan.id, expectedRevision: 2, notes: 'x' }));
    expect(changed).toMatchObject({ status: 'DRAFT', approved: null, revision: 3 });
    const forged = { id: plan.id, expectedRevision: 3, status: 'APPROVED' as unknown as 'DRAFT' };
    expect(errorsOf(await updatePlan(world.as('ADMIN'), forged))).toMatchObject([{ path: 'status' }]);
  });

  it('tells input, document and state errors together', async () => {
    const world = await plansWorld();
    const plan = await savedPlan(world);
    const change = { id: plan.id, expectedRevision: 9, document: 'name: x', name: '' };
    const codes = codesOf(await updatePlan(world.as('PLANNER'), change));
    expect(codes).toEqual(['INVALID_INPUT', 'INVALID_DOCUMENT', 'CONFLICT']);
  });
});

describe('two writers', () => {
  it('cannot both change the revision they started from: the second is told the current one', async () => {
    const world = await plansWorld();
    const plan = await savedPlan(world);
    const write = (notes: string) => updatePlan(world.as('PLANNER'), { id: plan.id, expectedRevision: 1, notes });
    const outcomes = await Promise.all([write('one'), write('two')]);
    expect(outcomes.map(codesOf).toSorted()).toEqual([[], ['CONFLICT']].toSorted());
    const lost = outcomes.flatMap(errorsOf);
    expect(lost).toEqual([{ code: 'CONFLICT', currentRevision: 2 }]);
    const won = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.notes] : []));
    expect(world.store.snapshot().plans.get(plan.id)?.notes).toBe(won[0]);
    expect(world.store.snapshot().revisions.get(plan.id)).toHaveLength(2);
  });

  it('are kept apart also when the change comes while the document is planned', async () => {
    const world = await plansWorld();
    const plan = await savedPlan(world);
    const slow = {
      ...world.as('PLANNER'),
      computing: computeBy((document) => {
        const quick = { ...plan, notes: 'quick', revision: 2 };
        void world.store.transaction((transaction) =>
          transaction.updatePlan({ plan: quick, expectedRevision: 1, revision: null }),
        );
        return planSample(document);
      }),
    };
    const outcome = await updatePlan(slow, { id: plan.id, expectedRevision: 1, document: BIGGER });
    expect(errorsOf(outcome)).toEqual([{ code: 'CONFLICT', currentRevision: 2 }]);
    expect(world.store.snapshot().plans.get(plan.id)).toMatchObject({ notes: 'quick', document: plan.document });
  });
});
