import { describe, expect, it } from '@jest/globals';
import { readComputed } from '../computing/kept-computed.js';
import { ONE_REGION, TWO_REGIONS } from '../testing/sample-documents.js';
import { TEAM_A, TEAM_B } from '../testing/sample-plan.js';
import { codesOf, errorsOf, plansWorld, savedPlan, valueOf } from './plans-world.fixture.js';
import { savePlan } from './save-plan.js';
import { updatePlan } from './update-plan.js';

const INPUT = { name: ' Checkout ', document: TWO_REGIONS, teamId: TEAM_A };

describe('savePlan', () => {
  it('keeps the document, its evaluation, what it was computed with, and who saved it when', async () => {
    const world = await plansWorld();
    const plan = valueOf(await savePlan(world.as('PLANNER'), { ...INPUT, tags: ['Prod', 'prod ', 'Peak'] }));
    expect(plan).toMatchObject({
      name: 'Checkout',
      document: TWO_REGIONS,
      basis: { modelVersion: '1', catalogDate: '2026-06-18' },
      figures: { recommendedStrategy: 'ACTIVE_ACTIVE_AT_CAPACITY', monthlyCost: '31676.16' },
      ...{ strategy: null, tags: ['prod', 'peak'], notes: '', reviewOn: null },
      ...{ status: 'DRAFT', revision: 1, lock: null, approved: null, deleted: null },
      created: { actorId: 'planner', actorName: 'PLANNER', at: '2026-09-01T12:00:00.000Z' },
    });
    expect(await readComputed(plan.computed)).toMatchObject({
      evaluation: { recommendation: { strategy: 'ACTIVE_ACTIVE_AT_CAPACITY' } },
      workload: { name: 'storefront' },
    });
    expect(world.store.snapshot().plans.get(plan.id)).toEqual(plan);
    expect(world.store.snapshot().revisions.get(plan.id)).toMatchObject([{ revision: 1, cause: 'SAVED' }]);
  });

  it('tells everything that is wrong at once, the document’s problems with their lines', async () => {
    const world = await plansWorld();
    const before = world.store.snapshot();
    const tags = ['', 'x'.repeat(41), 'a\u0000b'];
    const outcome = await savePlan(world.as('PLANNER'), {
      ...{ name: '  ', document: ONE_REGION.replace('300', 'lots'), teamId: TEAM_A, tags },
      ...{ notes: 'x'.repeat(10_001), reviewOn: '2026-02-30', idempotencyKey: '' },
    });
    const paths = errorsOf(outcome).map((error) => (error.code === 'INVALID_INPUT' ? error.path : error.code));
    expect(paths).toEqual([
      'idempotencyKey',
      'name',
      'tags[0]',
      'tags[1]',
      'tags[2]',
      'notes',
      'reviewOn',
      'INVALID_DOCUMENT',
    ]);
    expect(errorsOf(outcome).at(-1)).toMatchObject({ problems: [{ path: 'demand.peakPerSecond', line: 2 }] });
    expect(world.store.snapshot()).toEqual(before);
  });

  it.each([
    ['U+0000', '\u0000'],
    ['half a character', '\ud800'],
  ])('refuses a document with %s, which could not be kept as it is given, and tells its line', async (_what, sign) => {
    const world = await plansWorld();
    const outcome = await savePlan(world.as('PLANNER'), { ...INPUT, document: `# first\n# a${sign}b\n${TWO_REGIONS}` });
    expect(errorsOf(outcome)).toEqual([
      {
        ...{ code: 'INVALID_INPUT', path: 'document', value: `# a${sign}b` },
        expected: 'text without the character U+0000 and halves of characters; line 2 has one',
      },
    ]);
  });

  it('takes a strategy that has a plan and refuses one that has none', async () => {
    const world = await plansWorld();
    const chosen = await savePlan(world.as('PLANNER'), { ...INPUT, strategy: 'WARM_SPARE' });
    expect(valueOf(chosen).strategy).toBe('WARM_SPARE');
    const stamps = await savePlan(world.as('PLANNER'), { ...INPUT, name: 'B', strategy: 'DEPLOYMENT_STAMPS' });
    expect(errorsOf(stamps)).toMatchObject([{ code: 'INVALID_INPUT', path: 'strategy', value: 'DEPLOYMENT_STAMPS' }]);
  });

  it('refuses a name that the team has, in any case of letters', async () => {
    const world = await plansWorld();
    await savedPlan(world);
    const again = await savePlan(world.as('PLANNER'), { ...INPUT, name: 'CHECKOUT' });
    expect(errorsOf(again)).toEqual([{ code: 'NAME_TAKEN', name: 'CHECKOUT' }]);
    expect(valueOf(await savePlan(world.as('PLANNER', TEAM_B), { ...INPUT, teamId: TEAM_B })).teamId).toBe(TEAM_B);
  });
});

describe('an idempotency key', () => {
  const keyed = { ...INPUT, idempotencyKey: 'k1' };

  it('gives the same plan for the same request, and writes once', async () => {
    const world = await plansWorld();
    const first = valueOf(await savePlan(world.as('PLANNER'), keyed));
    const before = world.store.snapshot();
    expect(valueOf(await savePlan(world.as('PLANNER'), { ...keyed, strategy: undefined }))).toEqual(first);
    expect(world.store.snapshot()).toEqual(before);
  });

  it('gives one plan to two requests at the same time', async () => {
    const world = await plansWorld();
    const session = world.as('PLANNER');
    const [first, second] = await Promise.all([savePlan(session, keyed), savePlan(session, keyed)]);
    expect(valueOf(second).id).toBe(valueOf(first).id);
    expect(world.store.snapshot()).toMatchObject({ plans: { size: 1 }, audit: { length: 1 } });
  });

  it('is refused for another request', async () => {
    const world = await plansWorld();
    await savePlan(world.as('PLANNER'), keyed);
    const other = await savePlan(world.as('PLANNER'), { ...keyed, notes: 'other' });
    expect(errorsOf(other)).toEqual([{ code: 'IDEMPOTENCY_MISMATCH', key: 'k1' }]);
  });

  it('belongs to its actor', async () => {
    const world = await plansWorld();
    await savePlan(world.as('PLANNER'), keyed);
    expect(codesOf(await savePlan(world.as('ADMIN'), keyed))).toEqual(['NAME_TAKEN']);
  });

  it('is not used up by a request that was refused', async () => {
    const world = await plansWorld();
    const plan = await savedPlan(world);
    expect(codesOf(await savePlan(world.as('PLANNER'), keyed))).toEqual(['NAME_TAKEN']);
    const renamed = await updatePlan(world.as('PLANNER'), { id: plan.id, expectedRevision: 1, name: 'Other' });
    expect(renamed.ok).toBe(true);
    expect(valueOf(await savePlan(world.as('PLANNER'), keyed)).id).not.toBe(plan.id);
  });
});
