import { describe, expect, it } from '@jest/globals';
import { databaseProblem } from './database-problem.js';
import { EmbeddedPostgresError } from './embedded/embedded-postgres-error.js';
import { migrate } from './migrate/migrate.js';

const URL_OF_NOBODY = 'postgresql://ada:secret-word@127.0.0.1:1/headroom';

describe('the problem of a database', () => {
  it('is told with its place and without its password', async () => {
    const error = await migrate({ databaseUrl: URL_OF_NOBODY }).catch((thrown: unknown) => thrown);
    expect(databaseProblem(error, URL_OF_NOBODY)).toBe(
      'The database 127.0.0.1:1/headroom of DATABASE_URL does not answer: no server listens there.',
    );
  });

  it('is what the embedded server says of itself', () => {
    expect(databaseProblem(new EmbeddedPostgresError('DISK_FULL', 'The disk is full.'), null)).toBe(
      'The disk is full.',
    );
  });

  it('is nothing where it is a fault of the program', () => {
    expect(databaseProblem(new TypeError('x is undefined'), URL_OF_NOBODY)).toBeNull();
  });
});
