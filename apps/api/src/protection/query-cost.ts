import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { ApiError } from './api-error.js';

/** What a field that computes costs beside its parts: about what reading a page of plans costs. */
const COMPUTING_COST = 300;

/** What a field costs for which a whole kept plan is read, with its evaluation of some hundred kilobytes, or a list without pages. */
const READING_COST = 50;

/** What costs more than one. */
const OWN_COSTS: ReadonlyMap<string, number> = new Map([
  ['Query.evaluate', COMPUTING_COST],
  ['Query.evaluateDocument', COMPUTING_COST],
  ['Query.comparePlans', COMPUTING_COST],
  ['Mutation.savePlan', COMPUTING_COST],
  ['Mutation.updatePlan', COMPUTING_COST],
  ['Mutation.replanPlan', COMPUTING_COST],
  ['Plan.drift', COMPUTING_COST],
  ['Plan.evaluation', READING_COST],
  ['Plan.document', READING_COST],
  ['Plan.approved', READING_COST],
  ['Plan.supersededBy', READING_COST],
  ['Team.members', READING_COST],
  ['Team.apiTokens', READING_COST],
  ['PlanRevisionConnection.nodes', READING_COST],
  ['PlanRevisionConnection.edges', READING_COST],
]);

/** Pages where `first` is absent. */
const DEFAULT_PAGE = 20;

/**
 * A field costs one and its parts; a page multiplies its parts by how many entries are asked for, and a computation has its
 * price. Lists inside an evaluation are not multiplied: they have been computed whatever is selected of them.
 */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const isPage = field.args.some(({ name }) => name === 'first');
  return (OWN_COSTS.get(`${type.name}.${field.name}`) ?? 1) + pageLength(args, isPage) * childComplexity;
};

function pageLength(args: Readonly<Record<string, unknown>>, isPage: boolean): number {
  if (!isPage) return Array.isArray(args['ids']) ? Math.max(1, args['ids'].length) : 1;
  const { first } = args;
  return typeof first === 'number' ? Math.max(1, first) : DEFAULT_PAGE;
}

/** The query with what its cost depends on. */
export interface PricedQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const knownCosts = new WeakMap<DocumentNode, Map<string, number>>();
const MOST_KNOWN_COSTS = 100;

/** Refuses a query that would cost more than `mostCost`. */
export function checkQueryCost(query: PricedQuery, mostCost: number): void {
  const cost = queryCost(query);
  if (cost <= mostCost) return;
  throw new ApiError('TOO_COMPLEX', `The query costs ${String(cost)}; at most ${String(mostCost)} are allowed.`);
}

/** The cost of a query; of one that has been seen with the same lengths of pages it is known. */
export function queryCost({ schema, document, variables }: PricedQuery): number {
  const known = knownCosts.get(document) ?? new Map<string, number>();
  const lengths = lengthsOf(variables);
  const cost =
    known.get(lengths) ??
    getComplexity({ schema, query: document, variables: { ...variables }, estimators: [estimate] });
  if (known.size >= MOST_KNOWN_COSTS) known.clear();
  knownCosts.set(document, known.set(lengths, cost));
  return cost;
}

/** The variables that a cost can depend on: numbers, flags and the lengths of lists. */
function lengthsOf(variables: PricedQuery['variables']): string {
  const entries = Object.entries(variables).map(([name, value]) => [name, Array.isArray(value) ? value.length : value]);
  return JSON.stringify(entries.filter(([, value]) => typeof value === 'number' || typeof value === 'boolean'));
}
