import type { Json, SlackChannel } from '../state/records.js';
import type { Workspace } from '../state/workspace.js';
import { type ApiMethod, ApiRefusal, neededText } from './api-call.js';
import { channelOf, directChannel } from './find-channel.js';

/** The methods of `conversations` and `reactions`. */
export function conversationsMethods(workspace: Workspace): Readonly<Record<string, ApiMethod>> {
  return {
    'conversations.list': ({ team }) => ({
      channels: [...workspace.channels.values()]
        .filter(({ teamId, isPrivate, hasBot }) => teamId === team.id && (!isPrivate || hasBot))
        .map(channelPayload),
      response_metadata: { next_cursor: '' },
    }),
    'conversations.info': (call) => ({ channel: channelPayload(channelOf(workspace, call)) }),
    'conversations.members': (call) => {
      const { members, hasBot } = channelOf(workspace, call);
      return {
        members: [...members, ...(hasBot ? [call.team.botUserId] : [])],
        response_metadata: { next_cursor: '' },
      };
    },
    'conversations.join': (call) => {
      const channel = channelOf(workspace, call);
      if (channel.isPrivate) throw new ApiRefusal('method_not_supported_for_channel_type');
      const joined = { ...channel, hasBot: true };
      workspace.channels.set(channel.id, joined);
      workspace.changed();
      return { channel: channelPayload(joined) };
    },
    'conversations.open': (call) => {
      const userId = neededText(call, 'users');
      if (workspace.users.get(userId)?.teamId !== call.team.id) throw new ApiRefusal('user_not_found');
      return { channel: channelPayload(directChannel(workspace, userId)) };
    },
    'reactions.add': (call) => {
      if (!workspace.messages.has(neededText(call, 'timestamp'))) throw new ApiRefusal('message_not_found');
      channelOf(workspace, call);
      return {};
    },
  };
}

function channelPayload({ id, name, isPrivate, isDirect, hasBot }: SlackChannel): Json {
  return {
    id,
    name,
    is_channel: !isDirect,
    is_im: isDirect,
    is_private: isPrivate,
    is_member: hasBot,
    is_archived: false,
  };
}
