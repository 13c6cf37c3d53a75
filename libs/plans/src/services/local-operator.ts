import type { PlansContext, PlansSession } from './plans-context.js';

/**
 * A session of whoever works with the database itself, by the `headroom` command: they hold its password, so nothing is kept
 * from them, and the audit says who it was. `userName` is their name on that machine.
 */
export async function localOperatorSession(
  context: PlansContext,
  { userName }: { readonly userName: string },
): Promise<PlansSession> {
  const teams = await context.store.transaction((transaction) => transaction.allTeams());
  const actor = {
    kind: 'SYSTEM' as const,
    id: `operator:${userName}`,
    name: `${userName} (local operator)`,
    memberships: teams.map(({ id }) => ({ teamId: id, role: 'ADMIN' as const })),
    scopes: null,
    isInstallationAdmin: true,
  };
  return { ...context, actor, requestId: null, source: 'CLI' };
}
