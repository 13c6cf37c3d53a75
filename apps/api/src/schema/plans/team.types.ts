import {
  type Action,
  type ApiTokenInfo,
  type Member,
  type Membership,
  ROLES,
  type Role,
  type Viewer,
} from '@headroom/plans';
import { choice, flag, id, listOf, moment, object, orNull, text } from '../fields/field-spec.js';
import { enumType, interfaceType, objectType } from '../fields/object-type.js';
import { ActionEnum } from '../errors/user-error.types.js';
import { globalId } from '../ids/global-id.js';

/** Who belongs together, who may do what, and with which tokens. */
export const RoleEnum = enumType({
  name: 'Role',
  description: 'The part of a person or token in a team; each may do what the ones before it may.',
  values: ROLES,
});

export const ActorKindEnum = enumType({
  name: 'ActorKind',
  description: 'How an actor came in.',
  values: ['PERSON', 'TOKEN', 'SLACK', 'SYSTEM'],
});

/** Something that can be asked for by its global id alone. */
export interface NodeFields {
  readonly id: string;
}

export const NodeInterface = interfaceType<NodeFields>({
  name: 'Node',
  description: 'Something that has a global id.',
  fields: { id: id('Global id.') },
  resolveType: (value) => ('teamId' in value ? 'Plan' : 'Team'),
});

/** A team with its global id. */
export interface TeamFields extends NodeFields {
  readonly name: string;
}

export const TeamType = objectType<TeamFields>({
  name: 'Team',
  description: 'A group of people with plans in common.',
  implementing: [NodeInterface],
  fields: { id: id('Global id.'), name: text('Unique in any case of letters.') },
});

/** A team as the schema shows it. */
export function teamFields(team: { readonly id: string; readonly name: string }): TeamFields {
  return { id: globalId('Team', team.id), name: team.name };
}

export const MemberType = objectType<Omit<Member, 'teamId'>>({
  name: 'Member',
  description: 'A person in a team.',
  fields: {
    personId: text('Subject at the identity provider, or id of the Slack user.'),
    personName: text('Name for people.'),
    role: choice(RoleEnum, 'The part of the person.'),
  },
});

/** The team of an actor, its role there and what that allows. */
export interface ViewerTeamFields {
  readonly team: TeamFields;
  readonly role: Role;
  readonly actions: readonly Action[];
}

const ViewerTeamType = objectType<ViewerTeamFields>({
  name: 'ViewerTeam',
  description: 'A team of the one who asks.',
  fields: {
    team: object(() => TeamType, 'The team.'),
    role: choice(RoleEnum, 'The role there.'),
    actions: listOf(choice(ActionEnum), 'What the role, and for a token its scopes, allow.'),
  },
});

/** Who asks. */
export type ViewerFields = Omit<Viewer, 'teams'> & { readonly teams: readonly ViewerTeamFields[] };

export const ViewerType = objectType<ViewerFields>({
  name: 'Viewer',
  description: 'Who is asking, and what they may do where.',
  fields: {
    kind: choice(ActorKindEnum, 'How the one who asks came in.'),
    id: text('Id of the person or token.'),
    name: text('Name shown in revisions and the audit.'),
    isInstallationAdmin: flag('Whether teams may be made.'),
    teams: listOf(
      object(() => ViewerTeamType),
      'Teams, with the role in each.',
    ),
  },
});

/** The role of a token in a team. */
export type MembershipFields = Membership;

const MembershipType = objectType<MembershipFields>({
  name: 'Membership',
  description: 'The role of a token in a team.',
  fields: { teamId: id('Global id of the team.'), role: choice(RoleEnum, 'The role there.') },
});

export const ApiTokenType = objectType<ApiTokenInfo>({
  name: 'ApiToken',
  description: 'A token for scripts, without its secret.',
  fields: {
    id: text('The eight characters after the prefix: safe to log.'),
    name: text('What it is for.'),
    memberships: listOf(
      object(() => MembershipType),
      'The teams it works in.',
    ),
    scopes: orNull(listOf(choice(ActionEnum), 'The only actions it may take; null = what its roles allow.')),
    isInstallationAdmin: flag('Whether it may make teams.'),
    createdAt: moment('When it was made.'),
    expiresAt: moment('Until when it is good.'),
    lastUsedAt: orNull(moment('About when it was last used.')),
    revokedAt: orNull(moment('When it was made worthless.')),
  },
});

/** A token as the schema shows it: with global ids. */
export function tokenFields(token: ApiTokenInfo): ApiTokenInfo {
  const memberships = token.memberships.map(({ teamId, role }) => ({ teamId: globalId('Team', teamId), role }));
  return { ...token, memberships };
}
