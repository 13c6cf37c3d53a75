import {
  type ApiTokenInfo,
  findPlan,
  listApiTokens,
  listMembers,
  type Member,
  type Outcome,
  type SavedPlan,
  type Team,
} from '@headroom/plans';
import DataLoader from 'dataloader';
import type { ApiContext } from './api-context.js';
import { orMissing } from './expected.js';
import type { PlansSessions } from './plans-sessions.js';

/** What one request fetches at most once. */
export interface Loaders {
  readonly plan: DataLoader<string, SavedPlan | null>;
  readonly team: DataLoader<string, Team | null>;
  /** By the id of the team. */
  readonly members: DataLoader<string, Outcome<readonly Member[]>>;
  /** By the id of the team. */
  readonly apiTokens: DataLoader<string, Outcome<readonly ApiTokenInfo[]>>;
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
    members: new DataLoader(async (ids) => Promise.all(ids.map(async (teamId) => listMembers(session, { teamId })))),
    apiTokens: new DataLoader(async (ids) =>
      Promise.all(ids.map(async (teamId) => listApiTokens(session, { teamId }))),
    ),
  };
  loadersOfRequests.set(context, loaders);
  return loaders;
}
