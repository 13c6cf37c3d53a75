import type { Evaluation, Workload } from '@headroom/core';
import {
  nameKey,
  summarizePlan,
  type PlanRevision,
  type PlanSummary,
  type SavedPlan,
  type Stamp,
} from '@headroom/plans';
import type { Plan, PlanRevision as RevisionRow, Prisma } from '../generated/client.js';
import { dayOf, dayText, momentOf, momentText, stampOrNull, strategyOf } from './column-values.js';

/** The columns of a plan's head. */
export function planColumns(plan: SavedPlan) {
  const summary = summarizePlan(plan);
  const { id, teamId, name, status, revision, strategy, notes, lock } = plan;
  return {
    ...{ id, teamId, name, status, revision, strategy, notes },
    nameKey: nameKey(name),
    recommendedStrategy: summary.recommendedStrategy,
    standingStrategy: summary.standingStrategy,
    meetsTargets: summary.meetsTargets,
    monthlyCost: summary.monthlyCost,
    currency: summary.currency,
    tags: [...summary.tags],
    regions: [...summary.regions],
    skus: [...summary.skus],
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
    evaluation: jsonOf(revision.evaluation),
    workload: jsonOf(revision.workload),
    modelVersion: revision.basis.modelVersion,
    catalogDate: dayOf(revision.basis.catalogDate),
    tags: [...revision.tags],
    reviewOn: dayOf(revision.reviewOn),
    madeById: made.actorId,
    madeByName: made.actorName,
    madeAt: momentOf(made.at),
  };
}

/** Evaluations and workloads are plain JSON: their decimals are text. */
function jsonOf(value: Evaluation | Workload): Prisma.InputJsonObject {
  return value as unknown as Prisma.InputJsonObject;
}

/** A revision from its row. */
export function revisionFrom(row: RevisionRow): PlanRevision {
  const { planId, revision, name, status, cause } = row;
  return {
    ...{ planId, revision, name, status, cause },
    ...contentFrom(row),
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
    ...contentFrom(newest),
    ...choicesFrom(row),
    lock: lockedBy === null ? null : { by: lockedBy, reason: row.lockReason ?? '' },
    ...stampsFrom(row),
    approved: stampOrNull(row.approvedById, row.approvedByName, row.approvedAt),
    supersededById: row.supersededById,
    deleted: stampOrNull(row.deletedById, row.deletedByName, row.deletedAt),
  };
}

/** What lists show of a plan, from its head alone. */
export function summaryFrom(row: Plan): PlanSummary {
  const { id, teamId, name, status, revision, meetsTargets, currency, regions, skus } = row;
  return {
    ...{ id, teamId, name, status, revision, meetsTargets, currency, regions, skus },
    ...choicesFrom(row),
    recommendedStrategy: strategyOf(row.recommendedStrategy),
    standingStrategy: strategyOf(row.standingStrategy),
    monthlyCost: row.monthlyCost?.toFixed() ?? null,
    isLocked: row.lockedAt !== null,
    isDeleted: row.deletedAt !== null,
    ...stampsFrom(row),
  };
}

function stampsFrom(row: Plan): { readonly created: Stamp; readonly updated: Stamp } {
  return {
    created: { actorId: row.createdById, actorName: row.createdByName, at: momentText(row.createdAt) },
    updated: { actorId: row.updatedById, actorName: row.updatedByName, at: momentText(row.updatedAt) },
  };
}

function contentFrom(row: RevisionRow) {
  return {
    document: row.document,
    evaluation: row.evaluation as unknown as Evaluation,
    workload: row.workload as unknown as Workload,
  };
}

function choicesFrom(row: Plan | RevisionRow) {
  return {
    basis: { modelVersion: row.modelVersion, catalogDate: dayText(row.catalogDate) },
    strategy: strategyOf(row.strategy),
    notes: row.notes,
    tags: row.tags,
    reviewOn: dayText(row.reviewOn),
  };
}
