import type { StrategyId } from '@headroom/core';
import type { PlanStatus } from '../plan/saved-plan.js';

/** What a list of plans is narrowed by; absent = any, and what is given must hold together. */
export interface PlanFilter {
  /** Plans of these teams only; none where it is empty. */
  readonly teamIds: readonly string[];
  /** A tag that the plan has, in lower case as tags are kept. */
  readonly tag?: string;
  /** Words, each of which the name, the notes or a tag contains, in any case. */
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

/** The words of a text filter, in lower case. */
export function textWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
