import { isJson, objectIn, objectList, textIn } from '../../state/json.js';
import type { Json } from '../../state/records.js';
import { escapeHtml } from '../escape-html.js';
import { fieldText, plainText, type Rendering, renderText } from './rendering.js';

/** Where an element stands. */
export interface ElementPlace {
  readonly element: Json;
  readonly blockId: string;
  readonly rendering: Rendering;
}

type ElementRenderer = (place: ElementPlace) => string;

const TEXT_TYPES: Readonly<Record<string, string>> = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
};

const RENDERERS: Readonly<Record<string, ElementRenderer>> = {
  button: renderButton,
  workflow_button: renderButton,
  overflow: renderOverflow,
  static_select: renderSelect,
  multi_static_select: renderSelect,
  external_select: renderExternal,
  multi_external_select: renderExternal,
  radio_buttons: (place) => renderChoices(place, 'radio'),
  checkboxes: (place) => renderChoices(place, 'checkbox'),
  image: ({ element }) =>
    `<img src="${escapeHtml(textIn(element, 'image_url'))}" alt="${escapeHtml(textIn(element, 'alt_text'))}" class="small">`,
};

/** An element that a person acts on; one that the page does not know is named. */
export function renderElement(place: ElementPlace): string {
  const type = textIn(place.element, 'type');
  const renderer = RENDERERS[type];
  if (renderer !== undefined) return renderer(place);
  return type in TEXT_TYPES ? renderTextInput(place) : `<span class="unknown">[${escapeHtml(type)}]</span>`;
}

/** The attributes by which the page tells which element was acted on. */
function marks({ element, blockId, rendering }: ElementPlace): string {
  const confirm = element['confirm'];
  const question = isJson(confirm) ? `${fieldText(confirm, 'title')}\n\n${fieldText(confirm, 'text')}` : '';
  const attributes: Readonly<Record<string, string>> = {
    'data-on': rendering.surface,
    'data-block': blockId,
    'data-action': textIn(element, 'action_id'),
    'data-type': textIn(element, 'type'),
    ...(question === '' ? {} : { 'data-confirm': question }),
  };
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

function renderButton(place: ElementPlace): string {
  const { element } = place;
  const style = textIn(element, 'style');
  const url = textIn(element, 'url');
  const link = /^https?:/.test(url) ? ` data-url="${escapeHtml(url)}"` : '';
  const label = textIn(element, 'accessibility_label');
  const spoken = label === '' ? '' : ` aria-label="${escapeHtml(label)}"`;
  return `<button type="button" class="${escapeHtml(style)}" data-press value="${escapeHtml(textIn(element, 'value'))}"${marks(place)}${link}${spoken}>${escapeHtml(fieldText(element, 'text'))}</button>`;
}

function renderOverflow(place: ElementPlace): string {
  const options = objectList(place.element['options']).map((one) => optionHtml(one, false));
  return `<select data-choose aria-label="More"${marks(place)}><option value="">⋯</option>${options.join('')}</select>`;
}

function renderSelect(place: ElementPlace): string {
  const { element } = place;
  const chosen = chosenValues(place);
  const options = objectList(element['options']).map((one) => optionHtml(one, chosen.includes(textIn(one, 'value'))));
  const groups = objectList(element['option_groups']).map((group) => {
    const inner = objectList(group['options']).map((one) => optionHtml(one, chosen.includes(textIn(one, 'value'))));
    return `<optgroup label="${escapeHtml(fieldText(group, 'label'))}">${inner.join('')}</optgroup>`;
  });
  const isMultiple = element['type'] === 'multi_static_select';
  const empty = isMultiple
    ? ''
    : `<option value="">${escapeHtml(fieldText(element, 'placeholder') || 'Choose…')}</option>`;
  return `<select data-choose${isMultiple ? ' multiple' : ''}${marks(place)}>${empty}${options.join('')}${groups.join('')}</select>`;
}

function renderExternal(place: ElementPlace): string {
  const isMultiple = place.element['type'] === 'multi_external_select';
  const chosen = chosenOptions(place).map(
    (option) =>
      `<button type="button" class="chosen" data-unchoose="${escapeHtml(JSON.stringify(option))}"${marks(place)} aria-label="Remove ${escapeHtml(fieldText(option, 'text'))}">${escapeHtml(fieldText(option, 'text'))} ×</button>`,
  );
  const placeholder = fieldText(place.element, 'placeholder') || 'Type to search…';
  return `<div class="external"${isMultiple ? ' data-multiple' : ''}>${chosen.join('')}<input type="text" data-suggest placeholder="${escapeHtml(placeholder)}" autocomplete="off"${marks(place)}><div class="options"></div></div>`;
}

function renderChoices(place: ElementPlace, kind: 'radio' | 'checkbox'): string {
  const chosen = chosenValues(place);
  const name = `${place.rendering.surface}/${place.blockId}`;
  const choices = objectList(place.element['options']).map((option) => {
    const value = textIn(option, 'value');
    const description =
      option['description'] === undefined ? '' : `<small>${renderText(option['description'], place.rendering)}</small>`;
    return `<label class="choice"><input type="${kind}" name="${escapeHtml(name)}" value="${escapeHtml(value)}"${chosen.includes(value) ? ' checked' : ''} data-choose${marks(place)}> ${renderText(option['text'], place.rendering)}${description}</label>`;
  });
  return `<fieldset>${choices.join('')}</fieldset>`;
}

function renderTextInput(place: ElementPlace): string {
  const { element } = place;
  const { value, selected_date: date, selected_time: time } = stateOf(place);
  const shown = [value, date, time].find((one) => typeof one === 'string');
  const text = typeof shown === 'string' ? shown : '';
  const placeholder = escapeHtml(fieldText(element, 'placeholder'));
  if (element['multiline'] === true) {
    return `<textarea rows="6" data-fill placeholder="${placeholder}"${marks(place)}>${escapeHtml(text)}</textarea>`;
  }
  const type = TEXT_TYPES[textIn(element, 'type')] ?? 'text';
  return `<input type="${type}" step="any" data-fill value="${escapeHtml(text)}" placeholder="${placeholder}"${marks(place)}>`;
}

function stateOf({ element, blockId, rendering }: ElementPlace): Json {
  return rendering.state[blockId]?.[textIn(element, 'action_id')] ?? {};
}

function chosenOptions(place: ElementPlace): readonly Json[] {
  const state = stateOf(place);
  const one = objectIn(state, 'selected_option');
  return [...objectList(state['selected_options']), ...(Object.keys(one).length === 0 ? [] : [one])];
}

function chosenValues(place: ElementPlace): readonly string[] {
  return chosenOptions(place).map((option) => textIn(option, 'value'));
}

function optionHtml(option: Json, isChosen: boolean): string {
  return `<option value="${escapeHtml(textIn(option, 'value'))}"${isChosen ? ' selected' : ''}>${escapeHtml(plainText(option['text']))}</option>`;
}
