/** Runs one or more statements on a database; the rows of the last. */
export type RunSql = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** The id of a clone, from the id of its original. */
function cloneId(column: string): string {
  return `md5(${column}::text || ':' || copy)::uuid`;
}

/** Where a clone stands in the orders: a little earlier, a little dearer, under another name. */
const ORDERED = {
  name_key: `name_key || ' ' || copy`,
  monthly_cost: `monthly_cost * (1 + copy / 1000.0)`,
  review_on: `review_on + copy % 60`,
  created_at: `created_at - copy * interval '7 minutes'`,
  updated_at: `updated_at - copy * interval '5 minutes'`,
};

/** What is another in a clone than in its original, by table; those that are referred to come last. */
const CHANGED: readonly (readonly [table: string, changed: Readonly<Record<string, string>>])[] = [
  ['plan_revision', { plan_id: cloneId('plan_id'), name: `name || ' ' || copy` }],
  ['plan_term', { plan_id: cloneId('plan_id'), ...ORDERED }],
  ['plan', { id: cloneId('id'), name: `name || ' ' || copy`, ...ORDERED }],
];

/** The rows that are cloned, where not all are: a clone has another cost, and what it has instead is in the table already. */
const CLONED: Readonly<Record<string, string>> = {
  plan_term: `plan_id IN (SELECT id FROM plan) AND term NOT LIKE 'LIVE/cost/%'`,
};

/**
 * Makes `copies` more plans of every plan that there is, each with its terms and its evaluation. Meanwhile the tables have no
 * indexes and write no log, without which this takes minutes instead of an hour.
 */
export async function clonePlans(run: RunSql, copies: number): Promise<void> {
  await run(CHANGED.map(([table]) => `ALTER TABLE ${table} SET UNLOGGED`).join('; '));
  for (const [table, changed] of CHANGED) {
    const [keys, indexes] = [await ownKeys(run, table), await plainIndexes(run, table)];
    await run(keys.map(({ name }) => `ALTER TABLE ${table} DROP CONSTRAINT "${name}"`).join('; '));
    await run(indexes.map(({ name }) => `DROP INDEX "${name}"`).join('; '));
    const columns = await columnsOf(run, table);
    const values = columns.map((column) => changed[column] ?? `"${column}"`).join(', ');
    const names = columns.map((column) => `"${column}"`).join(', ');
    await run(
      `SET session_replication_role = replica;
       ${table === 'plan_term' ? changedTerms(copies) : ''};
       INSERT INTO ${table} (${names}) SELECT ${values} FROM ${table}, generate_series(1, ${String(copies)}) AS copy
       WHERE ${CLONED[table] ?? 'true'}`,
    );
    const added = keys.map(({ name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`);
    await run(
      [`SET maintenance_work_mem = '1GB'`, ...indexes.map(({ definition }) => definition), ...added].join('; '),
    );
    await run(`VACUUM (ANALYZE) ${table}`);
  }
}

/** Inserts the terms that clones have and their originals have not: the word of their number, and what their costs are. */
function changedTerms(copies: number): string {
  const { created_at, updated_at, name_key, monthly_cost, review_on } = ORDERED;
  return `INSERT INTO plan_term (plan_id, term, team_id, created_at, updated_at, name_key, monthly_cost, review_on)
    SELECT ${cloneId('id')}, changed.term, team_id, ${[created_at, updated_at, name_key, monthly_cost, review_on].join(', ')}
    FROM plan, generate_series(1, ${String(copies)}) AS copy, LATERAL (
      SELECT 'LIVE/word/' || copy AS term
      UNION ALL SELECT 'LIVE/cost/' || bucket FROM (SELECT trunc(${monthly_cost})::text AS digits) AS whole, LATERAL (
        SELECT length(digits)::text AS bucket
        UNION ALL SELECT length(digits) || '/' || left(digits, shown) FROM generate_series(1, least(3, length(digits))) AS shown
      ) AS buckets WHERE digits IS NOT NULL
    ) AS changed
    WHERE NOT EXISTS (SELECT 1 FROM plan_term AS own WHERE own.plan_id = plan.id AND own.term = changed.term AND own.term LIKE '%/word/%')`;
}

/** The primary key of a table, where no other table refers to it. */
async function ownKeys(run: RunSql, table: string) {
  const rows = await run(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint AS own
     WHERE conrelid = '${table}'::regclass AND contype = 'p'
       AND NOT EXISTS (SELECT 1 FROM pg_constraint AS other WHERE other.confrelid = own.conrelid)`,
  );
  return rows.map(({ name, definition }) => ({ name: String(name), definition: String(definition) }));
}

async function plainIndexes(run: RunSql, table: string) {
  const rows = await run(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'
       AND tablename = '${table}' AND indexname NOT LIKE '%_pkey'`,
  );
  return rows.map(({ name, definition }) => ({ name: String(name), definition: String(definition) }));
}

async function columnsOf(run: RunSql, table: string): Promise<readonly string[]> {
  const rows = await run(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public'
       AND table_name = '${table}' ORDER BY ordinal_position`,
  );
  return rows.map(({ name }) => String(name));
}
