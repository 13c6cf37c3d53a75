import { escapeHtml } from '../escape-html.js';

/** The names of people and channels, by id. */
export type Names = (id: string) => string;

/** Pieces that are no plain text: blocks of code, code, and what stands in angle brackets. */
const PIECES = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>/g;

/** HTML of Slack's mrkdwn; everything in it is escaped, and links go to the web only. */
export function renderMrkdwn(text: string, names: Names): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(PIECES)) {
    html += styled(text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, block, code, bracket = ''] = match;
    if (block !== undefined) html += `<pre>${escapeHtml(unescaped(block).replace(/^\n/, ''))}</pre>`;
    else if (code !== undefined) html += `<code>${escapeHtml(unescaped(code))}</code>`;
    else html += bracketed(bracket, names);
  }
  return quoted(html + styled(text.slice(end)));
}

/** HTML of plain text with its line breaks. */
export function renderPlain(text: string): string {
  return escapeHtml(text).replace(/\n/g, '<br>');
}

/** A link to the web; its text alone where the address is of another kind. */
export function renderLink(url: string, text: string): string {
  const label = escapeHtml(text);
  return /^(https?:|mailto:)/.test(url)
    ? `<a href="${escapeHtml(url)}" target="_blank" rel="noreferrer">${label}</a>`
    : label;
}

function bracketed(content: string, names: Names): string {
  const [target = '', label] = content.split('|');
  if (target.startsWith('@') || target.startsWith('#')) {
    return `<span class="mention">${escapeHtml(`${target.charAt(0)}${label ?? names(target.slice(1))}`)}</span>`;
  }
  if (target.startsWith('!date^')) return escapeHtml(label ?? '');
  if (target.startsWith('!')) return `<span class="mention">@${escapeHtml(label ?? target.slice(1))}</span>`;
  return renderLink(unescaped(target), unescaped(label ?? target));
}

function styled(text: string): string {
  return escapeHtml(unescaped(text))
    .replace(/(^|[\s(>])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?=$|[\s).,:;!?<])/g, '$1<strong>$2</strong>')
    .replace(/(^|[\s(>])_([^\s_](?:[^_\n]*[^\s_])?)_(?=$|[\s).,:;!?<])/g, '$1<em>$2</em>')
    .replace(/(^|[\s(>])~([^\s~](?:[^~\n]*[^\s~])?)~(?=$|[\s).,:;!?<])/g, '$1<del>$2</del>');
}

/** Lines that begin with > become quotes; others end with a break. */
function quoted(html: string): string {
  const lines = html
    .split('\n')
    .map((line) =>
      line.startsWith('&gt;') ? `<blockquote>${line.slice('&gt;'.length).trim()}</blockquote>` : `${line}<br>`,
    );
  return lines
    .join('')
    .replace(/<br>$/, '')
    .replace(/<br>(<blockquote>)/g, '$1');
}

/** Slack's three escapes taken back. */
function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
