import markdownIt from 'markdown-it';
import { isJson, objectIn, objectList, textIn } from '../../state/json.js';
import type { Json } from '../../state/records.js';
import { escapeHtml } from '../escape-html.js';
import { renderChart } from './chart.js';
import { renderElement } from './element.js';
import { fieldText, type Rendering, renderText } from './rendering.js';
import { renderRichText } from './rich-text.js';
import { renderDataTable, renderTable } from './table.js';

type BlockRenderer = (block: Json, rendering: Rendering) => string;

/** Raw HTML stays text, and links go to the web only. */
const markdown = markdownIt({ html: false, linkify: true });

const RENDERERS: Readonly<Record<string, BlockRenderer>> = {
  section: renderSection,
  header: (block) => `<h3>${escapeHtml(fieldText(block, 'text'))}</h3>`,
  divider: () => '<hr>',
  context: (block, rendering) =>
    `<div class="context">${elementsOf(block)
      .map((one) =>
        one['type'] === 'image' ? element(one, block, rendering) : `<span>${renderText(one, rendering)}</span>`,
      )
      .join(' ')}</div>`,
  actions: renderActions,
  context_actions: renderActions,
  image: (block, rendering) => renderImage(block, rendering),
  input: renderInput,
  rich_text: (block, { names }) => renderRichText(block, names),
  table: renderTable,
  data_table: renderDataTable,
  data_visualization: (block) => renderChart(block),
  markdown: (block) => `<div class="markdown">${markdown.render(textIn(block, 'text'))}</div>`,
  alert: (block, rendering) =>
    `<div class="alert ${escapeHtml(textIn(block, 'level') || 'default')}" role="alert">${renderText(block['text'], rendering)}</div>`,
  card: renderCard,
  carousel: (block, rendering) =>
    `<div class="carousel">${elementsOf(block)
      .map((card) => renderCard(card, rendering))
      .join('')}</div>`,
  container: (block, rendering) =>
    `<details class="container" open><summary>${renderText(block['title'], rendering)}</summary>${renderBlocks(objectList(block['child_blocks']), rendering)}</details>`,
};

/** HTML of blocks, one below the other. */
export function renderBlocks(blocks: readonly Json[], rendering: Rendering): string {
  return blocks.map((block) => `<div class="block">${renderBlock(block, rendering)}</div>`).join('');
}

function renderBlock(block: Json, rendering: Rendering): string {
  const type = textIn(block, 'type');
  return RENDERERS[type]?.(block, rendering) ?? `<div class="unknown">[${escapeHtml(type)}]</div>`;
}

function renderSection(block: Json, rendering: Rendering): string {
  const text = block['text'] === undefined ? '' : `<div class="text">${renderText(block['text'], rendering)}</div>`;
  const fields = objectList(block['fields']).map((field) => `<div>${renderText(field, rendering)}</div>`);
  const grid = fields.length === 0 ? '' : `<div class="fields">${fields.join('')}</div>`;
  const accessory = block['accessory'];
  const side = isJson(accessory) ? `<div class="accessory">${element(accessory, block, rendering)}</div>` : '';
  return `<div class="section"><div>${text}${grid}</div>${side}</div>`;
}

function renderActions(block: Json, rendering: Rendering): string {
  return `<div class="actions">${elementsOf(block)
    .map((one) => element(one, block, rendering))
    .join('')}</div>`;
}

function renderImage(block: Json, { file }: Rendering): string {
  const title = fieldText(block, 'title');
  const caption = title === '' ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
  const slackFile = textIn(objectIn(block, 'slack_file'), 'id');
  const alt = escapeHtml(textIn(block, 'alt_text'));
  const image =
    slackFile === '' ? `<img src="${escapeHtml(textIn(block, 'image_url'))}" alt="${alt}">` : file(slackFile);
  return `<figure>${caption}${image}</figure>`;
}

function renderInput(block: Json, rendering: Rendering): string {
  const inner = block['element'];
  const optional = block['optional'] === true ? ' <small>(optional)</small>' : '';
  const hint = block['hint'] === undefined ? '' : `<small class="hint">${renderText(block['hint'], rendering)}</small>`;
  const error = rendering.errors[textIn(block, 'block_id')];
  const wrong = error === undefined ? '' : `<div class="error" role="alert">${escapeHtml(error)}</div>`;
  return `<div class="input${error === undefined ? '' : ' wrong'}"><div><strong>${escapeHtml(fieldText(block, 'label'))}</strong>${optional}</div>${isJson(inner) ? element(inner, block, rendering) : ''}${wrong}${hint}</div>`;
}

function renderCard(card: Json, rendering: Rendering): string {
  const subtitle = card['subtitle'] === undefined ? '' : `<small>${renderText(card['subtitle'], rendering)}</small>`;
  const actions = objectList(card['actions']).map((one) => element(one, card, rendering));
  return `<div class="card"><strong>${renderText(card['title'], rendering)}</strong>${subtitle}<div>${renderText(card['body'], rendering)}</div><div class="actions">${actions.join('')}</div></div>`;
}

function elementsOf(block: Json): readonly Json[] {
  return objectList(block['elements']);
}

function element(one: Json, block: Json, rendering: Rendering): string {
  return renderElement({ element: one, blockId: textIn(block, 'block_id'), rendering });
}
