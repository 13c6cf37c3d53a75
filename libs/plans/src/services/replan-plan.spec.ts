import { describe, expect, it } from '@jest/globals';
import type { Catalog } from '@headroom/catalog';
import { planDocument } from '@headroom/planner';
import { computeBy } from '../computing/compute-here.js';
import { FIRST_CATALOG, SECOND_CATALOG } from '../drift/second-catalog.fixture.js';
import { approvePlan } from './approve-plan.js';
import { listRevisions } from './list-revisions.js';
import { errorsOf, plansWorld, savedPlan, valueOf } from './plans-world.fixture.js';
import { findDrift, replanPlan } from './replan-plan.js';
import { updatePlan } from './update-plan.js';

/** A world whose catalogue can be exchanged. */
async function agingWorld() {
  let catalog: Catalog | null = FIRST_CATALOG;
  const world = await plansWorld({
    computing: computeBy((text) =>
      catalog === null ? planDocument({ text: '', catalog: FIRST_CATALOG }) : planDocument({ text, catalog }),
    ),
  });
  return { ...world, age: (next: Catalog | null) => (catalog = next) };
}

describe('replanPlan', () => {
  it('shows the drift and writes nothing in a dry run', async () => {
    const world = await agingWorld();
    const plan = await savedPlan(world);
    world.age(SECOND_CATALOG);
    const before = world.store.snapshot();
    const shown = valueOf(await replanPlan(world.as('PLANNER'), { id: plan.id, mode: 'DRY_RUN' }));
    expect(shown.plan).toEqual(plan);
    expect(shown.drift).toMatchObject({ hasDrift: true, cost: { from: '31676.16' } });
    expect(valueOf(await findDrift(world.as('VIEWER'), { id: plan.id }))).toEqual(shown.drift);
    expect(world.store.snapshot()).toEqual(before);
  });

  it('keeps the new evaluation as a revision when it is accepted, after which there is no drift', async () => {
    const world = await agingWorld();
    const { id } = await savedPlan(world, { notes: 'keep' });
    valueOf(await approvePlan(world.as('APPROVER'), { id, expectedRevision: 1 }));
    world.age(SECOND_CATALOG);
    const { plan, drift } = valueOf(await replanPlan(world.as('PLANNER'), { id, mode: 'ACCEPT', expectedRevision: 2 }));
    expect(plan).toMatchObject({
      ...{ revision: 3, status: 'DRAFT', approved: null, notes: 'keep' },
      basis: { catalogDate: '2026-09-01' },
    });
    expect(drift.hasDrift).toBe(true);
    const { revisions } = valueOf(await listRevisions(world.as('VIEWER'), { planId: id, first: 10 }));
    expect(revisions.map(({ cause }) => cause)).toEqual(['REPLANNED', 'APPROVED', 'SAVED']);
    expect(valueOf(await findDrift(world.as('VIEWER'), { id })).hasDrift).toBe(false);
  });

  it('accepts only the revision whose drift was seen', async () => {
    const world = await agingWorld();
    const { id } = await savedPlan(world);
    valueOf(await updatePlan(world.as('PLANNER'), { id, expectedRevision: 1, notes: 'x' }));
    const accept = { id, mode: 'ACCEPT' as const };
    expect(errorsOf(await replanPlan(world.as('PLANNER'), { ...accept, expectedRevision: 1 }))).toEqual([
      { code: 'CONFLICT', currentRevision: 2 },
    ]);
    expect(errorsOf(await replanPlan(world.as('PLANNER'), accept))).toMatchObject([{ path: 'expectedRevision' }]);
  });

  it('says what is wrong when the document can no longer be planned, and leaves the plan as it was', async () => {
    const world = await agingWorld();
    const { id } = await savedPlan(world);
    world.age(null);
    const before = world.store.snapshot();
    const outcome = await replanPlan(world.as('PLANNER'), { id, mode: 'ACCEPT', expectedRevision: 1 });
    expect(errorsOf(outcome)).toMatchObject([{ code: 'INVALID_DOCUMENT', problems: [{ code: 'TEXT_EMPTY' }] }]);
    expect(world.store.snapshot()).toEqual(before);
  });
});
