import type { SlackChannel } from '../state/records.js';
import type { Workspace } from '../state/workspace.js';
import { type ApiCall, ApiRefusal, neededText } from './api-call.js';

/** The channel that a call names by id; refuses one that the app cannot see. */
export function channelOf(workspace: Workspace, call: ApiCall): SlackChannel {
  const channel = workspace.channels.get(neededText(call, 'channel'));
  if (channel?.teamId !== call.team.id) throw new ApiRefusal('channel_not_found');
  if (channel.isPrivate && !channel.hasBot) throw new ApiRefusal('channel_not_found');
  return channel;
}

/** The channel that a call writes to: by id, by #name, or by the person for a direct message. */
export function postableChannel(workspace: Workspace, call: ApiCall): SlackChannel {
  const name = neededText(call, 'channel');
  const user = workspace.users.get(name);
  if (user !== undefined && user.teamId === call.team.id) return directChannel(workspace, user.id);
  const named = [...workspace.channels.values()].find(
    (channel) => `#${channel.name}` === name && channel.teamId === call.team.id,
  );
  const channel = named ?? channelOf(workspace, call);
  if (!channel.hasBot) throw new ApiRefusal('not_in_channel');
  return channel;
}

/** The direct conversation between a person and the bot; it begins when it is first asked for. */
export function directChannel(workspace: Workspace, userId: string): SlackChannel {
  const { teamId, name } = workspace.user(userId);
  const id = `D${userId.slice(1)}`;
  const found = workspace.channels.get(id);
  if (found !== undefined) return found;
  const channel: SlackChannel = {
    id,
    teamId,
    name: `direct-${name}`,
    isPrivate: true,
    isDirect: true,
    members: [userId],
    hasBot: true,
  };
  workspace.channels.set(id, channel);
  return channel;
}
