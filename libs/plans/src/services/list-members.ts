import { teamRefusal } from '../access/permission.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { Member } from '../store/plans-store.js';
import type { PlansSession } from './plans-context.js';

/** The members of a team by name. */
export async function listMembers(
  { actor, store }: PlansSession,
  { teamId }: { readonly teamId: string },
): Promise<Outcome<readonly Member[]>> {
  const refusal = teamRefusal(actor, { action: 'TEAM_READ', teamId, path: 'teamId' });
  if (refusal !== null) return refused(refusal);
  return done(await store.transaction((transaction) => transaction.members(teamId)));
}
