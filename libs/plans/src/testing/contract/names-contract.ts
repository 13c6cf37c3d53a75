import { describe, expect, it } from '@jest/globals';
import type { SavedPlan } from '../../plan/saved-plan.js';
import { revisionOf } from '../../plan/plan-revision.js';
import type { PlansStore } from '../../store/plans-store.js';
import { firstRevision, sampleId, samplePlan, sampleStamp, TEAM_A, TEAM_B } from '../sample-plan.js';
import { filledStore, type StoreFactory, storedPlan } from './filled-store.js';

const first = samplePlan({ id: sampleId(1), name: 'Checkout' });
const second = samplePlan({ id: sampleId(2), name: 'CHECKOUT ' });

/** Which names exclude each other. */
export function describeNames(create: StoreFactory): void {
  describe('names', () => {
    it('are unique in a team in any case of letters', async () => {
      const store = await filledStore(create, [first]);
      expect(await insert(store, second)).toBe('NAME_TAKEN');
      expect(await storedPlan(store, second.id)).toBeNull();
    });

    it('may be the same in two teams', async () => {
      const store = await filledStore(create, [first]);
      expect(await insert(store, { ...second, teamId: TEAM_B })).toBe('DONE');
    });

    it('are free again when the plan is deleted, and taken when it comes back', async () => {
      const store = await filledStore(create, [first]);
      expect(await update(store, { ...first, deleted: sampleStamp(1) })).toBe('DONE');
      expect(await insert(store, second)).toBe('DONE');
      expect(await update(store, first)).toBe('NAME_TAKEN');
    });

    it('cannot be taken by a change either', async () => {
      const third = samplePlan({ id: sampleId(3), name: 'Search' });
      const store = await filledStore(create, [first, third]);
      expect(await update(store, { ...third, name: 'checkout' })).toBe('NAME_TAKEN');
      expect((await storedPlan(store, third.id))?.name).toBe('Search');
    });

    it('are taken by one of two writers at the same time', async () => {
      const store = await filledStore(create);
      const results = await Promise.all([insert(store, first), insert(store, second)]);
      expect(results.toSorted()).toEqual(['DONE', 'NAME_TAKEN']);
    });

    it('of teams are unique as well', async () => {
      const store = await filledStore(create);
      const outcome = await store.transaction(async (transaction) => [
        await transaction.insertTeam({ id: sampleId(0xc), name: 'team c' }),
        await transaction.updateTeam({ id: TEAM_A, name: 'Team A1' }),
      ]);
      expect(outcome).toEqual(['DONE', 'DONE']);
      expect(await store.transaction((transaction) => transaction.updateTeam({ id: TEAM_A, name: 'TEAM B' }))).toBe(
        'NAME_TAKEN',
      );
      expect(
        await store.transaction((transaction) => transaction.insertTeam({ id: sampleId(0xd), name: 'Team C' })),
      ).toBe('NAME_TAKEN');
    });
  });
}

function insert(store: PlansStore, plan: SavedPlan): Promise<string> {
  return store.transaction((transaction) => transaction.insertPlan(plan, firstRevision(plan)));
}

/** Writes the plan as a new revision of whatever is stored. */
function update(store: PlansStore, plan: SavedPlan): Promise<string> {
  return store.transaction(async (transaction) => {
    const expectedRevision = (await transaction.planForChange(plan.id))?.revision ?? 0;
    const changed = { ...plan, revision: expectedRevision + 1 };
    const revision = revisionOf(changed, { cause: 'UPDATED', made: sampleStamp(2) });
    return transaction.updatePlan({ plan: changed, expectedRevision, revision });
  });
}
