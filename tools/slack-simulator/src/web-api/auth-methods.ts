import { APP_ID } from '../state/messages.js';
import type { Json, Team } from '../state/records.js';
import type { Workspace } from '../state/workspace.js';
import { type ApiMethod, ApiRefusal } from './api-call.js';

/** The methods of `auth`. */
export function authMethods(workspace: Workspace): Readonly<Record<string, ApiMethod>> {
  return {
    'auth.test': ({ team }) => ({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: 'headroom',
      team_id: team.id,
      user_id: team.botUserId,
      bot_id: team.botId,
      is_enterprise_install: false,
    }),
    'auth.revoke': ({ team }) => {
      workspace.teams.set(team.id, { ...team, isInstalled: false });
      workspace.changed();
      return { revoked: true };
    },
  };
}

/** What the app presents to exchange a code for a token. */
export interface AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Installs the app into the workspace that a code is for: the answer to `oauth.v2.access`. A code is good once. */
export function installApp(
  workspace: Workspace,
  expected: AppCredentials,
  given: AppCredentials & { readonly code: string },
): Json {
  if (given.clientId !== expected.clientId) throw new ApiRefusal('invalid_client_id');
  if (given.clientSecret !== expected.clientSecret) throw new ApiRefusal('bad_client_secret');
  const teamId = workspace.installCodes.get(given.code);
  if (teamId === undefined) throw new ApiRefusal('invalid_code');
  workspace.installCodes.delete(given.code);
  const team: Team = { ...workspace.team(teamId), isInstalled: true };
  workspace.teams.set(teamId, team);
  workspace.changed();
  const [installer] = [...workspace.users.values()].filter((user) => user.teamId === teamId);
  return {
    app_id: APP_ID,
    authed_user: { id: installer?.id ?? '' },
    scope: 'commands,chat:write',
    token_type: 'bot',
    access_token: team.botToken,
    bot_user_id: team.botUserId,
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}
