import { type CommandContext, teller } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openDatabase } from '../database/open-database.js';
import { withDatabase } from '../database/with-database.js';
import { buildRoles, refuseUnbuilt } from './build-roles.js';
import { chooseRoles } from './choose-roles.js';
import { RoleFailed } from './keep-running.js';
import { roleEnvironment } from './role-environment.js';
import { superviseRoles } from './supervise-roles.js';

/** What `headroom serve` is asked. */
export interface ServeRequest {
  readonly role: string;
  /** Whether the programs are brought up to date before, where this is a checkout. */
  readonly build: boolean;
}

/** Runs the servers until a signal stops them, or one of them cannot be kept running. */
export async function serve({ role, build }: ServeRequest, { print, printNote }: CommandContext): Promise<ExitCode> {
  const tell = teller({ printNote });
  const { roles, notes } = chooseRoles(role, process.env);
  if (build) buildRoles(roles, tell);
  refuseUnbuilt(roles);
  return withDatabase(
    () => openDatabase(process.env, tell),
    async (database) => {
      notes.forEach(tell);
      try {
        await superviseRoles({ roles, environment: roleEnvironment(process.env, database), print, tell });
        return EXIT_CODES.OK;
      } catch (error) {
        if (!(error instanceof RoleFailed)) throw error;
        // The role itself has said why.
        tell(error.message);
        return error.ending.exitCode === EXIT_CODES.BAD_INPUT ? EXIT_CODES.BAD_INPUT : EXIT_CODES.FAULT;
      }
    },
  );
}
