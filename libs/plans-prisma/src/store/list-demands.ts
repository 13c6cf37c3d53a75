import type { PlanFilter, PlanOrder } from '@headroom/plans';
import { Prisma } from '../generated/client.js';
import { allOf, type TermsSource } from './list-source.js';
import { beginningsAsked, costTermsAsked, termsAsked } from './plan-terms.js';
import { beginsWith, termsBeginning } from './terms-beginning.js';

/** One thing that a filter asks of plans. */
export interface Demand {
  /** The plans that fulfil it; null where those are too many walks to be walked side by side. */
  readonly source: (client: Prisma.TransactionClient) => Promise<TermsSource | null>;
  /** Whether a row `listed` fulfils it. */
  readonly sieve: Prisma.Sql;
  /** What else than its id that looks at of the row. */
  readonly sifted: 'monthly_cost' | null;
}

/** More are not walked side by side: a page of each is read. */
export const MOST_WALKS = 300;
/** No plan is met in two of these, and many are empty. */
const MOST_COST_WALKS = 600;

/** What a filter asks of the plans of its teams, those demands first that few plans fulfil. */
export function demandsOf(filter: PlanFilter, order: PlanOrder | null): readonly Demand[] {
  const { teamIds } = filter;
  return [
    ...beginningsAsked(filter).map((beginning) => beginningDemand(teamIds, beginning)),
    ...termsAsked(filter).map((term) => termDemand(teamIds, term)),
    ...(order === 'MONTHLY_COST' ? [] : costDemands(filter)),
  ];
}

function termDemand(teamIds: readonly string[], term: string): Demand {
  return {
    source: () => Promise.resolve(sourceOf(teamIds, [{ terms: [term], conditions: [] }])),
    sieve: hasTerm(Prisma.sql`other.term = ${term}`),
    sifted: null,
  };
}

function beginningDemand(teamIds: readonly string[], beginning: string): Demand {
  return {
    source: async (client) => {
      const found = await termsBeginning(client, { teamIds, beginning, most: MOST_WALKS });
      if (found === null) return null;
      const walk = { teamIds: found.map(({ teamId }) => teamId), terms: found.map(({ term }) => term), conditions: [] };
      return { kind: 'TERMS', walks: [walk], mayRepeat: new Set(walk.terms).size > 1 };
    },
    sieve: hasTerm(beginsWith('other', beginning)),
    sifted: null,
  };
}

function costDemands(filter: PlanFilter): readonly Demand[] {
  const range = costTermsAsked(filter);
  if (range === null) return [];
  const within = costConditions(filter);
  const walks = [
    { terms: range.whole, conditions: [] },
    { terms: range.edges, conditions: within },
  ];
  const count = filter.teamIds.length * (range.whole.length + range.edges.length);
  const source = count > MOST_COST_WALKS ? null : sourceOf(filter.teamIds, walks);
  return [{ source: () => Promise.resolve(source), sieve: allOf(within), sifted: 'monthly_cost' }];
}

/** The bounds of a cost, as conditions. */
export function costConditions({
  monthlyCostAtLeast: least,
  monthlyCostAtMost: most,
}: PlanFilter): readonly Prisma.Sql[] {
  return [
    ...(least === undefined ? [] : [Prisma.sql`monthly_cost >= ${least}::numeric`]),
    ...(most === undefined ? [] : [Prisma.sql`monthly_cost <= ${most}::numeric`]),
  ];
}

interface TermsAsked {
  readonly terms: readonly string[];
  readonly conditions: readonly Prisma.Sql[];
}

/** The walks of terms, no two of which a plan has, in every team. */
function sourceOf(teamIds: readonly string[], asked: readonly TermsAsked[]): TermsSource {
  const walks = asked.map(({ terms, conditions }) => ({
    teamIds: teamIds.flatMap((teamId) => terms.map(() => teamId)),
    terms: teamIds.flatMap(() => terms),
    conditions,
  }));
  return { kind: 'TERMS', walks, mayRepeat: false };
}

function hasTerm(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM plan_term AS other WHERE other.plan_id = listed.plan_id AND ${condition})`;
}
