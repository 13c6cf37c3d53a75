import { RestoreError } from './backup/restore-plans.js';
import { EmbeddedPostgresError, systemErrorCode } from './embedded/embedded-postgres-error.js';

/** What whoever runs the product can do about a code of PostgreSQL (five characters) or of the system. */
const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'does not answer: no server listens there.',
  ECONNRESET: 'has broken off the connection.',
  ENOTFOUND: 'cannot be found: the name of its host is not known.',
  EAI_AGAIN: 'cannot be found: no name server answers.',
  ETIMEDOUT: 'does not answer in time.',
  EHOSTUNREACH: 'cannot be reached over the network.',
  '28P01': 'does not take this user and password.',
  '28000': 'does not let this user in from here.',
  '3D000': 'is not there: make it with CREATE DATABASE.',
  '42501': 'does not let this user make tables: the user has to own the database.',
  '53300': 'has no connection left: raise max_connections or run fewer processes.',
  '57P03': 'is starting or stopping; try again in a moment.',
};

/**
 * What is wrong with a database and what to do about it, in words without the password; null for anything that is not for
 * whoever runs the product to mend.
 */
export function databaseProblem(error: unknown, databaseUrl: string | null): string | null {
  if (error instanceof EmbeddedPostgresError || error instanceof RestoreError) return error.message;
  const advice = ADVICE[systemErrorCode(error) ?? ''];
  return advice === undefined ? null : `The database ${placeOf(databaseUrl)} ${advice}`;
}

function placeOf(databaseUrl: string | null): string {
  if (databaseUrl === null || !URL.canParse(databaseUrl)) return 'of the data folder';
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname} of DATABASE_URL`;
}
