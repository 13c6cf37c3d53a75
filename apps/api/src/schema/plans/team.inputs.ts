import type {
  CreateApiTokenInput,
  CreateTeamInput,
  Membership,
  RemoveMemberInput,
  RenameTeamInput,
  RevokeApiTokenInput,
  SetMemberInput,
} from '@headroom/plans';
import { ActionEnum } from '../errors/user-error.types.js';
import { choice, flag, id, listOf, object, optional, optionalOrNull, text, whole } from '../fields/field-spec.js';
import { inputType } from '../fields/object-type.js';
import { RoleEnum } from './team.types.js';

/** What can be done with teams, members and tokens. */
const KEY_WORDS = 'Any text of at most 100 characters: the same request with the same key is carried out once.';

export const CreateTeamInputType = inputType<CreateTeamInput>({
  name: 'CreateTeamInput',
  description: 'A team to make.',
  fields: {
    name: text('1 to 120 characters, unique in any case of letters.'),
    idempotencyKey: optional(text(KEY_WORDS)),
  },
});

export const RenameTeamInputType = inputType<RenameTeamInput>({
  name: 'RenameTeamInput',
  description: 'Another name for a team.',
  fields: { teamId: id('The team.'), name: text('1 to 120 characters, unique in any case of letters.') },
});

export const SetMemberInputType = inputType<SetMemberInput>({
  name: 'SetMemberInput',
  description: 'A member to add, or a member whose role changes.',
  fields: {
    teamId: id('The team.'),
    personId: text('Subject at the identity provider, or id of the Slack user.'),
    personName: text('Name for people.'),
    role: choice(RoleEnum, 'The role.'),
  },
});

export const RemoveMemberInputType = inputType<RemoveMemberInput>({
  name: 'RemoveMemberInput',
  description: 'A member to take out of a team.',
  fields: { teamId: id('The team.'), personId: text('The member.') },
});

const MembershipInputType = inputType<Membership>({
  name: 'MembershipInput',
  description: 'The role of a token in a team.',
  fields: { teamId: id('The team.'), role: choice(RoleEnum, 'The role there.') },
});

export const CreateApiTokenInputType = inputType<CreateApiTokenInput>({
  name: 'CreateApiTokenInput',
  description: 'A token to make; it can do no more than whoever makes it.',
  fields: {
    name: text('What it is for: 1 to 120 characters.'),
    memberships: listOf(
      object(() => MembershipInputType),
      'The teams that it works in.',
    ),
    scopes: optionalOrNull(listOf(choice(ActionEnum), 'The only actions it may take; null = what its roles allow.')),
    expiresInDays: optional(whole('1 to 365. Default: 90.')),
    isInstallationAdmin: optional(flag('For an administrator of the installation only. Default: false.')),
    idempotencyKey: optional(text(KEY_WORDS)),
  },
});

export const RevokeApiTokenInputType = inputType<RevokeApiTokenInput>({
  name: 'RevokeApiTokenInput',
  description: 'A token to make worthless.',
  fields: { id: text('The eight characters after the prefix.') },
});
