import { SLACK_LIMITS } from '@headroom/block-kit';
import { isJson, objectList } from '../state/json.js';
import { addMessage, changeMessage, contentProblems, messagePayload } from '../state/messages.js';
import type { Json, SlackChannel, SlackMessage } from '../state/records.js';
import type { Workspace } from '../state/workspace.js';
import {
  type ApiCall,
  type ApiMethod,
  ApiRefusal,
  neededText,
  objectArgument,
  refusalOf,
  textArgument,
} from './api-call.js';
import { channelOf, postableChannel } from './find-channel.js';

/** The methods of `chat`: messages are written, changed, taken away and unfurled. */
export function chatMethods(workspace: Workspace): Readonly<Record<string, ApiMethod>> {
  return {
    'chat.postMessage': (call) => postMessage(workspace, call),
    'chat.postEphemeral': (call) => postEphemeral(workspace, call),
    'chat.update': (call) => updateMessage(workspace, call),
    'chat.delete': (call) => {
      const message = ownMessage(workspace, call, 'cant_delete_message');
      workspace.messages.delete(message.ts);
      workspace.changed();
      return { channel: message.channel, ts: message.ts };
    },
    'chat.unfurl': (call) => unfurl(workspace, call),
    'chat.getPermalink': (call) => {
      const channel = channelOf(workspace, call);
      const ts = neededText(call, 'message_ts');
      if (messageIn(workspace, channel, ts) === undefined) throw new ApiRefusal('message_not_found');
      const { domain } = call.team;
      return {
        channel: channel.id,
        permalink: `https://${domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`,
      };
    },
  };
}

function postMessage(workspace: Workspace, call: ApiCall): Json {
  const channel = postableChannel(workspace, call);
  const message = addBotMessage(workspace, call, { channel, visibleTo: null });
  return { channel: channel.id, ts: message.ts, message: messagePayload(workspace, message), ...warningOf(call) };
}

function postEphemeral(workspace: Workspace, call: ApiCall): Json {
  const channel = postableChannel(workspace, call);
  const user = neededText(call, 'user');
  if (!workspace.users.has(user)) throw new ApiRefusal('user_not_found');
  if (!channel.members.includes(user)) throw new ApiRefusal('user_not_in_channel');
  const message = addBotMessage(workspace, call, { channel, visibleTo: user });
  return { message_ts: message.ts, ...warningOf(call) };
}

function addBotMessage(
  workspace: Workspace,
  call: ApiCall,
  { channel, visibleTo }: { readonly channel: SlackChannel; readonly visibleTo: string | null },
): SlackMessage {
  const content = checkedContent(workspace, call);
  return addMessage(workspace, {
    channel: channel.id,
    user: call.team.botUserId,
    isFromBot: true,
    ...content,
    threadTs: threadOf(workspace, channel, call),
    visibleTo,
  });
}

function updateMessage(workspace: Workspace, call: ApiCall): Json {
  const message = ownMessage(workspace, call, 'cant_update_message');
  const content = checkedContent(workspace, call);
  // Blocks that are not given go away only where the text is: Slack keeps neither of the old ones then.
  const changed = changeMessage(workspace, message, { ...content, isEdited: true });
  return { channel: message.channel, ts: message.ts, text: changed.text, message: messagePayload(workspace, changed) };
}

/** A message of the bot itself that everyone sees: no other can be changed by `ts`. */
function ownMessage(workspace: Workspace, call: ApiCall, notOwn: string): SlackMessage {
  const channel = channelOf(workspace, call);
  const message = messageIn(workspace, channel, neededText(call, 'ts'));
  if (message === undefined || message.visibleTo !== null) throw new ApiRefusal('message_not_found');
  if (message.user !== call.team.botUserId) throw new ApiRefusal(notOwn);
  return message;
}

/** The text and blocks of a call, once Slack would take them. */
export function checkedContent(
  workspace: Workspace,
  { arguments: given }: Pick<ApiCall, 'arguments'>,
): { readonly text: string; readonly blocks: readonly Json[] } {
  const { text, blocks } = given;
  if (blocks !== undefined && !Array.isArray(blocks)) throw new ApiRefusal('invalid_blocks_format');
  const content = { text: typeof text === 'string' ? text : '', blocks: objectList(blocks) };
  if (content.text === '' && content.blocks.length === 0) throw new ApiRefusal('no_text');
  if (content.text.length > SLACK_LIMITS.messageText.value) throw new ApiRefusal('msg_too_long');
  const problems = contentProblems(workspace, content);
  if (problems.length > 0) throw refusalOf('invalid_blocks', problems);
  return content;
}

/** Slack takes blocks without a text, and warns. */
function warningOf(call: ApiCall): Json {
  if (textArgument(call, 'text') !== undefined) return {};
  return { warning: 'missing_text_in_message', response_metadata: { warnings: ['missing_text_in_message'] } };
}

function threadOf(workspace: Workspace, channel: SlackChannel, call: ApiCall): string | null {
  const ts = textArgument(call, 'thread_ts');
  if (ts === undefined) return null;
  const parent = messageIn(workspace, channel, ts);
  if (parent === undefined) throw new ApiRefusal('thread_not_found');
  return parent.threadTs ?? ts;
}

function messageIn(workspace: Workspace, channel: SlackChannel, ts: string): SlackMessage | undefined {
  const message = workspace.messages.get(ts);
  return message?.channel === channel.id ? message : undefined;
}

function unfurl(workspace: Workspace, call: ApiCall): Json {
  const message = unfurledMessage(workspace, call);
  const unfurls = objectArgument(call, 'unfurls') ?? {};
  for (const [url, content] of Object.entries(unfurls)) checkUnfurl(workspace, message, { url, content });
  const asks = call.arguments['user_auth_required'];
  const isAsking = asks === true || asks === 'true' || asks === '1' || asks === 1;
  if (!isAsking && Object.keys(unfurls).length === 0) throw new ApiRefusal('missing_unfurls');
  const prompt = {
    message: textArgument(call, 'user_auth_message') ?? null,
    url: textArgument(call, 'user_auth_url') ?? null,
    blocks: objectList(call.arguments['user_auth_blocks']),
  };
  changeMessage(workspace, message, {
    unfurls: { ...message.unfurls, ...(unfurls as Record<string, Json>) },
    unfurlPrompt: isAsking ? prompt : message.unfurlPrompt,
  });
  return {};
}

function unfurledMessage(workspace: Workspace, call: ApiCall): SlackMessage {
  const ts = textArgument(call, 'ts') ?? textArgument(call, 'unfurl_id')?.split('-').at(-1);
  const message = ts === undefined ? undefined : workspace.messages.get(ts);
  const channel = textArgument(call, 'channel');
  if (message === undefined || (channel !== undefined && channel !== message.channel)) {
    throw new ApiRefusal('cannot_find_message');
  }
  return message;
}

function checkUnfurl(
  workspace: Workspace,
  { text }: SlackMessage,
  { url, content }: { readonly url: string; readonly content: unknown },
): void {
  if (!text.includes(url)) throw new ApiRefusal('cannot_unfurl_url');
  if (!isJson(content)) throw new ApiRefusal('invalid_unfurls_format');
  const problems = contentProblems(workspace, { ...content, text: url });
  if (problems.length > 0) throw refusalOf('invalid_blocks', problems);
}
