import { readFileSync } from 'node:fs';

/** A reference workload with what a planner must answer (`libs/core/cases`, README). */
export interface ReferenceCase {
  readonly id: string;
  readonly workload: unknown;
  readonly expected: ExpectedAnswer;
  readonly tolerance: { readonly countsMoneyIdsVerdicts: 'exact'; readonly others: { readonly rel: number } };
}

/** What a case expects, keyed by name. */
export interface ExpectedAnswer {
  readonly recommendation: { readonly runnersUp: readonly string[] };
  readonly perStrategy: Readonly<Record<string, ExpectedStrategy>>;
}

/** Parts of an expected strategy whose form differs from the answer's. */
export interface ExpectedStrategy {
  readonly survival?: readonly SurvivalKey[];
  readonly cost?: Readonly<Record<string, unknown>>;
  readonly verdict?: Readonly<Record<string, string>>;
}

/** What names a row of the survival matrix. */
export interface SurvivalKey {
  readonly component: string;
  readonly failure: string;
  readonly location: string;
  readonly lost: string | null;
}

/** The reference workloads, as they are shipped. */
export const REFERENCE_CASES = JSON.parse(
  readFileSync(new URL('../../../core/cases/plans.json', import.meta.url), 'utf8'),
) as readonly ReferenceCase[];

/** Name of a row of the survival matrix. */
export function survivalName({ component, failure, location, lost }: SurvivalKey): string {
  return [component, failure, location, lost ?? '-'].join(' ');
}

/** Groups of a bill in which a key that is missing is 0. */
const BILL_GROUPS = ['byPurpose', 'byCategory', 'byLocation'] as const;

/** The expectations with lists keyed by name and in one order, so that they can be walked beside the answer. */
export function keyedExpectation({ expected }: ReferenceCase): unknown {
  const perStrategy = Object.entries(expected.perStrategy).map(([id, strategy]) => [id, keyedStrategy(strategy)]);
  const { recommendation } = expected;
  return {
    ...expected,
    recommendation: { ...recommendation, runnersUp: [...recommendation.runnersUp].sort() },
    perStrategy: Object.fromEntries(perStrategy) as unknown,
  };
}

function keyedStrategy(strategy: ExpectedStrategy): unknown {
  const { survival, cost, verdict } = strategy;
  return {
    ...strategy,
    ...(survival === undefined ? {} : { survival: keyedRows(survival) }),
    ...(cost === undefined ? {} : { cost: withoutZeros(cost) }),
    ...(verdict === undefined ? {} : { verdict: onlyJudged(verdict) }),
  };
}

function keyedRows(rows: readonly SurvivalKey[]): unknown {
  const named = new Map(rows.map((row) => [survivalName(row), row]));
  if (named.size < rows.length) throw new Error('two expected rows of the survival matrix have one name');
  return Object.fromEntries(named);
}

/** A missing key is 0, so a 0 says nothing. */
function withoutZeros(cost: Readonly<Record<string, unknown>>): unknown {
  const groups = BILL_GROUPS.map((group) => [group, nonZero(cost[group])]);
  return { ...cost, ...(Object.fromEntries(groups) as Record<string, unknown>) };
}

function nonZero(totals: unknown): unknown {
  const entries = Object.entries((totals ?? {}) as Readonly<Record<string, string>>);
  return Object.fromEntries(entries.filter(([, monthly]) => Number(monthly) !== 0));
}

/** A target that is absent is not judged, so NOT_JUDGED says nothing. */
function onlyJudged(verdict: Readonly<Record<string, string>>): unknown {
  return Object.fromEntries(Object.entries(verdict).filter(([, status]) => status !== 'NOT_JUDGED'));
}
