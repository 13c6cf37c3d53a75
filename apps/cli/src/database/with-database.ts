import { databaseProblem, type OpenPostgres } from '@headroom/plans-prisma';
import { BadInput } from '../command-line/bad-input.js';

/**
 * Opens a database, runs something with it and closes it again. Throws {@link BadInput} for what whoever runs the command can
 * mend: an address, a password, a folder, a disk.
 */
export async function withDatabase<T>(
  open: () => Promise<OpenPostgres>,
  run: (database: OpenPostgres) => Promise<T>,
): Promise<T> {
  let databaseUrl: string | null = null;
  try {
    const database = await open();
    databaseUrl = database.isEmbedded ? null : database.databaseUrl;
    try {
      return await run(database);
    } finally {
      await database.close();
    }
  } catch (error) {
    const problem = databaseProblem(error, databaseUrl);
    throw problem === null ? error : new BadInput(problem.split('\n').map((line) => `headroom: ${line}`));
  }
}
