import { createHash } from 'node:crypto';
import type { PlanFilter, PlanSummary } from '@headroom/plans';

// What a list can be narrowed by, as text: the rows of `plan_term` have these of every plan, a list asks for those of its filter.

/** The terms of a plan: what every filter that leaves it asks for. */
export function termsOf(plan: PlanSummary): readonly string[] {
  const heap = heapOf(plan.isDeleted);
  const terms = [
    ...plan.tags.map((tag) => term('tag', tag)),
    ...plan.regions.map((region) => term('region', region)),
    ...plan.skus.map((sku) => term('sku', sku)),
    ...(plan.standingStrategy === null ? [] : [term('strategy', plan.standingStrategy)]),
    term('status', plan.status),
    term('meetsTargets', String(plan.meetsTargets)),
  ];
  return [...new Set(terms.map((text) => `${heap}/${text}`))];
}

/** The terms that a plan must have, those first that few plans have; none where the filter asks for no such thing. */
export function termsAsked(filter: PlanFilter): readonly string[] {
  const { tag, sku, region, strategy, status, meetsTargets } = filter;
  const heap = heapOf(filter.isDeleted ?? false);
  return [
    ...asked('tag', tag),
    ...asked('sku', sku),
    ...asked('region', region),
    ...asked('strategy', strategy),
    ...asked('status', status),
    ...asked('meetsTargets', meetsTargets),
  ].map((text) => `${heap}/${text}`);
}

/** Plans in the bin are nowhere among the others. */
function heapOf(isDeleted: boolean): string {
  return isDeleted ? 'BIN' : 'LIVE';
}

function asked(kind: string, value: string | boolean | undefined): readonly string[] {
  return value === undefined ? [] : [term(kind, String(value))];
}

/** What PostgreSQL can have in an index is limited; nobody has to know the end of a longer text. */
const LONGEST_VALUE = 200;

function term(kind: string, value: string): string {
  return value.length <= LONGEST_VALUE
    ? `${kind}/${value}`
    : `${kind}/#${createHash('sha256').update(value).digest('hex')}`;
}
