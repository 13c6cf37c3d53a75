// A backup is SQL that `psql` can read: comments that say what it is, and one COPY with its rows for each table.

/** The tables of saved plans and of Slack, each after those that it refers to. */
export const TABLES = [
  'team',
  'membership',
  'plan',
  'plan_term',
  'plan_revision',
  'audit_event',
  'api_token',
  'token_membership',
  'idempotency_key',
  'slack_identity',
  'slack_link_code',
  'slack_answer',
  'slack_request',
  'slack_installation',
] as const;

/** The first line. */
export const TITLE = '-- Headroom backup, format 1';

/** Before the names of the migrations that the tables had, in order. */
export const MIGRATIONS_PREFIX = '-- Migrations: ';

/** The last line: a backup without it is not whole. */
export const END = '-- End of the backup';

/** After the rows of a table. */
export const END_OF_ROWS = String.raw`\.`;

/** Before the rows of a table. */
export function copyStatement(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `COPY "${table}" (${names}) FROM stdin;`;
}

const COPY = /^COPY "([a-z_]+)" \(("[a-z_]+"(, "[a-z_]+")*)\) FROM stdin;$/;

/** The statement of a line, without its semicolon, where it is one for a table of ours; null for any other line. */
export function copyStatementIn(line: string): string | null {
  const table = COPY.exec(line)?.[1];
  return TABLES.some((name) => name === table) ? line.slice(0, -1) : null;
}
