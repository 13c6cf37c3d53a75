import type { StrategyId } from '@headroom/core';

/**
 * Where a plan stands in its life. Only an approval makes it APPROVED, and a change of an approved plan makes it a
 * DRAFT again. An approval of another plan that takes its place makes it SUPERSEDED, and so does whoever retires it by a change.
 */
export const PLAN_STATUSES = ['DRAFT', 'APPROVED', 'SUPERSEDED'] as const;

/** See {@link PLAN_STATUSES}. */
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** Somebody and a moment. */
export interface Stamp {
  /** Id of the actor. */
  readonly actorId: string;
  readonly actorName: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** While it is set the plan can be neither changed nor deleted (S118–S121 applied to ourselves). */
export interface PlanLock {
  readonly by: Stamp;
  readonly reason: string;
}

/** What a plan was computed with, so that drift can be told from change. */
export interface PlanBasis {
  /** Version of the planning model: changes when the arithmetic does. */
  readonly modelVersion: string;
  /** Latest capture day of the catalogue prices used, `YYYY-MM-DD`; null where only own prices are used. */
  readonly catalogDate: string | null;
}

/**
 * What planning a document gave, as it is kept: lines of JSON compressed by gzip, a head and then each strategy, or the JSON of a
 * `ComputedPlan` as it is where it was kept before that; see `keptComputed` and `readComputed`. The largest evaluation is 17 MB of text and 1 MB of this, so it is read only where somebody wants what is in it.
 */
export type KeptComputed = Uint8Array<ArrayBuffer>;

/** The content of one revision: what somebody saved and what came out of it then. */
export interface PlanContent {
  /** YAML or JSON source as it was given. */
  readonly document: string;
  /** The evaluation as it was computed at that time, with the resolved workload. */
  readonly computed: KeptComputed;
  readonly basis: PlanBasis;
  /** The strategy chosen by the team; null = as recommended. */
  readonly strategy: StrategyId | null;
  readonly notes: string;
  readonly tags: readonly string[];
  /** Day of the next review, `YYYY-MM-DD` (S21). */
  readonly reviewOn: string | null;
}

/** What lists show of what was computed, for the strategy that stands for the plan. */
export interface PlanFigures {
  readonly recommendedStrategy: StrategyId | null;
  /** The chosen strategy, else the recommended one, else the nearest miss; null where none has a plan. */
  readonly standingStrategy: StrategyId | null;
  /** Whether the standing strategy meets every judged target. */
  readonly meetsTargets: boolean;
  /** Monthly total of the standing strategy in `currency`, decimal text; null where it has no plan. */
  readonly monthlyCost: string | null;
  readonly currency: string;
  /** Locations in which the standing strategy places something, `provider/region`, in the order of the document. */
  readonly regions: readonly string[];
  /** SKUs that it places there, sorted. */
  readonly skus: readonly string[];
}

/** A saved plan: its head revision with everything about it that is not a revision's. */
export interface SavedPlan extends PlanContent {
  /** UUIDv7. */
  readonly id: string;
  readonly teamId: string;
  readonly figures: PlanFigures;
  readonly name: string;
  readonly status: PlanStatus;
  /** 1 for the first; rises by one with every change. */
  readonly revision: number;
  readonly lock: PlanLock | null;
  readonly created: Stamp;
  readonly updated: Stamp;
  readonly approved: Stamp | null;
  /** The plan that an approval has put in its place; null where none has, also where it was retired by a change. */
  readonly supersededById: string | null;
  /** Set while the plan is in the bin. */
  readonly deleted: Stamp | null;
}

/** What makes a revision. Locking, deleting and restoring change no content and so make none. */
export const REVISION_CAUSES = ['SAVED', 'UPDATED', 'REPLANNED', 'CLONED', 'APPROVED', 'SUPERSEDED'] as const;

/** See {@link REVISION_CAUSES}. */
export type RevisionCause = (typeof REVISION_CAUSES)[number];

/** An immutable revision. */
export interface PlanRevision extends PlanContent {
  readonly planId: string;
  readonly revision: number;
  readonly name: string;
  readonly status: PlanStatus;
  readonly made: Stamp;
  readonly cause: RevisionCause;
}

/** A revision as lists of revisions show it: what was computed is read where somebody asks for it. */
export type ListedRevision = Omit<PlanRevision, 'computed'>;

/** What a list shows of a plan without its document and evaluation; everything that a list is filtered or ordered by. */
export interface PlanSummary extends PlanFigures {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly status: PlanStatus;
  readonly revision: number;
  /** As chosen; null = as recommended. */
  readonly strategy: StrategyId | null;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly reviewOn: string | null;
  readonly basis: PlanBasis;
  readonly isLocked: boolean;
  readonly isDeleted: boolean;
  readonly created: Stamp;
  readonly updated: Stamp;
}
