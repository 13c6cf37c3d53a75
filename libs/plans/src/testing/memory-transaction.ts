import { nameKey } from '../plan/name-key.js';
import { listedRevision } from '../plan/plan-revision.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { summarizePlan } from '../summary/summarize-plan.js';
import type { ApiToken, Member, PlansTransaction, SlackUser, Team } from '../store/plans-store.js';
import { auditPage, planCount, planPage } from './memory-pages.js';
import type { MemoryState } from './memory-state.js';

/** Reads and writes of a state that belongs to one transaction alone. */
export function memoryTransaction(state: MemoryState): PlansTransaction {
  return { ...planParts(state), ...logParts(state), ...teamParts(state), ...tokenParts(state), ...slackParts(state) };
}

type PlanParts = Pick<
  PlansTransaction,
  'plan' | 'planForChange' | 'insertPlan' | 'updatePlan' | 'revision' | 'revisionPage' | 'page' | 'count'
>;

function planParts(state: MemoryState): PlanParts {
  const { plans, revisions } = state;
  const summaries = () => [...plans.values()].map(summarizePlan);
  const addRevision: PlansTransaction['insertPlan'] = (plan, revision) => {
    revisions.set(plan.id, [...(revisions.get(plan.id) ?? []), revision]);
    return Promise.resolve('DONE');
  };
  return {
    plan: (id) => Promise.resolve(plans.get(id) ?? null),
    planForChange: (id) => Promise.resolve(plans.get(id) ?? null),
    insertPlan: (plan, revision) => {
      if (plans.has(plan.id)) throw new Error(`plan ${plan.id} is there already`);
      if (isNameTaken(state, plan)) return Promise.resolve('NAME_TAKEN');
      plans.set(plan.id, plan);
      return addRevision(plan, revision);
    },
    updatePlan: async ({ plan, expectedRevision, revision }) => {
      if (plans.get(plan.id)?.revision !== expectedRevision) return 'CONFLICT';
      if (isNameTaken(state, plan)) return 'NAME_TAKEN';
      plans.set(plan.id, plan);
      return revision === null ? 'DONE' : addRevision(plan, revision);
    },
    revision: (planId, revision) =>
      Promise.resolve(revisions.get(planId)?.find((entry) => entry.revision === revision) ?? null),
    revisionPage: ({ planId, after, first }) => {
      const newestFirst = (revisions.get(planId) ?? []).toReversed();
      const rest = newestFirst.filter(({ revision }) => after === null || revision < after);
      const page = rest.slice(0, first).map(listedRevision);
      return Promise.resolve({ revisions: page, hasNextPage: rest.length > first });
    },
    page: (request) => Promise.resolve(planPage(summaries(), request)),
    count: (filter) => Promise.resolve(planCount(summaries(), filter)),
  };
}

function isNameTaken({ plans }: MemoryState, { id, teamId, name, deleted }: SavedPlan): boolean {
  if (deleted !== null) return false;
  const others = [...plans.values()].filter(
    (plan) => plan.id !== id && plan.teamId === teamId && plan.deleted === null,
  );
  return others.some((plan) => nameKey(plan.name) === nameKey(name));
}

type LogParts = Pick<PlansTransaction, 'appendAudit' | 'auditPage' | 'idempotency' | 'rememberIdempotency'>;

function logParts(state: MemoryState): LogParts {
  const keyOf = (actorId: string, key: string) => JSON.stringify([actorId, key]);
  return {
    appendAudit: (event) => {
      state.audit.push(event);
      return Promise.resolve();
    },
    auditPage: (request) => Promise.resolve(auditPage(state, request)),
    idempotency: (actorId, key) => Promise.resolve(state.idempotency.get(keyOf(actorId, key)) ?? null),
    rememberIdempotency: (record) => {
      const key = keyOf(record.actorId, record.key);
      if (state.idempotency.has(key)) return Promise.resolve('TAKEN');
      state.idempotency.set(key, record);
      return Promise.resolve('DONE');
    },
  };
}

type TeamParts = Pick<
  PlansTransaction,
  | 'teams'
  | 'team'
  | 'allTeams'
  | 'insertTeam'
  | 'updateTeam'
  | 'members'
  | 'membersForChange'
  | 'membershipsOf'
  | 'setMember'
  | 'removeMember'
>;

function teamParts({ teams, members }: MemoryState): TeamParts {
  const memberKey = (teamId: string, personId: string) => JSON.stringify([teamId, personId]);
  const put = (team: Team): Promise<'DONE' | 'NAME_TAKEN'> => {
    const others = [...teams.values()].filter(({ id }) => id !== team.id);
    if (others.some(({ name }) => nameKey(name) === nameKey(team.name))) return Promise.resolve('NAME_TAKEN');
    teams.set(team.id, team);
    return Promise.resolve('DONE');
  };
  const membersOf = (teamId: string) =>
    Promise.resolve([...members.values()].filter((member) => member.teamId === teamId).toSorted(byName));
  return {
    teams: (ids) => Promise.resolve(ids.flatMap((id) => teams.get(id) ?? [])),
    team: (id) => Promise.resolve(teams.get(id) ?? null),
    allTeams: () =>
      Promise.resolve([...teams.values()].toSorted((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1))),
    insertTeam: put,
    updateTeam: put,
    members: membersOf,
    membersForChange: membersOf,
    membershipsOf: (personId) =>
      Promise.resolve(
        [...members.values()]
          .filter((member) => member.personId === personId)
          .map(({ teamId, role }) => ({ teamId, role })),
      ),
    setMember: (member) => {
      members.set(memberKey(member.teamId, member.personId), member);
      return Promise.resolve();
    },
    removeMember: (teamId, personId) => {
      members.delete(memberKey(teamId, personId));
      return Promise.resolve();
    },
  };
}

function byName(first: Member, second: Member): number {
  const [a, b] = [nameKey(first.personName) + first.personId, nameKey(second.personName) + second.personId];
  return a < b ? -1 : 1;
}

type TokenParts = Pick<
  PlansTransaction,
  | 'insertToken'
  | 'token'
  | 'tokensOf'
  | 'allTokens'
  | 'noteTokenUse'
  | 'revokeToken'
  | 'addTokenMembership'
  | 'countTokens'
>;

function tokenParts({ tokens }: MemoryState): TokenParts {
  const change = (id: string, changed: (token: NonNullable<ReturnType<typeof tokens.get>>) => typeof token) => {
    const token = tokens.get(id);
    if (token !== undefined) tokens.set(id, changed(token));
    return Promise.resolve();
  };
  return {
    insertToken: (token) => {
      if (tokens.has(token.id)) throw new Error(`token ${token.id} is there already`);
      tokens.set(token.id, token);
      return Promise.resolve();
    },
    token: (id) => Promise.resolve(tokens.get(id) ?? null),
    tokensOf: (teamIds) =>
      Promise.resolve(
        [...tokens.values()]
          .filter(({ memberships }) => memberships.some(({ teamId }) => teamIds.includes(teamId)))
          .toSorted(newestFirst),
      ),
    allTokens: () => Promise.resolve([...tokens.values()].toSorted(newestFirst)),
    noteTokenUse: (id, lastUsedAt) => change(id, (token) => ({ ...token, lastUsedAt })),
    revokeToken: (id, at) => change(id, (token) => ({ ...token, revokedAt: token.revokedAt ?? at })),
    addTokenMembership: (id, membership) =>
      change(id, (token) => ({ ...token, memberships: [...token.memberships, membership] })),
    countTokens: () => Promise.resolve(tokens.size),
  };
}

type SlackParts = Pick<
  PlansTransaction,
  'slackIdentity' | 'setSlackIdentity' | 'removeSlackIdentity' | 'insertSlackLinkCode' | 'takeSlackLinkCode'
>;

function slackParts({ slackIdentities, slackLinkCodes }: MemoryState): SlackParts {
  const userKey = ({ workspaceId, userId }: SlackUser) => JSON.stringify([workspaceId, userId]);
  return {
    slackIdentity: (user) => Promise.resolve(slackIdentities.get(userKey(user)) ?? null),
    setSlackIdentity: (identity) => {
      slackIdentities.set(userKey(identity), identity);
      return Promise.resolve();
    },
    removeSlackIdentity: (user) => {
      slackIdentities.delete(userKey(user));
      return Promise.resolve();
    },
    insertSlackLinkCode: (code, now) => {
      for (const [hash, earlier] of slackLinkCodes) {
        if (userKey(earlier) === userKey(code) || earlier.expiresAt < now) slackLinkCodes.delete(hash);
      }
      slackLinkCodes.set(code.codeHash, code);
      return Promise.resolve();
    },
    takeSlackLinkCode: (codeHash) => {
      const code = slackLinkCodes.get(codeHash) ?? null;
      slackLinkCodes.delete(codeHash);
      return Promise.resolve(code);
    },
  };
}

function newestFirst(a: ApiToken, b: ApiToken): number {
  if (a.createdAt === b.createdAt) return a.id < b.id ? -1 : 1;
  return a.createdAt < b.createdAt ? 1 : -1;
}
