import { objectIn, objectList, textIn } from '../../state/json.js';
import type { Json } from '../../state/records.js';
import { escapeHtml } from '../escape-html.js';
import { type Names, renderLink, renderPlain } from './mrkdwn.js';

const STYLES: readonly (readonly [string, string])[] = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 'del'],
  ['code', 'code'],
];

/** HTML of rich text and of what it is made of. */
export function renderRichText(element: Json, names: Names): string {
  const inner = (): string =>
    objectList(element['elements'])
      .map((one) => renderRichText(one, names))
      .join('');
  switch (element['type']) {
    case 'rich_text':
    case 'rich_text_section':
      return `<div>${inner()}</div>`;
    case 'rich_text_quote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'rich_text_preformatted':
      return `<pre>${inner()}</pre>`;
    case 'rich_text_list':
      return renderList(element, names);
    case 'text':
      return withStyle(renderPlain(textIn(element, 'text')), objectIn(element, 'style'));
    case 'link':
      return renderLink(textIn(element, 'url'), textIn(element, 'text') || textIn(element, 'url'));
    case 'emoji':
      return escapeHtml(`:${textIn(element, 'name')}:`);
    case 'user':
      return `<span class="mention">@${escapeHtml(names(textIn(element, 'user_id')))}</span>`;
    case 'channel':
      return `<span class="mention">#${escapeHtml(names(textIn(element, 'channel_id')))}</span>`;
    default:
      return escapeHtml(`[${textIn(element, 'type')}]`);
  }
}

function renderList(element: Json, names: Names): string {
  const tag = element['style'] === 'ordered' ? 'ol' : 'ul';
  const items = objectList(element['elements']).map((one) => `<li>${renderRichText(one, names)}</li>`);
  return `<${tag}>${items.join('')}</${tag}>`;
}

function withStyle(html: string, style: Json): string {
  return STYLES.reduce((inner, [name, tag]) => (style[name] === true ? `<${tag}>${inner}</${tag}>` : inner), html);
}
