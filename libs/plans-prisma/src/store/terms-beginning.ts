import { Prisma } from '../generated/client.js';

/** The last character there is: nothing that begins so comes after a beginning and this. */
const LAST = '\u{10ffff}';

/** Whether the term of a row begins so. Terms are ordered character by character, so that these are a range of an index. */
export function beginsWith(table: string, beginning: string): Prisma.Sql {
  const term = Prisma.raw(`${table}.term`);
  return Prisma.sql`${term} >= ${beginning} AND ${term} < ${`${beginning}${LAST}`}`;
}

/** Terms of plans in teams that begin alike. */
export interface BeginningRequest {
  readonly teamIds: readonly string[];
  readonly beginning: string;
  /** Of a term in a team. */
  readonly most: number;
}

/** A term that plans of a team have. */
export interface TeamTerm {
  readonly teamId: string;
  readonly term: string;
}

/**
 * The terms that begin so, by team; null where there are more than `most`. From one term the next one is looked up in the index,
 * so that it does not matter how many plans have it.
 */
export async function termsBeginning(
  client: Prisma.TransactionClient,
  { teamIds, beginning, most }: BeginningRequest,
): Promise<readonly TeamTerm[] | null> {
  const next = Prisma.sql`SELECT min(term) FROM plan_term WHERE ${beginsWith('plan_term', beginning)} AND team_id = `;
  const rows = await client.$queryRaw<TeamTerm[]>(Prisma.sql`
    WITH RECURSIVE found (team_id, term) AS (
      SELECT team, (${next} team) FROM unnest(${[...teamIds]}::uuid[]) AS asked (team)
      UNION ALL
      SELECT found.team_id, (${next} found.team_id AND term > found.term) FROM found WHERE found.term IS NOT NULL
    )
    SELECT team_id AS "teamId", term FROM found WHERE term IS NOT NULL LIMIT ${most + 1}`);
  return rows.length > most ? null : rows;
}
