import type { Action, AuditAction, Role } from '@headroom/plans';
import type { ApiRequest } from '../send.js';
import type { TeamContent } from './team-content.js';
import { MARKER, type Verdict } from './verdict.js';

/** One thing that can be asked of the API, and what everybody gets who asks for it. */
export interface Operation {
  /** The field of the schema that is tried. */
  readonly field: string;
  readonly title: string;
  readonly request: (content: TeamContent) => ApiRequest;
  /** Who it is for: a role of the team and whoever has more, everybody, or the administrator of the installation alone. */
  readonly least: Role | 'EVERYBODY' | 'INSTALLATION';
  /** What a token needs beside the role; null where nothing. */
  readonly action: Action | null;
  /** For members with less than that role. */
  readonly member: Verdict;
  /** For everybody who is not in the team. */
  readonly outsider: Verdict;
  /** For an administrator's token without the scope. */
  readonly unscoped: Verdict;
  /** The administrator of the installation may do it in every team. */
  readonly isForInstallation: boolean;
  /** What it leaves in the audit; null where it changes nothing. */
  readonly audit: AuditAction | null;
}

/** Fields that show and change nothing of a team. */
export const FIELDS_OF_NO_TEAM = [
  'Query.strategies',
  'Query.catalog',
  'Query.evaluate',
  'Query.evaluateDocument',
  'Mutation.linkSlackIdentity',
];

/** What is as small as a document can be. */
export const SMALL_DOCUMENT = JSON.stringify({
  name: 'batch',
  demand: { peakPerSecond: 300 },
  locations: ['aws/us-east-1'],
  components: [{ name: 'worker', kind: 'compute', pricePerHour: 0.1, capacityPerSecond: 100 }],
});

const HIDDEN = { member: 'FORBIDDEN', outsider: 'NOT_FOUND', unscoped: 'FORBIDDEN' } as const;
const READ = { least: 'VIEWER', action: 'PLAN_READ', isForInstallation: false, audit: null } as const;
const UNSEEN = { member: 'NULL', outsider: 'NULL', unscoped: 'NULL' } as const;
const MISSING = { member: 'NOT_FOUND', outsider: 'NOT_FOUND', unscoped: 'NOT_FOUND' } as const;
const UNLISTED = { member: 'EMPTY', outsider: 'EMPTY', unscoped: 'EMPTY' } as const;
const OWN = { least: 'EVERYBODY', action: null, isForInstallation: false, audit: null } as const;

const QUERIES: readonly Operation[] = [
  {
    ...{ ...READ, ...UNSEEN, field: 'Query.plan', title: 'a plan' },
    request: ({ planId: id }) => ({ query: 'query ($id: ID!) { plan(id: $id) { name document } }', variables: { id } }),
  },
  {
    ...{ ...READ, ...UNSEEN, field: 'Query.plan', title: 'what today would change of a plan' },
    request: ({ planId: id }) => ({
      query: 'query ($id: ID!) { plan(id: $id) { name drift { hasDrift } } }',
      variables: { id },
    }),
  },
  {
    ...{ ...READ, ...UNSEEN, field: 'Query.plan', title: 'a plan in the bin' },
    request: ({ deletedId: id }) => ({ query: 'query ($id: ID!) { plan(id: $id) { name } }', variables: { id } }),
  },
  {
    ...{ ...READ, ...UNLISTED, field: 'Query.plans', title: 'the plans of everywhere' },
    request: () => ({ query: '{ plans(first: 100) { totalCount nodes { name notes team { name } } } }' }),
  },
  {
    ...{ ...READ, ...HIDDEN, field: 'Query.plans', title: 'the plans of the team' },
    request: ({ teamId }) => ({
      query: 'query ($teamId: ID!) { plans(filter: { teamId: $teamId }) { nodes { name } } }',
      variables: { teamId },
    }),
  },
  {
    ...{ ...READ, ...HIDDEN, field: 'Query.plans', title: 'how many plans the team has' },
    request: ({ teamId }) => ({
      query: 'query ($teamId: ID!) { plans(filter: { teamId: $teamId }, first: 1) { totalCount nodes { name } } }',
      variables: { teamId },
    }),
  },
  {
    ...{ ...READ, ...MISSING, field: 'Query.planRevisions', title: 'the revisions of a plan' },
    request: ({ planId }) => ({
      query: 'query ($planId: ID!) { planRevisions(planId: $planId) { nodes { name document } } }',
      variables: { planId },
    }),
  },
  {
    ...{ ...READ, ...MISSING, field: 'Query.comparePlans', title: 'a comparison of plans' },
    request: ({ planId, otherId }) => ({
      query:
        'query ($ids: [ID!]!) { comparePlans(ids: $ids) { comparison { plans { label } } userErrors { code path } } }',
      variables: { ids: [planId, otherId] },
    }),
  },
  {
    ...{ ...READ, ...UNSEEN, field: 'Query.node', title: 'a plan by its global id' },
    request: ({ planId: id }) => ({
      query: 'query ($id: ID!) { node(id: $id) { ... on Plan { name } } }',
      variables: { id },
    }),
  },
  {
    ...{ ...READ, ...UNSEEN, field: 'Query.node', title: 'the name of the team', action: null },
    request: ({ teamId: id }) => ({
      query: 'query ($id: ID!) { node(id: $id) { ... on Team { name } } }',
      variables: { id },
    }),
  },
  {
    ...{ ...READ, ...UNSEEN, field: 'Query.node', title: 'the members of the team' },
    ...{ action: 'TEAM_READ', unscoped: 'FORBIDDEN' },
    request: ({ teamId: id }) => ({
      query: 'query ($id: ID!) { node(id: $id) { ... on Team { members { personName } } } }',
      variables: { id },
    }),
  },
  {
    ...{ ...READ, ...UNSEEN, field: 'Query.node', title: 'the tokens of the team' },
    ...{ least: 'ADMIN', action: 'TOKEN_MANAGE', member: 'FORBIDDEN', unscoped: 'FORBIDDEN' },
    request: ({ teamId: id }) => ({
      query: 'query ($id: ID!) { node(id: $id) { ... on Team { apiTokens { name } } } }',
      variables: { id },
    }),
  },
  {
    ...{ ...OWN, ...UNLISTED, field: 'Query.viewer', title: 'who they are' },
    request: () => ({ query: '{ viewer { id name teams { role team { name } } } }' }),
  },
  {
    ...{ ...READ, ...UNLISTED, field: 'Query.auditEvents', title: 'the audit of everywhere' },
    ...{ least: 'APPROVER', action: 'AUDIT_READ' },
    request: () => ({ query: '{ auditEvents(first: 100) { nodes { action after } } }' }),
  },
  {
    ...{ ...READ, ...UNLISTED, field: 'Query.auditEvents', title: 'the audit of a plan' },
    ...{ least: 'APPROVER', action: 'AUDIT_READ' },
    request: ({ planId: subjectId }) => ({
      query: 'query ($subjectId: ID!) { auditEvents(subjectId: $subjectId) { nodes { action after } } }',
      variables: { subjectId },
    }),
  },
  {
    ...{ ...READ, ...HIDDEN, field: 'Query.auditEvents', title: 'the audit of the team' },
    ...{ least: 'APPROVER', action: 'AUDIT_READ' },
    request: ({ teamId }) => ({
      query: 'query ($teamId: ID!) { auditEvents(teamId: $teamId, first: 100) { nodes { action after } } }',
      variables: { teamId },
    }),
  },
];

type Change = Pick<Operation, 'title' | 'least' | 'action' | 'audit'> & {
  readonly field: string;
  /** What of the payload is shown. */
  readonly shows: string;
  readonly input: (content: TeamContent) => Readonly<Record<string, unknown>>;
};

const PLAN = { shows: 'plan { name }', least: 'PLANNER' } as const;

const CHANGES: readonly Change[] = [
  {
    ...{ ...PLAN, field: 'savePlan', title: 'saving a plan', action: 'PLAN_SAVE', audit: 'PLAN_SAVED' },
    input: ({ teamId, newName }) => ({ name: newName, document: SMALL_DOCUMENT, teamId }),
  },
  {
    ...{ ...PLAN, field: 'updatePlan', title: 'changing a plan', action: 'PLAN_UPDATE', audit: 'PLAN_UPDATED' },
    input: ({ planId: id }) => ({ id, expectedRevision: 1, notes: 'changed' }),
  },
  {
    ...{ ...PLAN, field: 'clonePlan', title: 'copying a plan', action: 'PLAN_CLONE', audit: 'PLAN_CLONED' },
    input: ({ planId: id, newName }) => ({ id, name: newName }),
  },
  {
    ...{ ...PLAN, field: 'lockPlan', title: 'locking a plan', action: 'PLAN_LOCK', audit: 'PLAN_LOCKED' },
    input: ({ planId: id }) => ({ id, reason: 'audit' }),
  },
  {
    ...{ ...PLAN, field: 'unlockPlan', title: 'unlocking a plan', action: 'PLAN_UNLOCK', audit: 'PLAN_UNLOCKED' },
    least: 'APPROVER',
    input: ({ lockedId: id }) => ({ id }),
  },
  {
    ...{ ...PLAN, field: 'deletePlan', title: 'deleting a plan', action: 'PLAN_DELETE', audit: 'PLAN_DELETED' },
    input: ({ planId: id }) => ({ id }),
  },
  {
    ...{ ...PLAN, field: 'restorePlan', title: 'restoring a plan', action: 'PLAN_RESTORE', audit: 'PLAN_RESTORED' },
    input: ({ deletedId: id }) => ({ id }),
  },
  {
    ...{ ...PLAN, field: 'approvePlan', title: 'approving a plan', action: 'PLAN_APPROVE', audit: 'PLAN_APPROVED' },
    least: 'APPROVER',
    input: ({ planId: id }) => ({ id, expectedRevision: 1 }),
  },
  {
    ...{ ...PLAN, field: 'replanPlan', title: 'looking how a plan has drifted', action: 'PLAN_REPLAN', audit: null },
    input: ({ planId: id }) => ({ id, mode: 'DRY_RUN' }),
  },
  {
    ...{ ...PLAN, field: 'replanPlan', title: 'accepting a drift', action: 'PLAN_REPLAN', audit: 'PLAN_REPLANNED' },
    input: ({ planId: id }) => ({ id, mode: 'ACCEPT', expectedRevision: 1 }),
  },
  {
    ...{ field: 'renameTeam', title: 'renaming the team', action: 'TEAM_MANAGE', audit: 'TEAM_RENAMED' },
    ...{ least: 'ADMIN', shows: 'team { name }' },
    input: ({ teamId, newName }) => ({ teamId, name: newName }),
  },
  {
    ...{ field: 'setMember', title: 'giving somebody a role', action: 'MEMBER_MANAGE', audit: 'MEMBER_SET' },
    ...{ least: 'ADMIN', shows: 'member { personName }' },
    input: ({ teamId, memberId: personId }) => ({ teamId, personId, personName: `${MARKER} member`, role: 'ADMIN' }),
  },
  {
    ...{ field: 'removeMember', title: 'removing a member', action: 'MEMBER_MANAGE', audit: 'MEMBER_REMOVED' },
    ...{ least: 'ADMIN', shows: 'member { personName }' },
    input: ({ teamId, memberId: personId }) => ({ teamId, personId }),
  },
  {
    ...{ field: 'createApiToken', title: 'making a token', action: 'TOKEN_MANAGE', audit: 'TOKEN_CREATED' },
    ...{ least: 'ADMIN', shows: 'token { name }' },
    input: ({ teamId, newName }) => ({
      ...{ name: newName, memberships: [{ teamId, role: 'VIEWER' }], scopes: ['TOKEN_MANAGE'] },
    }),
  },
];

/** Inputs that are not named after their mutation. */
const INPUT_TYPES: Readonly<Record<string, string>> = {
  unlockPlan: 'PlanIdInput',
  deletePlan: 'PlanIdInput',
  restorePlan: 'PlanIdInput',
};

/** Everything that can be asked of the API and that touches what a team has. */
export const OPERATIONS: readonly Operation[] = [
  ...QUERIES,
  ...CHANGES.map((change) => ({ ...mutation(change), ...HIDDEN, isForInstallation: false })),
  {
    ...mutation({
      ...{ field: 'revokeApiToken', title: 'revoking a token', action: 'TOKEN_MANAGE', audit: 'TOKEN_REVOKED' },
      ...{ least: 'ADMIN', shows: 'token { name }' },
      input: ({ tokenId: id }) => ({ id }),
    }),
    ...{ ...HIDDEN, isForInstallation: true },
  },
  {
    ...mutation({
      ...{ field: 'createTeam', title: 'making a team', action: 'TEAM_MANAGE', audit: 'TEAM_CREATED' },
      ...{ least: 'INSTALLATION', shows: 'team { name }' },
      input: ({ newName }) => ({ name: newName }),
    }),
    ...{ member: 'FORBIDDEN', outsider: 'FORBIDDEN', unscoped: 'FORBIDDEN', isForInstallation: true },
  },
];

function mutation({
  field,
  shows,
  input,
  ...rest
}: Change): Omit<Operation, 'member' | 'outsider' | 'unscoped' | 'isForInstallation'> {
  const type = INPUT_TYPES[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${shows} userErrors { code path } } }`;
  return {
    ...rest,
    field: `Mutation.${field}`,
    request: (content) => ({ query, variables: { input: input(content) } }),
  };
}
