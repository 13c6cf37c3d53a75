import {
  type Action,
  ACTIONS,
  type CreateApiTokenInput,
  DEFAULT_TOKEN_DAYS,
  nameKey,
  type Role,
  ROLES,
  type ViewerTeam,
} from '@headroom/plans';
import { BadInput, didYouMean } from '../command-line/bad-input.js';

/** What a token is asked to be on the command line. */
export interface TokenWish {
  readonly name: string;
  /** Names or ids of teams; none for a token of the installation's administrator. */
  readonly team: readonly string[];
  readonly role: string;
  readonly scopes?: string;
  /** `90d`. */
  readonly expires?: string;
}

/**
 * The token that a wish is for, where these are the teams. Without a team it is an administrator's: of the installation, and in
 * every team there is. Throws {@link BadInput} with all that is wrong.
 */
export function tokenInput(wish: TokenWish, teams: readonly ViewerTeam['team'][]): CreateApiTokenInput {
  const problems: string[] = [];
  const isInstallationAdmin = wish.team.length === 0;
  const role = roleOf(wish.role, problems);
  const memberships = isInstallationAdmin
    ? teams.map(({ id }) => ({ teamId: id, role: 'ADMIN' as const }))
    : wish.team.flatMap((text) => teamIds(text, { teams, problems }).map((teamId) => ({ teamId, role })));
  const scopes = wish.scopes === undefined ? null : scopesOf(wish.scopes, problems);
  const expiresInDays = wish.expires === undefined ? DEFAULT_TOKEN_DAYS : daysOf(wish.expires, problems);
  if (problems.length > 0) throw new BadInput(problems.map((text) => `headroom: token: ${text}`));
  return { name: wish.name, memberships, scopes, expiresInDays, isInstallationAdmin };
}

function roleOf(text: string, problems: string[]): Role {
  const found = ROLES.find((role) => role === text.toUpperCase());
  if (found === undefined) problems.push(`there is no role "${text}"; there are: ${words(ROLES)}.`);
  return found ?? 'VIEWER';
}

function teamIds(
  text: string,
  { teams, problems }: { readonly teams: readonly ViewerTeam['team'][]; readonly problems: string[] },
): readonly string[] {
  const found = teams.find(({ id, name }) => id === text || nameKey(name) === nameKey(text));
  if (found !== undefined) return [found.id];
  const near = teams.filter(({ name }) => nameKey(name).startsWith(nameKey(text).slice(0, 3))).map(({ name }) => name);
  problems.push(`there is no team "${text}"${near.length === 0 ? '.' : didYouMean(near)}`);
  return [];
}

function scopesOf(text: string, problems: string[]): readonly Action[] {
  const wanted = text.split(',').map((part) => part.trim().toUpperCase().replaceAll('-', '_'));
  const unknown = wanted.filter((name) => !ACTIONS.some((action) => action === name));
  if (unknown.length > 0) problems.push(`there is no scope ${unknown.join(', ')}; there are: ${words(ACTIONS)}.`);
  return ACTIONS.filter((action) => wanted.includes(action));
}

function daysOf(text: string, problems: string[]): number {
  const days = /^([1-9]\d{0,3})d?$/.exec(text)?.[1];
  if (days === undefined) problems.push(`--expires takes days, such as 90d; this is "${text}".`);
  return Number(days ?? DEFAULT_TOKEN_DAYS);
}

function words(ids: readonly string[]): string {
  return ids.join(', ').toLowerCase();
}
