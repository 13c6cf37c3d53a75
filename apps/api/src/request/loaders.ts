import { findPlan, type SavedPlan, type Team } from '@headroom/plans';
import DataLoader from 'dataloader';
import type { ApiContext } from './api-context.js';
import { orMissing } from './expected.js';
import type { PlansSessions } from './plans-sessions.js';

/** What one request fetches at most once. */
export interface Loaders {
  readonly plan: DataLoader<string, SavedPlan | null>;
  readonly team: DataLoader<string, Team | null>;
}

const loadersOfRequests = new WeakMap<ApiContext, Loaders>();

/** The loaders of a request; never those of another, so that nobody sees what another may. */
export function loadersOf(context: ApiContext, sessions: PlansSessions): Loaders {
  const known = loadersOfRequests.get(context);
  if (known !== undefined) return known;
  const session = sessions.of(context);
  const loaders: Loaders = {
    plan: new DataLoader(async (ids) => Promise.all(ids.map(async (id) => orMissing(await findPlan(session, { id }))))),
    team: new DataLoader(async (ids) => {
      const teams = await session.store.transaction((transaction) => transaction.teams(ids));
      return ids.map((id) => teams.find((team) => team.id === id) ?? null);
    }),
  };
  loadersOfRequests.set(context, loaders);
  return loaders;
}
