import { describe, expect, it } from '@jest/globals';
import { listedRevision, revisionOf } from '../../plan/plan-revision.js';
import type { PlansStore } from '../../store/plans-store.js';
import { firstRevision, sampleId, samplePlan, sampleStamp, TEAM_A } from '../sample-plan.js';
import { filledStore, type StoreFactory, storedPlan } from './filled-store.js';

const plan = samplePlan({ id: sampleId(1), name: 'Checkout' });

/** What a transaction promises. */
export function describeTransactions(create: StoreFactory): void {
  describe('a transaction', () => {
    it('gives back what was stored, to the last digit', async () => {
      const store = await filledStore(create, [plan]);
      expect(await storedPlan(store, plan.id)).toEqual(plan);
    });

    it('leaves nothing behind when it throws', async () => {
      const store = await filledStore(create);
      const failing = store.transaction(async (transaction) => {
        await transaction.insertPlan(plan, firstRevision(plan));
        await transaction.setMember({ teamId: TEAM_A, personId: 'ada', personName: 'Ada', role: 'ADMIN' });
        throw new Error('the disk is full');
      });
      await expect(failing).rejects.toThrow('the disk is full');
      expect(await storedPlan(store, plan.id)).toBeNull();
      expect(await store.transaction((transaction) => transaction.members(TEAM_A))).toEqual([]);
    });

    it('works again after one that threw', async () => {
      const store = await filledStore(create);
      await expect(store.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
      await store.transaction((transaction) => transaction.insertPlan(plan, firstRevision(plan)));
      expect(await storedPlan(store, plan.id)).not.toBeNull();
    });
  });
  describeChanges(create);
}

function describeChanges(create: StoreFactory): void {
  describe('a change of a plan', () => {
    it('is refused as a conflict when the stored revision is another one', async () => {
      const store = await filledStore(create, [plan]);
      expect(await rename(store, { name: 'first', expectedRevision: 1 })).toBe('DONE');
      expect(await rename(store, { name: 'second', expectedRevision: 1 })).toBe('CONFLICT');
      expect((await storedPlan(store, plan.id))?.name).toBe('first');
    });

    it('is a conflict for a plan that is not there', async () => {
      const store = await filledStore(create);
      expect(await rename(store, { name: 'nobody', expectedRevision: 1 })).toBe('CONFLICT');
    });

    it('is made by exactly one of two writers that start from the same revision at the same time', async () => {
      const store = await filledStore(create, [plan]);
      const results = await Promise.all(['one', 'two'].map((name) => rename(store, { name, expectedRevision: 1 })));
      expect(results.toSorted()).toEqual(['CONFLICT', 'DONE']);
      const page = await revisionsOf(store);
      expect(page.revisions.map(({ revision }) => revision)).toEqual([2, 1]);
    });

    it('sees what another one did that held the plan before', async () => {
      const store = await filledStore(create, [plan]);
      await Promise.all(['one', 'two'].map((reason) => lockIfUnlocked(store, reason)));
      const stored = await storedPlan(store, plan.id);
      const reasons = (await revisionsOf(store)).revisions.map(({ notes }) => notes);
      expect(stored?.lock).not.toBeNull();
      expect(reasons).toEqual([stored?.lock?.reason, '']);
    });

    it('adds no revision where none is given, and keeps every revision as it was', async () => {
      const store = await filledStore(create, [plan]);
      const lock = { by: sampleStamp(1), reason: 'audit' };
      const change = { plan: { ...plan, lock }, expectedRevision: 1, revision: null };
      expect(await store.transaction((transaction) => transaction.updatePlan(change))).toBe('DONE');
      expect((await storedPlan(store, plan.id))?.lock).toEqual(lock);
      expect((await revisionsOf(store)).revisions).toEqual([listedRevision(firstRevision(plan))]);
    });
  });
}

function rename(
  store: PlansStore,
  { name, expectedRevision }: { readonly name: string; readonly expectedRevision: number },
): Promise<'DONE' | 'CONFLICT' | 'NAME_TAKEN'> {
  const changed = { ...plan, name, revision: expectedRevision + 1, updated: sampleStamp(expectedRevision) };
  const revision = revisionOf(changed, { cause: 'UPDATED', made: changed.updated });
  return store.transaction((transaction) => transaction.updatePlan({ plan: changed, expectedRevision, revision }));
}

/** Locks a plan that is not locked, and leaves the reason in the notes of a revision. */
function lockIfUnlocked(store: PlansStore, reason: string): Promise<void> {
  return store.transaction(async (transaction) => {
    const found = await transaction.planForChange(plan.id);
    if (found === null || found.lock !== null) return;
    const revision = found.revision + 1;
    const locked = { ...found, revision, notes: reason, lock: { by: sampleStamp(1), reason } };
    const made = { cause: 'UPDATED', made: sampleStamp(1) } as const;
    await transaction.updatePlan({
      plan: locked,
      expectedRevision: found.revision,
      revision: revisionOf(locked, made),
    });
  });
}

function revisionsOf(store: PlansStore) {
  return store.transaction((transaction) => transaction.revisionPage({ planId: plan.id, after: null, first: 10 }));
}
