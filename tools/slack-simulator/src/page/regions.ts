import { objectList, textIn } from '../state/json.js';
import type { SlackMessage, SlackView } from '../state/records.js';
import type { Workspace } from '../state/workspace.js';
import { escapeHtml } from './escape-html.js';
import { renderBlocks } from './render/block.js';
import { type Names, renderLink, renderMrkdwn } from './render/mrkdwn.js';
import { fieldText, type Rendering } from './render/rendering.js';
import { renderTools } from './tools-region.js';

/** What a person of the page looks at. */
export interface Looking {
  readonly user: string;
  /** Id of a channel; `home` = the Home tab of the app. */
  readonly channel: string;
  /** Shortcuts that the page offers. */
  readonly shortcuts: readonly PageShortcut[];
}

/** A shortcut of the app. */
export interface PageShortcut {
  readonly name: string;
  readonly callbackId: string;
  readonly kind: 'GLOBAL' | 'MESSAGE';
}

/** The parts of the page that change, by the id of the element that holds each. */
export function renderRegions(workspace: Workspace, looking: Looking): Readonly<Record<string, string>> {
  return {
    sidebar: renderSidebar(workspace, looking),
    content: looking.channel === 'home' ? renderHome(workspace, looking) : renderChannel(workspace, looking),
    modal: renderModal(workspace, looking),
    tools: renderTools(workspace),
  };
}

function renderSidebar(workspace: Workspace, { user, channel }: Looking): string {
  const { teamId } = workspace.user(user);
  const people = [...workspace.users.values()]
    .filter((one) => one.teamId === teamId)
    .map(
      (one) => `<option value="${one.id}"${one.id === user ? ' selected' : ''}>${escapeHtml(one.realName)}</option>`,
    );
  const channels = [...workspace.channels.values()]
    .filter((one) => one.members.includes(user) && !one.isDirect)
    .map((one) => place({ id: one.id, label: `# ${one.name}`, isCurrent: one.id === channel }));
  const direct = `D${user.slice(1)}`;
  const app = [
    place({ id: 'home', label: 'Headroom: Home', isCurrent: channel === 'home' }),
    place({ id: direct, label: 'Headroom: Messages', isCurrent: channel === direct }),
  ];
  return `<h1>${escapeHtml(workspace.team(teamId).name)}</h1><label>You are <select data-person>${people.join('')}</select></label><h2>Channels</h2>${channels.join('')}<h2>Apps</h2>${app.join('')}`;
}

function place({
  id,
  label,
  isCurrent,
}: {
  readonly id: string;
  readonly label: string;
  readonly isCurrent: boolean;
}): string {
  return `<button type="button" data-channel="${escapeHtml(id)}"${isCurrent ? ' aria-current="true"' : ''}>${escapeHtml(label)}</button>`;
}

function renderHome(workspace: Workspace, { user }: Looking): string {
  const view = workspace.homes.get(user);
  if (view === undefined) return '<p class="empty">The app has published no Home tab for you yet.</p>';
  return `<section class="home" aria-label="Home">${viewBlocks(workspace, view)}</section>`;
}

function renderChannel(workspace: Workspace, looking: Looking): string {
  const seen = [...workspace.messages.values()].filter(
    ({ channel, visibleTo }) => channel === looking.channel && (visibleTo === null || visibleTo === looking.user),
  );
  const threads = seen.filter(({ threadTs }) => threadTs === null);
  if (threads.length === 0) return '<p class="empty">No messages yet. Try /headroom help</p>';
  return threads
    .map((message) => {
      const replies = seen.filter(({ threadTs }) => threadTs === message.ts);
      const answers = replies.map((reply) => renderMessage(workspace, looking, reply)).join('');
      return `${renderMessage(workspace, looking, message)}${answers === '' ? '' : `<div class="thread">${answers}</div>`}`;
    })
    .join('');
}

/** HTML of one message, as everyone who sees it sees it. */
export function renderMessage(workspace: Workspace, { shortcuts }: Looking, message: SlackMessage): string {
  const rendering = renderingOf(workspace, { surface: `m:${message.ts}`, message });
  const author = message.isFromBot ? 'Headroom <i>APP</i>' : escapeHtml(namesOf(workspace)(message.user));
  const private_ = message.visibleTo === null ? '' : '<div class="only">Only visible to you</div>';
  const body =
    message.blocks.length > 0
      ? renderBlocks(message.blocks, rendering)
      : `<div class="block">${renderMrkdwn(message.text, rendering.names)}</div>`;
  const files = message.fileIds.map((id) => rendering.file(id)).join('');
  const edited = message.isEdited ? ' <small>(edited)</small>' : '';
  const menu = message.visibleTo === null ? messageMenu(message, shortcuts) : '';
  return `<article class="message${message.visibleTo === null ? '' : ' ephemeral'}"><header><b>${author}</b>${edited}${menu}</header>${private_}${body}${files}${renderUnfurls(message, rendering)}</article>`;
}

function messageMenu({ ts, threadTs }: SlackMessage, shortcuts: readonly PageShortcut[]): string {
  const items = shortcuts
    .filter(({ kind }) => kind === 'MESSAGE')
    .map(
      ({ name, callbackId }) =>
        `<button type="button" data-message-shortcut="${escapeHtml(callbackId)}" data-ts="${ts}">${escapeHtml(name)}</button>`,
    );
  return `<span class="menu"><button type="button" data-thread="${threadTs ?? ts}">Reply</button>${items.join('')}</span>`;
}

function renderUnfurls({ unfurls, unfurlPrompt }: SlackMessage, rendering: Rendering): string {
  const shown = Object.entries(unfurls).map(
    ([url, content]) =>
      `<div class="unfurl">${renderLink(url, textIn(content, 'title') || url)}${renderBlocks(objectList(content['blocks']), rendering)}</div>`,
  );
  if (unfurlPrompt === null) return shown.join('');
  const asked = textIn(unfurlPrompt, 'message') || 'The app asks you to sign in before it shows this link.';
  const blocks = renderBlocks(objectList(unfurlPrompt['blocks']), rendering);
  const link = textIn(unfurlPrompt, 'url');
  return `${shown.join('')}<div class="unfurl only">${escapeHtml(asked)} ${link === '' ? '' : renderLink(link, 'Sign in')}${blocks}</div>`;
}

function renderModal(workspace: Workspace, { user }: Looking): string {
  const view = [...workspace.modals.values()].filter((one) => one.userId === user).at(-1);
  if (view === undefined) return '';
  const { payload, previousId, id } = view;
  const submit = fieldText(payload, 'submit');
  const close = fieldText(payload, 'close') || 'Cancel';
  const button =
    submit === '' ? '' : `<button type="button" class="primary" data-submit="${id}">${escapeHtml(submit)}</button>`;
  return `<div class="backdrop"><section class="modal" role="dialog" aria-modal="true" aria-label="${escapeHtml(fieldText(payload, 'title'))}"><header><h2>${previousId === null ? '' : '‹ '}${escapeHtml(fieldText(payload, 'title'))}</h2><button type="button" data-dismiss="${id}" aria-label="Close">×</button></header><div class="body">${viewBlocks(workspace, view)}</div><footer><button type="button" data-dismiss="${id}">${escapeHtml(close)}</button>${button}</footer></section></div>`;
}

function viewBlocks(workspace: Workspace, view: SlackView): string {
  return renderBlocks(objectList(view.payload['blocks']), renderingOf(workspace, { surface: `v:${view.id}`, view }));
}

interface Surface {
  readonly surface: string;
  readonly message?: SlackMessage;
  readonly view?: SlackView;
}

function renderingOf(workspace: Workspace, { surface, message, view }: Surface): Rendering {
  const chosen = message === undefined ? {} : (workspace.messageForms.get(message.ts) ?? {});
  return {
    surface,
    names: namesOf(workspace),
    state: view?.state ?? chosen,
    errors: view?.errors ?? {},
    file: (id) => renderFile(workspace, id),
  };
}

function namesOf(workspace: Workspace): Names {
  return (id) => {
    const isBot = [...workspace.teams.values()].some(({ botUserId }) => botUserId === id);
    return isBot ? 'Headroom' : (workspace.users.get(id)?.realName ?? workspace.channels.get(id)?.name ?? id);
  };
}

function renderFile(workspace: Workspace, id: string): string {
  const file = workspace.files.get(id);
  if (file === undefined) return '<p class="unknown">[a file that is not there]</p>';
  const address = `/files/${file.id}/${encodeURIComponent(file.name)}`;
  if (file.mimetype.startsWith('image/')) {
    return `<figure><figcaption>${escapeHtml(file.title)}</figcaption><img src="${escapeHtml(address)}" alt="${escapeHtml(file.altText || file.title)}"></figure>`;
  }
  return `<p class="file"><a href="${escapeHtml(address)}">${escapeHtml(file.title)}</a> <small>${String(file.content.length)} bytes</small></p>`;
}
