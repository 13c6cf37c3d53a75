import { summarizePlan, type PlansTransaction, type SavedPlan } from '@headroom/plans';
import type { Prisma } from '../generated/client.js';
import { isUuid } from './column-values.js';
import { writeNamed } from './named-write.js';
import { planCount, planPage } from './plan-page.js';
import { planColumns, planFrom, listedRevisionFrom, revisionColumns, revisionFrom } from './plan.mapper.js';
import { writeTerms } from './term-rows.js';

type PlanOperations = Pick<
  PlansTransaction,
  'plan' | 'planForChange' | 'insertPlan' | 'updatePlan' | 'revision' | 'revisionPage' | 'page' | 'count'
>;

/** Reads and writes of plans and their revisions. */
export function planOperations(client: Prisma.TransactionClient): PlanOperations {
  return {
    plan: (id) => readPlan(client, id),
    planForChange: async (id) => {
      if (isUuid(id)) await client.$queryRaw`SELECT 1 FROM plan WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      return readPlan(client, id);
    },
    insertPlan: (plan, revision) =>
      writeNamed<'DONE'>(client, async () => {
        await client.plan.create({ data: planColumns(plan) });
        await writeTerms(client, summarizePlan(plan));
        await client.planRevision.create({ data: revisionColumns(revision) });
        return 'DONE';
      }),
    updatePlan: ({ plan, expectedRevision, revision }) =>
      writeNamed<'DONE' | 'CONFLICT'>(client, async () => {
        const where = { id: plan.id, revision: expectedRevision };
        const { count } = await client.plan.updateMany({ where, data: planColumns(plan) });
        if (count === 0) return 'CONFLICT';
        await writeTerms(client, summarizePlan(plan));
        if (revision !== null) await client.planRevision.create({ data: revisionColumns(revision) });
        return 'DONE';
      }),
    revision: async (planId, revision) => {
      if (!isUuid(planId)) return null;
      const row = await client.planRevision.findUnique({ where: { planId_revision: { planId, revision } } });
      return row === null ? null : revisionFrom(row);
    },
    revisionPage: async ({ planId, after, first }) => {
      if (!isUuid(planId)) return { revisions: [], hasNextPage: false };
      const rows = await client.planRevision.findMany({
        omit: { computed: true },
        where: { planId, ...(after === null ? {} : { revision: { lt: after } }) },
        orderBy: { revision: 'desc' },
        take: first + 1,
      });
      return { revisions: rows.slice(0, first).map(listedRevisionFrom), hasNextPage: rows.length > first };
    },
    page: (request) => planPage(client, request),
    count: (filter) => planCount(client, filter),
  };
}

/** The head with its newest revision; every plan has one. */
async function readPlan(client: Prisma.TransactionClient, id: string): Promise<SavedPlan | null> {
  if (!isUuid(id)) return null;
  const row = await client.plan.findUnique({
    where: { id },
    include: { revisions: { orderBy: { revision: 'desc' }, take: 1 } },
  });
  if (row === null) return null;
  const { revisions, ...head } = row;
  const [newest] = revisions;
  if (newest === undefined) throw new Error(`plan ${id} has no revision`);
  return planFrom(head, newest);
}
