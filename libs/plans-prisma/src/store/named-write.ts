import type { Prisma } from '../generated/client.js';
import { violatedConstraint } from './unique-violation.js';

/**
 * A write that another row of the same name may stand against. It has a savepoint of its own, without which PostgreSQL would
 * give up the whole transaction, so that a taken name is an answer and not an end.
 */
export async function writeNamed<T>(
  transaction: Prisma.TransactionClient,
  write: () => Promise<T>,
): Promise<T | 'NAME_TAKEN'> {
  await transaction.$executeRaw`SAVEPOINT named_write`;
  try {
    const written = await write();
    await transaction.$executeRaw`RELEASE SAVEPOINT named_write`;
    return written;
  } catch (error) {
    await transaction.$executeRaw`ROLLBACK TO SAVEPOINT named_write`;
    if (violatedConstraint(error)?.includes('name_key') === true) return 'NAME_TAKEN';
    throw error;
  }
}
