import { describe, expect, it } from '@jest/globals';
import { ONE_REGION } from '../testing/sample-documents.js';
import { TEAM_A, TEAM_B } from '../testing/sample-plan.js';
import { listAuditEvents } from './list-audit-events.js';
import { countPlans, listPlans, type ListPlansInput } from './list-plans.js';
import { listRevisions } from './list-revisions.js';
import { errorsOf, plansWorld, type PlansWorld, savedPlan, valueOf } from './plans-world.fixture.js';
import type { PlansSession } from './plans-context.js';

async function worldWithPlans(): Promise<PlansWorld> {
  const world = await plansWorld();
  await savedPlan(world, { name: 'Checkout', tags: ['prod'] });
  await savedPlan(world, { name: 'Batch', document: ONE_REGION });
  await savedPlan(world, { name: 'Other', teamId: TEAM_B });
  return world;
}

async function names(session: PlansSession, input: Partial<ListPlansInput> = {}): Promise<readonly string[]> {
  return valueOf(await listPlans(session, { order: 'NAME', first: 10, ...input })).plans.map(({ name }) => name);
}

describe('listPlans', () => {
  it('shows the plans of every team of the actor, and of no other', async () => {
    const world = await worldWithPlans();
    const both = world.asActor({ memberships: [TEAM_A, TEAM_B].map((teamId) => ({ teamId, role: 'VIEWER' })) });
    expect(await names(world.as('VIEWER'))).toEqual(['Batch', 'Checkout']);
    expect(await names(both)).toEqual(['Batch', 'Checkout', 'Other']);
    expect(await names(world.asActor({}))).toEqual([]);
    expect(valueOf(await countPlans(both, {}))).toBe(3);
  });

  it('shows nothing to a token that may not read', async () => {
    const world = await worldWithPlans();
    const memberships = [{ teamId: TEAM_A, role: 'ADMIN' as const }];
    expect(await names(world.asActor({ memberships, scopes: ['PLAN_SAVE'] }))).toEqual([]);
  });

  it('narrows, a tag in any case, and orders', async () => {
    const world = await worldWithPlans();
    expect(await names(world.as('VIEWER'), { filter: { tag: 'PROD ' } })).toEqual(['Checkout']);
    expect(await names(world.as('VIEWER'), { order: 'MONTHLY_COST', descending: true })).toEqual(['Checkout', 'Batch']);
  });

  it('goes on from a cursor of its order only', async () => {
    const world = await worldWithPlans();
    const session = world.as('VIEWER');
    const page = valueOf(await listPlans(session, { order: 'NAME', first: 1 }));
    const after = page.plans[0]?.cursor ?? '';
    expect(page.hasNextPage).toBe(true);
    expect(await names(session, { after })).toEqual(['Checkout']);
    const wrong = await listPlans(session, { order: 'CREATED_AT', first: 1, after });
    expect(errorsOf(wrong)).toMatchObject([{ code: 'INVALID_INPUT', path: 'after' }]);
  });

  it('tells everything that is wrong with a question', async () => {
    const world = await worldWithPlans();
    const filter = {
      ...{ text: 'x'.repeat(201), monthlyCostAtLeast: '1e9', monthlyCostAtMost: '-1' },
      ...{ strategy: 'NONE' as 'CURRENT', status: 'GONE' as 'DRAFT' },
    };
    const outcome = await listPlans(world.as('VIEWER'), { filter, order: 'SIZE' as 'NAME', first: 101, after: '?' });
    expect(errorsOf(outcome).map((error) => 'path' in error && error.path)).toEqual([
      ...['filter.text', 'filter.strategy', 'filter.status', 'filter.monthlyCostAtLeast', 'filter.monthlyCostAtMost'],
      ...['order', 'first', 'after'],
    ]);
  });
});

describe('a filter', () => {
  it('has no characters that no plan can have', async () => {
    const world = await worldWithPlans();
    const filter = { text: '\u0000', tag: '\u0000', region: '\u0000', sku: '\ud800' };
    expect(errorsOf(await listPlans(world.as('VIEWER'), { filter, first: 1 }))).toMatchObject(
      ['filter.text', 'filter.tag', 'filter.region', 'filter.sku'].map((path) => ({ code: 'INVALID_INPUT', path })),
    );
  });
});

describe('other lists', () => {
  it('have pages of 1 to 100 as well', async () => {
    const world = await plansWorld();
    const { id } = await savedPlan(world);
    const revisions = await listRevisions(world.as('VIEWER'), { planId: id, first: 0, after: 0 });
    const far = await listRevisions(world.as('VIEWER'), { planId: id, first: 1, after: 2 ** 31 });
    const events = await listAuditEvents(world.as('ADMIN'), { first: 1000, subjectId: '\u0000' });
    expect(
      [revisions, far, events].map((outcome) => errorsOf(outcome).map((error) => 'path' in error && error.path)),
    ).toEqual([['first', 'after'], ['after'], ['subjectId', 'first']]);
  });

  it('show the audit of the installation to its administrator alone', async () => {
    const world = await plansWorld();
    await savedPlan(world);
    const event = [...world.store.snapshot().audit.slice(0, 1)].map((entry) => ({ ...entry, id: 'x', teamId: null }));
    await world.store.transaction(async (transaction) => {
      for (const entry of event) await transaction.appendAudit(entry);
    });
    const seen = async (isInstallationAdmin: boolean) =>
      valueOf(await listAuditEvents(world.asActor({ isInstallationAdmin }), { first: 10 })).events.map(({ id }) => id);
    expect([await seen(true), await seen(false)]).toEqual([['x'], []]);
  });
});
