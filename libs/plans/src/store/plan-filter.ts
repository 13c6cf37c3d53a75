import type { StrategyId } from '@headroom/core';
import type { PlanStatus } from '../plan/saved-plan.js';

/** What a list of plans is narrowed by; absent = any, and what is given must hold together. */
export interface PlanFilter {
  /** Plans of these teams only; none where it is empty. */
  readonly teamIds: readonly string[];
  /** A tag that the plan has, in lower case as tags are kept. */
  readonly tag?: string;
  /** Beginnings of words (see `textWords`), for each of which the name, a tag or the notes have a word; in any case and order. */
  readonly text?: string;
  /** The standing strategy (see `PlanSummary`). */
  readonly strategy?: StrategyId;
  /** A location in which the standing strategy places something, `provider/region`. */
  readonly region?: string;
  /** A SKU that the standing strategy places. */
  readonly sku?: string;
  readonly meetsTargets?: boolean;
  readonly status?: PlanStatus;
  /** Bounds of the monthly cost, inclusive, decimal text; a plan without a cost is outside of every bound. */
  readonly monthlyCostAtLeast?: string;
  readonly monthlyCostAtMost?: string;
  /** True: what is in the bin. Absent or false: what is not. */
  readonly isDeleted?: boolean;
}
