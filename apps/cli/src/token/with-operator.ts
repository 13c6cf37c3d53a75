import { userInfo } from 'node:os';
import { openCatalog } from '@headroom/catalog/node';
import { localOperatorSession, type PlansSession } from '@headroom/plans';
import { plansContext } from '@headroom/plans/node';
import { connectPlans, migrationStatus } from '@headroom/plans-prisma';
import { BadInput } from '../command-line/bad-input.js';
import { type CommandContext, teller } from '../command-line/command-context.js';
import { openUsedDatabase } from '../database/open-database.js';
import { withDatabase } from '../database/with-database.js';

/** Runs something with the saved plans as the local operator, whom the audit names. */
export async function withOperator<T>(context: CommandContext, run: (session: PlansSession) => Promise<T>): Promise<T> {
  const tell = teller(context);
  return withDatabase(
    () => openUsedDatabase(process.env, tell),
    async ({ databaseUrl }) => {
      const { pending, failed } = await migrationStatus({ databaseUrl });
      if (pending.length + failed.length > 0)
        throw new BadInput(['headroom: the tables are not up to date; run headroom migrate.']);
      const plans = connectPlans({ databaseUrl, connectionCount: 1 });
      try {
        return await run(
          await localOperatorSession(plansContext(openCatalog(), plans.store), { userName: userInfo().username }),
        );
      } finally {
        await plans.close();
      }
    },
  );
}
