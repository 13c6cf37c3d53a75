import {
  type ListedRevision,
  nameKey,
  type PlanFigures,
  type PlanRevision,
  type PlanSummary,
  type SavedPlan,
  type Stamp,
} from '@headroom/plans';
import type { Plan, PlanRevision as RevisionRow, Prisma } from '../generated/client.js';
import { dayOf, dayText, momentOf, momentText, stampOrNull, strategyOf } from './column-values.js';

/** The columns of a plan's head. */
export function planColumns(plan: SavedPlan) {
  const { id, teamId, name, status, revision, strategy, notes, tags, lock, figures } = plan;
  return {
    ...{ id, teamId, name, status, revision, strategy, notes },
    nameKey: nameKey(name),
    recommendedStrategy: figures.recommendedStrategy,
    standingStrategy: figures.standingStrategy,
    meetsTargets: figures.meetsTargets,
    monthlyCost: figures.monthlyCost,
    currency: figures.currency,
    tags: [...tags],
    regions: [...figures.regions],
    skus: [...figures.skus],
    reviewOn: dayOf(plan.reviewOn),
    modelVersion: plan.basis.modelVersion,
    catalogDate: dayOf(plan.basis.catalogDate),
    ...lockColumns(lock),
    createdById: plan.created.actorId,
    createdByName: plan.created.actorName,
    createdAt: momentOf(plan.created.at),
    updatedById: plan.updated.actorId,
    updatedByName: plan.updated.actorName,
    updatedAt: momentOf(plan.updated.at),
    approvedById: plan.approved?.actorId ?? null,
    approvedByName: plan.approved?.actorName ?? null,
    approvedAt: momentOf(plan.approved?.at ?? null),
    supersededById: plan.supersededById,
    deletedById: plan.deleted?.actorId ?? null,
    deletedByName: plan.deleted?.actorName ?? null,
    deletedAt: momentOf(plan.deleted?.at ?? null),
  } satisfies Prisma.PlanUncheckedCreateInput;
}

function lockColumns(lock: SavedPlan['lock']) {
  return {
    lockedById: lock?.by.actorId ?? null,
    lockedByName: lock?.by.actorName ?? null,
    lockedAt: momentOf(lock?.by.at ?? null),
    lockReason: lock?.reason ?? null,
  };
}

/** The columns of a revision. */
export function revisionColumns(revision: PlanRevision): Prisma.PlanRevisionUncheckedCreateInput {
  const { planId, cause, name, status, document, strategy, notes, made } = revision;
  return {
    ...{ planId, cause, name, status, document, strategy, notes },
    revision: revision.revision,
    computed: revision.computed,
    modelVersion: revision.basis.modelVersion,
    catalogDate: dayOf(revision.basis.catalogDate),
    tags: [...revision.tags],
    reviewOn: dayOf(revision.reviewOn),
    madeById: made.actorId,
    madeByName: made.actorName,
    madeAt: momentOf(made.at),
  };
}

/** A revision from its row. */
export function revisionFrom(row: RevisionRow): PlanRevision {
  return { ...listedRevisionFrom(row), computed: row.computed };
}

/** A revision from its row without what was computed. */
export function listedRevisionFrom(row: Omit<RevisionRow, 'computed'>): ListedRevision {
  const { planId, revision, name, status, cause, document } = row;
  return {
    ...{ planId, revision, name, status, cause, document },
    ...choicesFrom(row),
    made: { actorId: row.madeById, actorName: row.madeByName, at: momentText(row.madeAt) },
  };
}

/** A plan from its head and its newest revision, which has the content. */
export function planFrom(row: Plan, newest: RevisionRow): SavedPlan {
  const { id, teamId, name, status, revision } = row;
  const lockedBy = stampOrNull(row.lockedById, row.lockedByName, row.lockedAt);
  return {
    ...{ id, teamId, name, status, revision },
    ...{ document: newest.document, computed: newest.computed },
    ...choicesFrom(row),
    figures: figuresFrom(row),
    lock: lockedBy === null ? null : { by: lockedBy, reason: row.lockReason ?? '' },
    ...stampsFrom(row),
    approved: stampOrNull(row.approvedById, row.approvedByName, row.approvedAt),
    supersededById: row.supersededById,
    deleted: stampOrNull(row.deletedById, row.deletedByName, row.deletedAt),
  };
}

/** What lists show of a plan, from its head alone. */
export function summaryFrom(row: Plan): PlanSummary {
  const { id, teamId, name, status, revision } = row;
  return {
    ...{ id, teamId, name, status, revision },
    ...figuresFrom(row),
    ...choicesFrom(row),
    isLocked: row.lockedAt !== null,
    isDeleted: row.deletedAt !== null,
    ...stampsFrom(row),
  };
}

function figuresFrom(row: Plan): PlanFigures {
  const { meetsTargets, currency, regions, skus } = row;
  return {
    ...{ meetsTargets, currency, regions, skus },
    recommendedStrategy: strategyOf(row.recommendedStrategy),
    standingStrategy: strategyOf(row.standingStrategy),
    monthlyCost: row.monthlyCost?.toFixed() ?? null,
  };
}

function stampsFrom(row: Plan): { readonly created: Stamp; readonly updated: Stamp } {
  return {
    created: { actorId: row.createdById, actorName: row.createdByName, at: momentText(row.createdAt) },
    updated: { actorId: row.updatedById, actorName: row.updatedByName, at: momentText(row.updatedAt) },
  };
}

function choicesFrom(row: Plan | Omit<RevisionRow, 'computed'>) {
  return {
    basis: { modelVersion: row.modelVersion, catalogDate: dayText(row.catalogDate) },
    strategy: strategyOf(row.strategy),
    notes: row.notes,
    tags: row.tags,
    reviewOn: dayText(row.reviewOn),
  };
}
