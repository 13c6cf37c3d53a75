import type { SlackIdentity } from '@headroom/plans';
import type { UserError } from '../errors/user-error.js';
import { userErrors } from '../errors/user-error.types.js';
import { object, orNull, text } from '../fields/field-spec.js';
import { inputType, objectType } from '../fields/object-type.js';

/** What a signed-in person hands over to be known in Slack. */
export const LinkSlackIdentityInputType = inputType<{ readonly code: string }>({
  name: 'LinkSlackIdentityInput',
  description: 'The code that Slack has shown.',
  fields: { code: text('As `/headroom link` shows it in Slack: good once, for ten minutes.') },
});

/** The part of an identity that is shown. */
export type SlackIdentityFields = Pick<SlackIdentity, 'workspaceId' | 'userId' | 'linkedAt'>;

const SlackIdentityType = objectType<SlackIdentityFields>({
  name: 'SlackIdentity',
  description: 'A Slack user that acts for whoever is signed in.',
  fields: {
    workspaceId: text("The user's workspace, or its enterprise."),
    userId: text('Id of the user in Slack.'),
    linkedAt: text('When it was linked, ISO 8601 in UTC.'),
  },
});

/** The answer of `linkSlackIdentity`. */
export interface LinkSlackIdentityPayload {
  readonly identity: SlackIdentityFields | null;
  readonly userErrors: readonly UserError[];
}

export const LinkSlackIdentityPayloadType = objectType<LinkSlackIdentityPayload>({
  name: 'LinkSlackIdentityPayload',
  description: 'The Slack user that was linked, or why none was.',
  fields: { identity: orNull(object(() => SlackIdentityType, 'Null where none was linked.')), userErrors },
});
