import { isJson, objectList, textIn } from '../state/json.js';
import { addMessage } from '../state/messages.js';
import type { Json, SlackFile } from '../state/records.js';
import type { Workspace } from '../state/workspace.js';
import { type ApiCall, type ApiMethod, ApiRefusal, neededText, textArgument } from './api-call.js';
import { postableChannel } from './find-channel.js';

/** The methods of `files`: an address to upload to, the end of an upload, and what is known of a file. */
export function filesMethods(workspace: Workspace, origin: string): Readonly<Record<string, ApiMethod>> {
  return {
    'files.getUploadURLExternal': (call) => {
      const name = neededText(call, 'filename');
      const length = Number(call.arguments['length']);
      if (!(length > 0)) throw new ApiRefusal('invalid_arguments');
      const file = pendingFile(workspace, call, name);
      workspace.files.set(file.id, file);
      return { upload_url: `${origin}/upload/v1/${file.id}`, file_id: file.id };
    },
    'files.completeUploadExternal': (call) => ({ files: completeUpload(workspace, call, origin) }),
    'files.info': (call) => {
      const file = workspace.files.get(neededText(call, 'file'));
      if (file?.teamId !== call.team.id || !file.isComplete) throw new ApiRefusal('file_not_found');
      return { file: filePayload(file, origin) };
    },
  };
}

/** A file as it stands in payloads; its content is downloaded with the token of the app. */
export function filePayload(file: SlackFile, origin: string): Json {
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    size: file.content.length,
    user: file.user,
    channels: file.channels,
    ...(file.altText === '' ? {} : { alt_txt: file.altText }),
    url_private: `${origin}/files/${file.id}/${encodeURIComponent(file.name)}`,
    url_private_download: `${origin}/files/${file.id}/download/${encodeURIComponent(file.name)}`,
  };
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  yaml: 'text/yaml',
  yml: 'text/yaml',
  json: 'application/json',
  csv: 'text/csv',
};

/** What kind of content the name of a file says that it has. */
export function mimetypeOf(name: string): string {
  return MIME_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain';
}

function pendingFile(workspace: Workspace, call: ApiCall, name: string): SlackFile {
  return {
    id: workspace.nextId('F'),
    teamId: call.team.id,
    user: call.team.botUserId,
    name,
    title: name,
    altText: textArgument(call, 'alt_txt') ?? textArgument(call, 'alt_text') ?? '',
    mimetype: mimetypeOf(name),
    content: Buffer.alloc(0),
    isComplete: false,
    channels: [],
  };
}

function completeUpload(workspace: Workspace, call: ApiCall, origin: string): readonly Json[] {
  const given = call.arguments['files'];
  const listed = objectList(typeof given === 'string' ? parsed(given) : given);
  if (listed.length === 0) throw new ApiRefusal('invalid_arguments');
  const channelId = textArgument(call, 'channel_id');
  const channel =
    channelId === undefined ? null : postableChannel(workspace, { ...call, arguments: { channel: channelId } });
  const files = listed.map((entry) => completed(workspace, entry, channel?.id ?? null));
  if (channel !== null) {
    addMessage(workspace, {
      channel: channel.id,
      user: call.team.botUserId,
      isFromBot: true,
      text: textArgument(call, 'initial_comment') ?? '',
      threadTs: textArgument(call, 'thread_ts') ?? null,
      fileIds: files.map(({ id }) => id),
    });
  }
  return files.map((file) => filePayload(file, origin));
}

function completed(workspace: Workspace, entry: Json, channelId: string | null): SlackFile {
  const file = workspace.files.get(textIn(entry, 'id'));
  if (file === undefined || file.content.length === 0) throw new ApiRefusal('file_not_found');
  const title = textIn(entry, 'title');
  const done: SlackFile = {
    ...file,
    title: title === '' ? file.title : title,
    isComplete: true,
    channels: channelId === null ? [] : [channelId],
  };
  workspace.files.set(file.id, done);
  return done;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) || isJson(value) ? value : null;
  } catch {
    return null;
  }
}
