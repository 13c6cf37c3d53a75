import { describe, expect, it } from '@jest/globals';
import type { AuditEvent } from '../../audit/audit-event.js';
import { listedRevision, revisionOf } from '../../plan/plan-revision.js';
import type { AuditPageRequest, PlansStore } from '../../store/plans-store.js';
import { firstRevision, sampleId, samplePlan, sampleStamp, TEAM_A, TEAM_B } from '../sample-plan.js';
import { filledStore, type StoreFactory } from './filled-store.js';

/** What is only ever added to: the audit, idempotency keys, revisions. */
export function describeLogs(create: StoreFactory): void {
  describe('the audit', () => {
    it('is read the newest first, those of one moment by their id', async () => {
      const store = await auditedStore(create);
      expect(await auditNumbers(store, { teamIds: [TEAM_A, TEAM_B], withInstallation: true })).toEqual([4, 3, 2, 5, 1]);
    });

    it('shows the events of the asked teams only, and those of the installation on request', async () => {
      const store = await auditedStore(create);
      expect(await auditNumbers(store, { teamIds: [TEAM_A] })).toEqual([3, 2, 1]);
      expect(await auditNumbers(store, { teamIds: [TEAM_B] })).toEqual([4]);
      expect(await auditNumbers(store, { teamIds: [], withInstallation: true })).toEqual([5]);
      expect(await auditNumbers(store, { teamIds: [] })).toEqual([]);
    });

    it('can be read for one subject', async () => {
      const store = await auditedStore(create);
      expect(await auditNumbers(store, { teamIds: [TEAM_A, TEAM_B], subjectId: sampleId(2) })).toEqual([2]);
    });

    it('is read page by page without a gap, and gives back every field', async () => {
      const store = await auditedStore(create);
      const request = { ...WHOLE, teamIds: [TEAM_A], first: 2 };
      const newest = await store.transaction((transaction) => transaction.auditPage(request));
      const after = newest.events.at(-1)?.cursor ?? null;
      const rest = await store.transaction((transaction) => transaction.auditPage({ ...request, after }));
      expect([newest.hasNextPage, rest.hasNextPage]).toEqual([true, false]);
      expect([...newest.events, ...rest.events].map(({ cursor: _cursor, ...fields }) => fields)).toEqual([
        EVENTS[2],
        EVENTS[1],
        EVENTS[0],
      ]);
    });
  });
  describeIdempotency(create);
  describeRevisions(create);
}

const WHOLE: AuditPageRequest = { teamIds: [], withInstallation: false, subjectId: null, after: null, first: 100 };

/** Two of one moment, and the last of the installation. */
const EVENTS: readonly AuditEvent[] = [
  sampleEvent(1, { second: 1, teamId: TEAM_A }),
  sampleEvent(2, { second: 2, teamId: TEAM_A }),
  sampleEvent(3, { second: 2, teamId: TEAM_A }),
  sampleEvent(4, { second: 3, teamId: TEAM_B }),
  sampleEvent(5, { second: 1, teamId: null }),
];

function sampleEvent(
  number: number,
  { second, teamId }: { readonly second: number; readonly teamId: string | null },
): AuditEvent {
  const { actorId, actorName, at } = sampleStamp(second);
  return {
    ...{ id: sampleId(number), at, actorKind: 'PERSON', actorId, actorName, action: 'PLAN_UPDATED', teamId },
    ...{ subjectType: 'PLAN', subjectId: sampleId(number) },
    before: { name: 'was', tags: ['a'], isDeleted: false, revision: 1, reviewOn: null },
    after: null,
    requestId: 'request-1',
    source: 'API',
  };
}

async function auditedStore(create: StoreFactory): Promise<PlansStore> {
  const store = await filledStore(create);
  await store.transaction(async (transaction) => {
    for (const event of EVENTS) await transaction.appendAudit(event);
  });
  return store;
}

async function auditNumbers(store: PlansStore, request: Partial<AuditPageRequest>): Promise<readonly number[]> {
  const page = await store.transaction((transaction) => transaction.auditPage({ ...WHOLE, ...request }));
  return page.events.map(({ id }) => Number.parseInt(id.slice(-12), 16));
}

function describeIdempotency(create: StoreFactory): void {
  describe('an idempotency key', () => {
    const record = { actorId: 'ada', key: 'k', requestHash: 'h', subjectId: sampleId(1), createdAt: sampleStamp(1).at };

    it('is kept once for an actor; the first record stays', async () => {
      const store = await filledStore(create);
      expect(await store.transaction((transaction) => transaction.rememberIdempotency(record))).toBe('DONE');
      const other = { ...record, requestHash: 'other' };
      expect(await store.transaction((transaction) => transaction.rememberIdempotency(other))).toBe('TAKEN');
      expect(await store.transaction((transaction) => transaction.idempotency('ada', 'k'))).toEqual(record);
    });

    it('of one actor says nothing about that of another', async () => {
      const store = await filledStore(create);
      await store.transaction((transaction) => transaction.rememberIdempotency(record));
      const result = await store.transaction(async (transaction) => [
        await transaction.idempotency('bob', 'k'),
        await transaction.rememberIdempotency({ ...record, actorId: 'bob' }),
      ]);
      expect(result).toEqual([null, 'DONE']);
    });

    it('is kept by one of two transactions at the same time, and the other can read it', async () => {
      const store = await filledStore(create);
      const claim = (subjectId: string) =>
        store.transaction(async (transaction) => [
          await transaction.rememberIdempotency({ ...record, subjectId }),
          (await transaction.idempotency('ada', 'k'))?.subjectId,
        ]);
      const results = await Promise.all([claim(sampleId(1)), claim(sampleId(2))]);
      const winner = results.find(([answer]) => answer === 'DONE')?.[1];
      expect(results.map(([answer]) => answer).toSorted()).toEqual(['DONE', 'TAKEN']);
      expect(results.map(([, subjectId]) => subjectId)).toEqual([winner, winner]);
    });

    it('is free again when its transaction fails', async () => {
      const store = await filledStore(create);
      const failing = store.transaction(async (transaction) => {
        await transaction.rememberIdempotency(record);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await store.transaction((transaction) => transaction.idempotency('ada', 'k'))).toBeNull();
    });
  });
}

function describeRevisions(create: StoreFactory): void {
  describe('revisions', () => {
    it('are read the newest first, page by page, and one by one', async () => {
      const plan = samplePlan({ id: sampleId(1) });
      const store = await filledStore(create, [plan]);
      const changed = { ...plan, revision: 2, name: 'renamed', status: 'APPROVED' as const };
      const second = revisionOf(changed, { cause: 'APPROVED', made: sampleStamp(2) });
      await store.transaction((transaction) =>
        transaction.updatePlan({ plan: changed, expectedRevision: 1, revision: second }),
      );
      const request = { planId: plan.id, first: 1 };
      const [newest, older, one, none] = await store.transaction(async (transaction) => [
        await transaction.revisionPage({ ...request, after: null }),
        await transaction.revisionPage({ ...request, after: 2 }),
        await transaction.revision(plan.id, 1),
        await transaction.revision(plan.id, 3),
      ]);
      expect(newest).toEqual({ revisions: [listedRevision(second)], hasNextPage: true });
      expect(older).toEqual({ revisions: [listedRevision(firstRevision(plan))], hasNextPage: false });
      expect(one).toEqual(firstRevision(plan));
      expect(none).toBeNull();
    });
  });
}
