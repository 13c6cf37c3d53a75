import { createHash } from 'node:crypto';
import { planWords, textWords, type PlanFilter, type PlanSummary } from '@headroom/plans';
import { costRangeTerms, costTerms, type CostRangeTerms } from './cost-terms.js';

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
    ...planWords(plan).map((word) => term('word', word)),
    ...(plan.monthlyCost === null ? [] : costTerms(plan.monthlyCost).map((bucket) => term('cost', bucket))),
  ];
  return [...new Set(terms.map((text) => `${heap}/${text}`))];
}

/** The terms that a plan must have, those first that few plans have; none where the filter asks for no such thing. */
export function termsAsked(filter: PlanFilter): readonly string[] {
  const { tag, sku, region, strategy, status, meetsTargets } = filter;
  const terms = [
    ...asked('tag', tag),
    ...asked('sku', sku),
    ...asked('region', region),
    ...asked('strategy', strategy),
    ...asked('status', status),
    ...asked('meetsTargets', meetsTargets),
  ];
  return inHeap(filter, terms);
}

function asked(kind: string, value: string | boolean | undefined): readonly string[] {
  return value === undefined ? [] : [term(kind, String(value))];
}

/** The beginnings of terms, for each of which a plan must have a term, from the words of a text filter. */
export function beginningsAsked(filter: PlanFilter): readonly string[] {
  const words = textWords(filter.text ?? '');
  const needed = words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
  return inHeap(
    filter,
    needed.map((word) => term('word', word)),
  );
}

/** The terms of a range of costs; null where the filter has none. */
export function costTermsAsked(filter: PlanFilter): CostRangeTerms | null {
  const { monthlyCostAtLeast: least, monthlyCostAtMost: most } = filter;
  if (least === undefined && most === undefined) return null;
  const { whole, edges } = costRangeTerms({ least, most });
  const named = (buckets: readonly string[]) =>
    inHeap(
      filter,
      buckets.map((bucket) => term('cost', bucket)),
    );
  return { whole: named(whole), edges: named(edges) };
}

function inHeap({ isDeleted = false }: PlanFilter, terms: readonly string[]): readonly string[] {
  const heap = heapOf(isDeleted);
  return terms.map((text) => `${heap}/${text}`);
}

/** Plans in the bin are nowhere among the others. */
function heapOf(isDeleted: boolean): string {
  return isDeleted ? 'BIN' : 'LIVE';
}

/** What PostgreSQL can have in an index is limited; nobody has to know the end of a longer text. */
const LONGEST_VALUE = 200;

function term(kind: string, value: string): string {
  return value.length <= LONGEST_VALUE
    ? `${kind}/${value}`
    : `${kind}/#${createHash('sha256').update(value).digest('hex')}`;
}
