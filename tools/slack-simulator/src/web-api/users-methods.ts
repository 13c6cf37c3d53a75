import type { Json, SlackUser } from '../state/records.js';
import type { Workspace } from '../state/workspace.js';
import { type ApiMethod, ApiRefusal, neededText } from './api-call.js';

/** The methods of `users`. */
export function usersMethods(workspace: Workspace): Readonly<Record<string, ApiMethod>> {
  return {
    'users.list': ({ team }) => ({
      members: [...workspace.users.values()].filter(({ teamId }) => teamId === team.id).map(userPayload),
      response_metadata: { next_cursor: '' },
    }),
    'users.info': (call) => {
      const user = workspace.users.get(neededText(call, 'user'));
      if (user?.teamId !== call.team.id) throw new ApiRefusal('user_not_found');
      return { user: userPayload(user) };
    },
    'users.lookupByEmail': (call) => {
      const email = neededText(call, 'email');
      const user = [...workspace.users.values()].find((one) => one.email === email && one.teamId === call.team.id);
      if (user === undefined) throw new ApiRefusal('users_not_found');
      return { user: userPayload(user) };
    },
  };
}

function userPayload({ id, teamId, name, realName, email }: SlackUser): Json {
  return {
    id,
    team_id: teamId,
    name,
    real_name: realName,
    deleted: false,
    is_bot: false,
    tz: 'Europe/London',
    tz_offset: 0,
    is_email_confirmed: true,
    profile: { email, real_name: realName, display_name: name },
  };
}
