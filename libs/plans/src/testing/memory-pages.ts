import { decimal } from '@headroom/core';
import type { PlanSummary } from '../plan/saved-plan.js';
import { cursorPlace, cursorText } from '../store/cursor.js';
import type { PlanFilter } from '../store/plan-filter.js';
import { orderValue, type PlanOrder } from '../store/plan-order.js';
import { planWords, textWords } from '../store/plan-words.js';
import {
  AUDIT_ORDER,
  type AuditPage,
  type AuditPageRequest,
  type PlanPage,
  type PlanPageRequest,
} from '../store/plans-store.js';
import type { MemoryState } from './memory-state.js';

/** What a list is ordered by: a value, which may be missing, and the id that breaks ties. */
interface Place {
  readonly value: string | null;
  readonly id: string;
}

/** The page of plans after the cursor. */
export function planPage(summaries: readonly PlanSummary[], request: PlanPageRequest): PlanPage {
  const { filter, order, descending, after, first } = request;
  const placed = summaries.filter((plan) => fits(plan, filter)).map((plan) => ({ plan, ...planPlace(plan, order) }));
  const compare = placeOrder({ order, descending });
  const from = after === null ? null : cursorPlace(after, order);
  const rest = placed.filter((place) => from === null || compare(place, from) > 0).toSorted(compare);
  return {
    plans: rest.slice(0, first).map(({ plan, value, id }) => ({ ...plan, cursor: cursorText({ order, value, id }) })),
    hasNextPage: rest.length > first,
  };
}

/** How many plans fulfil a filter. */
export function planCount(summaries: readonly PlanSummary[], filter: PlanFilter): number {
  return summaries.filter((plan) => fits(plan, filter)).length;
}

/** The page of the audit after the cursor, the newest first. */
export function auditPage({ audit }: MemoryState, request: AuditPageRequest): AuditPage {
  const { teamIds, withInstallation, subjectId, after, first } = request;
  const fitting = audit
    .filter(({ teamId }) => (teamId === null ? withInstallation : teamIds.includes(teamId)))
    .filter((event) => subjectId === null || event.subjectId === subjectId)
    .map((event) => ({ event, value: event.at, id: event.id }));
  const compare = placeOrder({ order: AUDIT_ORDER, descending: true });
  const from = after === null ? null : cursorPlace(after, AUDIT_ORDER);
  const rest = fitting.filter((place) => from === null || compare(place, from) > 0).toSorted(compare);
  return {
    events: rest
      .slice(0, first)
      .map(({ event, value, id }) => ({ ...event, cursor: cursorText({ order: AUDIT_ORDER, value, id }) })),
    hasNextPage: rest.length > first,
  };
}

function planPlace(plan: PlanSummary, order: PlanOrder): Place {
  return { value: orderValue(plan, order), id: plan.id };
}

/** Entries without a value come last in either direction. */
function placeOrder({ order, descending }: { readonly order: string; readonly descending: boolean }) {
  const direction = descending ? -1 : 1;
  return (first: Place, second: Place): number => {
    if ((first.value === null) !== (second.value === null)) return first.value === null ? 1 : -1;
    return (
      direction * (compareValues(order, [first.value ?? '', second.value ?? '']) || compareTexts(first.id, second.id))
    );
  };
}

function compareValues(order: string, [first, second]: readonly [string, string]): number {
  if (first === second) return 0;
  return order === 'MONTHLY_COST' ? decimal(first).cmp(decimal(second)) : compareTexts(first, second);
}

function compareTexts(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function fits(plan: PlanSummary, filter: PlanFilter): boolean {
  return (
    filter.teamIds.includes(plan.teamId) &&
    plan.isDeleted === (filter.isDeleted ?? false) &&
    isEqualOrAny(filter.strategy, plan.standingStrategy) &&
    isEqualOrAny(filter.meetsTargets, plan.meetsTargets) &&
    isEqualOrAny(filter.status, plan.status) &&
    isInOrAny(filter.tag, plan.tags) &&
    isInOrAny(filter.region, plan.regions) &&
    isInOrAny(filter.sku, plan.skus) &&
    hasWords(plan, filter) &&
    isWithinCost(plan, filter)
  );
}

function isEqualOrAny<T>(wanted: T | undefined, value: T | null): boolean {
  return wanted === undefined || wanted === value;
}

function isInOrAny(wanted: string | undefined, values: readonly string[]): boolean {
  return wanted === undefined || values.includes(wanted);
}

function hasWords(plan: PlanSummary, { text = '' }: PlanFilter): boolean {
  const words = planWords(plan);
  return textWords(text).every((beginning) => words.some((word) => word.startsWith(beginning)));
}

function isWithinCost({ monthlyCost }: PlanSummary, { monthlyCostAtLeast, monthlyCostAtMost }: PlanFilter): boolean {
  if (monthlyCostAtLeast === undefined && monthlyCostAtMost === undefined) return true;
  if (monthlyCost === null) return false;
  const cost = decimal(monthlyCost);
  const isEnough = monthlyCostAtLeast === undefined || cost.gte(monthlyCostAtLeast);
  return isEnough && (monthlyCostAtMost === undefined || cost.lte(monthlyCostAtMost));
}
