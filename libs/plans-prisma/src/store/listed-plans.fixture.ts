import { nameKey, type PlanSummary } from '@headroom/plans';
import type { PrismaClient } from '../generated/client.js';
import { dayOf, momentOf } from './column-values.js';
import { writeTerms } from './term-rows.js';

/** The teams of the listed plans. */
export const TEAMS = [
  '01900000-0000-7000-8000-00000000000a',
  '01900000-0000-7000-8000-00000000000b',
  '01900000-0000-7000-8000-00000000000c',
] as const;

const COSTS = [
  '0',
  '0.4',
  '9.99',
  '10',
  '42',
  '150',
  '150.01',
  '999.5',
  '1000',
  '1234.5',
  '1999.99',
  '2000',
  '31676.16',
];
const HUGE_COST = '1000000000000.5';
const PLAN_COUNT = 90;

/**
 * Plans with ties and missing values in every order. Words are many or few, at the front or at the end of an order, several of a
 * plan begin alike, and so many begin with `w` that they are not looked for one by one.
 */
export const SUMMARIES: readonly PlanSummary[] = Array.from({ length: PLAN_COUNT }, (_, index) => summary(index + 1));

function summary(n: number): PlanSummary {
  return {
    id: `01900000-0000-7000-8000-${((n * 37) % 101).toString(16).padStart(12, '0')}`,
    teamId: TEAMS[n % 3] ?? TEAMS[0],
    name: `${n % 2 === 0 ? 'Amber' : 'brisk'} plan ${String(n)}`,
    status: 'DRAFT',
    revision: 1,
    strategy: null,
    recommendedStrategy: 'WARM_SPARE',
    standingStrategy: n % 4 === 0 ? 'WARM_SPARE' : null,
    meetsTargets: n % 5 === 0,
    monthlyCost: costOf(n),
    currency: 'USD',
    notes: [
      n % 3 === 0 || n > 70 ? 'ledger ledgers led' : '',
      n % 30 === 1 ? 'zeppelin' : '',
      ...Array.from({ length: 5 }, (_, word) => `w${String(n)}x${String(word)}`),
    ].join(' '),
    tags: ['one', `tier ${String(n % 4)}`],
    regions: ['azure/eastus'],
    skus: [],
    reviewOn: n % 3 === 0 ? null : `2027-01-${String(1 + (n % 28)).padStart(2, '0')}`,
    basis: { modelVersion: '1', catalogDate: null },
    isLocked: false,
    isDeleted: n % 11 === 0,
    created: stamp(n),
    updated: stamp((n * 11) % 17),
  };
}

function costOf(n: number): string | null {
  if (n % 7 === 0) return null;
  return n === PLAN_COUNT - 1 ? HUGE_COST : (COSTS[n % COSTS.length] ?? null);
}

function stamp(day: number) {
  return { actorId: 'ada', actorName: 'Ada', at: new Date(Date.UTC(2026, 0, day)).toISOString() };
}

/** Saves the heads of the plans, and what lists find them by. */
export async function saveSummaries(client: PrismaClient): Promise<void> {
  await client.team.createMany({ data: TEAMS.map((id) => ({ id, name: id, nameKey: id })) });
  await client.plan.createMany({ data: SUMMARIES.map(headOf) });
  for (const plan of SUMMARIES) await writeTerms(client, plan);
}

function headOf(plan: PlanSummary) {
  const { id, teamId, name, status, revision, strategy, recommendedStrategy, standingStrategy, meetsTargets } = plan;
  const { monthlyCost, currency, notes, tags, regions, skus, reviewOn, basis, created, updated, isDeleted } = plan;
  return {
    ...{ id, teamId, name, status, revision, strategy, recommendedStrategy, standingStrategy, meetsTargets },
    ...{ monthlyCost, currency, notes, tags: [...tags], regions: [...regions], skus: [...skus] },
    nameKey: nameKey(name),
    reviewOn: dayOf(reviewOn),
    modelVersion: basis.modelVersion,
    createdById: created.actorId,
    createdByName: created.actorName,
    createdAt: momentOf(created.at),
    updatedById: updated.actorId,
    updatedByName: updated.actorName,
    updatedAt: momentOf(updated.at),
    deletedAt: isDeleted ? momentOf(updated.at) : null,
  };
}
