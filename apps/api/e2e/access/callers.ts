import { ACTIONS, type Action, type Role, ROLES } from '@headroom/plans';
import { ADMIN_GROUP, type IdentityProvider } from '../identity-provider.js';
import type { TestDatabase } from '../test-database.js';
import type { Operation } from './operations.js';
import { type Ask, change } from './team-content.js';
import type { Verdict } from './verdict.js';

/** What somebody is to the team: a member by role, a token by its scopes, or a stranger of some kind. */
type Relation = Role | 'OUTSIDER' | 'INSTALLATION' | 'SCOPED' | 'UNSCOPED' | 'UNKNOWN';

/** Somebody who asks. */
export interface Caller {
  readonly title: string;
  readonly relation: Relation;
}

const article = (role: Role): string => `${/^[AEIOU]/.test(role) ? 'an' : 'a'} ${role.toLowerCase()}`;

/** Everybody who may come to the door. */
export const CALLERS: readonly Caller[] = [
  ...ROLES.map((role) => ({ title: `${article(role)} of the team`, relation: role })),
  ...ROLES.map((role) => ({ title: `${article(role)} of another team`, relation: 'OUTSIDER' as const })),
  { title: 'somebody in no team', relation: 'OUTSIDER' },
  { title: 'somebody who has left the team', relation: 'OUTSIDER' },
  { title: 'an administrator of the installation who is in no team', relation: 'INSTALLATION' },
  { title: 'a token of an admin that has the scope and no other than to read plans', relation: 'SCOPED' },
  { title: 'a token of an admin that has every scope but this', relation: 'UNSCOPED' },
  { title: 'nobody who has signed in', relation: 'UNKNOWN' },
  { title: 'a token that was never made', relation: 'UNKNOWN' },
  { title: 'a token with the secret of another', relation: 'UNKNOWN' },
  { title: 'a revoked token', relation: 'UNKNOWN' },
  { title: 'an expired token', relation: 'UNKNOWN' },
  { title: 'a person whose sign-in has expired', relation: 'UNKNOWN' },
];

/** What somebody is to get for an operation: the one place that says so. */
export function expectedVerdict(operation: Operation, { relation }: Caller): Verdict {
  const { least, member, outsider, unscoped, action, isForInstallation } = operation;
  if (relation === 'UNKNOWN') return 'UNAUTHENTICATED';
  if (relation === 'INSTALLATION') return isForInstallation ? 'DONE' : outsider;
  if (relation === 'OUTSIDER') return outsider;
  if (relation === 'UNSCOPED' && action !== null) return unscoped;
  if (least === 'EVERYBODY') return 'DONE';
  if (least === 'INSTALLATION') return member;
  const role = relation === 'SCOPED' || relation === 'UNSCOPED' ? 'ADMIN' : relation;
  return ROLES.indexOf(role) >= ROLES.indexOf(least) ? 'DONE' : member;
}

/** The bearer token with which somebody asks; undefined without one. */
export type TokenOf = (caller: Caller, operation: Operation) => string | undefined;

/** Where the callers are made. */
export interface Place {
  readonly url: string;
  readonly provider: IdentityProvider;
  readonly database: TestDatabase;
  /** Asks as an administrator of both teams. */
  readonly root: Ask;
  readonly teamId: string;
  readonly otherTeamId: string;
}

/** Makes everybody. */
export async function makeCallers(place: Place): Promise<TokenOf> {
  const people = await Promise.all(CALLERS.map(async (caller) => personToken(place, caller)));
  const scoped = new Map<string, { readonly only: string; readonly lacking: string }>();
  for (const action of ACTIONS) scoped.set(action, await scopedTokens(place, action));
  const bad = await badTokens(place);
  return (caller, { action }) => {
    const tokens = scoped.get(action ?? 'AUDIT_READ');
    if (caller.relation === 'SCOPED') return tokens?.only;
    if (caller.relation === 'UNSCOPED') return tokens?.lacking;
    return bad.get(caller.title) ?? people[CALLERS.indexOf(caller)];
  };
}

/** Makes a person a member where it is one, and signs it in. */
async function personToken(
  { provider, root, ...teams }: Place,
  { title, relation }: Caller,
): Promise<string | undefined> {
  const [role] = ROLES.filter((each) => title.startsWith(article(each)));
  if (role === undefined && relation !== 'OUTSIDER' && relation !== 'INSTALLATION') return undefined;
  const teamId = title.includes('another') ? teams.otherTeamId : teams.teamId;
  const personId = title.replaceAll(' ', '-');
  const member = { teamId, personId, personName: title };
  if (relation !== 'INSTALLATION' && !title.includes('no team')) {
    await change(root, { field: 'setMember', type: 'SetMemberInput', input: { ...member, role: role ?? 'ADMIN' } });
  }
  if (title.includes('left')) {
    await change(root, { field: 'removeMember', type: 'RemoveMemberInput', input: { teamId, personId } });
  }
  return provider.tokenOf({ id: personId, groups: relation === 'INSTALLATION' ? [ADMIN_GROUP] : [] });
}

async function scopedTokens(
  place: Place,
  action: Action,
): Promise<{ readonly only: string; readonly lacking: string }> {
  const only = [...new Set<Action>(['PLAN_READ', action])];
  const lacking = ACTIONS.filter((other) => other !== action);
  return { only: (await teamToken(place, only)).secret, lacking: (await teamToken(place, lacking)).secret };
}

interface MadeToken {
  readonly id: string;
  readonly secret: string;
}

async function teamToken({ root, teamId }: Place, scopes: readonly Action[] | null): Promise<MadeToken> {
  const made: unknown = await change(root, {
    ...{ field: 'createApiToken', type: 'CreateApiTokenInput', shows: 'secret token { id }' },
    input: { name: 'script', memberships: [{ teamId, role: 'ADMIN' }], scopes },
  });
  const { secret, token } = made as { readonly secret: string; readonly token: { readonly id: string } };
  return { id: token.id, secret };
}

/** Tokens that are worth nothing, by the title of who holds them. */
async function badTokens(place: Place): Promise<ReadonlyMap<string, string>> {
  const [revoked, expired, good] = [
    await teamToken(place, null),
    await teamToken(place, null),
    await teamToken(place, null),
  ];
  await change(place.root, { field: 'revokeApiToken', type: 'RevokeApiTokenInput', input: { id: revoked.id } });
  await place.database.query(`UPDATE api_token SET expires_at = now() WHERE id = $1`, [expired.id]);
  return new Map([
    ['a token that was never made', `hr_aaaaaaaa_${'x'.repeat(43)}`],
    ['a token with the secret of another', `${expired.secret.slice(0, 12)}${good.secret.slice(12)}`],
    ['a revoked token', revoked.secret],
    ['an expired token', expired.secret],
    [
      'a person whose sign-in has expired',
      await place.provider.tokenOf({ id: 'an-admin-of-the-team', expires: '-1m' }),
    ],
  ]);
}
