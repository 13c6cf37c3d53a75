import type { Delivered } from '../delivery/delivery.js';
import { filePayload, mimetypeOf } from '../web-api/files-methods.js';
import { APP_ID, addMessage, messagePayload } from '../state/messages.js';
import type { Json, SlackFile, SlackMessage, Team } from '../state/records.js';
import { viewPayload } from '../state/views.js';
import { directChannel } from '../web-api/find-channel.js';
import type { Acting } from './acting.js';

/** Slack tries an event once and three times more. */
const RETRIES = 3;

/** Tells the app of an event, again and again until it is acknowledged; all tries, the first one first. */
export async function sendEvent(acting: Acting, team: Team, event: Json): Promise<readonly Delivered[]> {
  const payload = eventPayload(acting, team, event);
  const tries: Delivered[] = [];
  for (let retries = 0; retries <= RETRIES; retries += 1) {
    const last = tries.at(-1);
    if (last?.isAcknowledged === true) break;
    tries.push(await acting.deliver({ kind: 'EVENT', payload, retries, retryReason: reasonOf(last) }));
  }
  return tries;
}

function eventPayload({ workspace }: Acting, team: Team, event: Json): Json {
  return {
    type: 'event_callback',
    token: 'no longer used for verification',
    team_id: team.id,
    api_app_id: APP_ID,
    event: { event_ts: String(workspace.clock.nowMilliseconds() / 1000), ...event },
    event_id: workspace.nextId('Ev'),
    event_time: workspace.clock.nowSeconds(),
    is_ext_shared_channel: false,
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: team.botUserId, is_bot: true, is_enterprise_install: false },
    ],
  };
}

function reasonOf(last: Delivered | undefined): 'http_timeout' | 'http_error' | null {
  if (last === undefined) return null;
  return last.problem === 'operation_timeout' ? 'http_timeout' : 'http_error';
}

/** A message that a person writes. */
export interface Said {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  /** Time stamp of the message that it answers to. */
  readonly threadTs?: string;
}

/** What became of something that a person wrote: the message, and how the app took the event. */
export interface SaidOutcome {
  readonly message: SlackMessage;
  readonly deliveries: readonly Delivered[];
}

/** Writes a message; in the direct conversation with the bot, the bot is told. */
export async function say(acting: Acting, said: Said): Promise<SaidOutcome> {
  const message = written(acting, said);
  const channel = acting.workspace.channel(said.channel);
  if (!channel.isDirect) return { message, deliveries: [] };
  const event = { ...messagePayload(acting.workspace, message), channel: channel.id, channel_type: 'im' };
  return { message, deliveries: await sendEvent(acting, acting.workspace.team(channel.teamId), event) };
}

/** Mentions the bot, in a channel or in a thread: `text` is what is said to it. */
export async function mention(acting: Acting, said: Said): Promise<SaidOutcome> {
  const { workspace } = acting;
  const team = workspace.team(workspace.channel(said.channel).teamId);
  const message = written(acting, { ...said, text: `<@${team.botUserId}> ${said.text}` });
  const event = { ...messagePayload(workspace, message), type: 'app_mention', channel: said.channel };
  return { message, deliveries: await sendEvent(acting, team, event) };
}

/** Writes a message with a link: the app is told of it, as of a link to a domain that it unfurls. */
export async function shareLink(
  acting: Acting,
  { url, ...said }: Omit<Said, 'text'> & { readonly url: string },
): Promise<SaidOutcome> {
  const { workspace } = acting;
  const message = written(acting, { ...said, text: url });
  const channel = workspace.channel(said.channel);
  const event = {
    type: 'link_shared',
    channel: channel.id,
    is_bot_user_member: channel.hasBot,
    user: said.user,
    message_ts: message.ts,
    ...(said.threadTs === undefined ? {} : { thread_ts: said.threadTs }),
    unfurl_id: `${channel.id}-${message.ts}`,
    source: 'conversations_history',
    links: [{ url, domain: new URL(url).hostname }],
  };
  return { message, deliveries: await sendEvent(acting, workspace.team(channel.teamId), event) };
}

/** Opens a tab of the app: Home, or the direct messages. */
export function openHome(
  acting: Acting,
  { user: userId, tab = 'home' }: { readonly user: string; readonly tab?: 'home' | 'messages' },
): Promise<readonly Delivered[]> {
  const { workspace } = acting;
  const user = workspace.user(userId);
  const home = workspace.homes.get(userId);
  const event = {
    type: 'app_home_opened',
    user: userId,
    channel: directChannel(workspace, userId).id,
    tab,
    ...(home === undefined ? {} : { view: viewPayload(workspace, home) }),
  };
  return sendEvent(acting, workspace.team(user.teamId), event);
}

/** A file that a person uploads into a channel. */
export interface UploadedFile {
  readonly user: string;
  readonly channel: string;
  readonly name: string;
  readonly content: string | Buffer;
  /** What is written with it; where it begins with a mention of the bot, the bot is told of that too. */
  readonly text?: string;
  readonly threadTs?: string;
}

/** Uploads a file: the app is told that it was shared. */
export async function uploadFile(acting: Acting, { text = '', ...upload }: UploadedFile): Promise<SaidOutcome> {
  const { workspace, origin } = acting;
  const channel = workspace.channel(upload.channel);
  const team = workspace.team(channel.teamId);
  const file: SlackFile = {
    id: workspace.nextId('F'),
    teamId: team.id,
    user: upload.user,
    name: upload.name,
    title: upload.name,
    altText: '',
    mimetype: mimetypeOf(upload.name),
    content: Buffer.from(upload.content),
    isComplete: true,
    channels: [channel.id],
  };
  workspace.files.set(file.id, file);
  const message = written(acting, { ...upload, text, fileIds: [file.id] });
  const shared = {
    type: 'file_shared',
    file_id: file.id,
    file: { id: file.id },
    user_id: upload.user,
    channel_id: channel.id,
  };
  const deliveries = await sendEvent(acting, team, shared);
  if (!text.startsWith(`<@${team.botUserId}>`)) return { message, deliveries };
  const event = {
    ...messagePayload(workspace, message),
    type: 'app_mention',
    channel: channel.id,
    files: [filePayload(file, origin)],
  };
  return { message, deliveries: [...deliveries, ...(await sendEvent(acting, team, event))] };
}

/** Takes the app out of a workspace: its tokens are worth nothing from then on. */
export async function uninstall(acting: Acting, teamId: string): Promise<readonly Delivered[]> {
  const { workspace } = acting;
  const team = workspace.team(teamId);
  workspace.teams.set(teamId, { ...team, isInstalled: false });
  workspace.changed();
  const revoked = await sendEvent(acting, team, {
    type: 'tokens_revoked',
    tokens: { oauth: [], bot: [team.botUserId] },
  });
  return [...revoked, ...(await sendEvent(acting, team, { type: 'app_uninstalled' }))];
}

function written({ workspace }: Acting, said: Said & { readonly fileIds?: readonly string[] }): SlackMessage {
  const { user, channel, text, threadTs, fileIds = [] } = said;
  return addMessage(workspace, { user, channel, text, isFromBot: false, threadTs: threadTs ?? null, fileIds });
}
