import { isJson, objectIn, objectList, textIn } from './json.js';
import type { FormState, Json } from './records.js';

/** What a person puts into an element: a text, the value of an option or a suggested option itself, or several of them. */
export type FilledValue = FilledItem | readonly FilledItem[] | null;

type FilledItem = string | Json;

/** An element of a view that holds a value, and where it stands. */
export interface FormElement {
  readonly blockId: string;
  readonly actionId: string;
  readonly element: Json;
  readonly block: Json;
}

/** How the value of each kind of element is called in the state of a view. */
const VALUE_FIELDS: Readonly<Record<string, string>> = {
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  checkboxes: 'selected_options',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
  rich_text_input: 'rich_text_value',
  file_input: 'files',
};

/** How the value that an element starts with is called. */
const INITIAL_FIELDS: Readonly<Record<string, string>> = {
  value: 'initial_value',
  selected_option: 'initial_option',
  selected_options: 'initial_options',
  selected_user: 'initial_user',
  selected_users: 'initial_users',
  selected_conversation: 'initial_conversation',
  selected_conversations: 'initial_conversations',
  selected_channel: 'initial_channel',
  selected_channels: 'initial_channels',
  selected_date: 'initial_date',
  selected_time: 'initial_time',
  selected_date_time: 'initial_date_time',
  rich_text_value: 'initial_value',
};

/** The elements of blocks that hold a value, from the first to the last. */
export function formElements(blocks: readonly Json[]): readonly FormElement[] {
  return blocks.flatMap((block) =>
    [block['element'], block['accessory'], ...objectList(block['elements'])]
      .filter(isJson)
      .filter((element) => textIn(element, 'type') in VALUE_FIELDS)
      .map((element) => ({
        blockId: textIn(block, 'block_id'),
        actionId: textIn(element, 'action_id'),
        element,
        block,
      })),
  );
}

/** The state of blocks that nobody has touched. */
export function initialState(blocks: readonly Json[]): FormState {
  return stateOf(formElements(blocks), ({ element }) => {
    const field = VALUE_FIELDS[textIn(element, 'type')] ?? 'value';
    const initial = element[INITIAL_FIELDS[field] ?? ''];
    return { type: element['type'], [field]: initial ?? emptyValue(field) };
  });
}

/** The state with one more value filled in; throws on a value that the element does not offer. */
export function withValue(
  state: FormState,
  { blockId, actionId, element }: FormElement,
  value: FilledValue,
): FormState {
  return { ...state, [blockId]: { ...state[blockId], [actionId]: filledElement(element, value) } };
}

/** The value of an element as Slack sends it. */
export function filledElement(element: Json, value: FilledValue): Json {
  const type = textIn(element, 'type');
  const field = VALUE_FIELDS[type] ?? 'value';
  return { type, [field]: filledValue(element, { field, value }) };
}

/** Whether a value of the state says anything. */
export function isFilled(value: Json | undefined): boolean {
  if (value === undefined) return false;
  const { type: _type, ...fields } = value;
  return Object.values(fields).some((one) => one !== null && one !== '' && !(Array.isArray(one) && one.length === 0));
}

function filledValue(
  element: Json,
  { field, value }: { readonly field: string; readonly value: FilledValue },
): unknown {
  if (value === null) return emptyValue(field);
  if (field === 'selected_option') return optionOf(element, firstOf(value));
  if (field === 'selected_options')
    return ([value].flat() as readonly FilledItem[]).map((one) => optionOf(element, one));
  if (field === 'selected_date_time') return Number(value);
  if (field.endsWith('s') && field.startsWith('selected_')) return [value].flat();
  return typeof value === 'string' && value === '' ? null : value;
}

function firstOf(value: FilledItem | readonly FilledItem[]): FilledItem {
  const [first = ''] = [value].flat() as readonly FilledItem[];
  return first;
}

/** The option of a value; what was suggested for an external select comes as the option itself. */
function optionOf(element: Json, value: FilledItem): Json {
  if (typeof value !== 'string') return value;
  const options = [
    ...objectList(element['options']),
    ...objectList(element['option_groups']).flatMap((group) => objectList(group['options'])),
    ...objectList(element['initial_options']),
    ...(isJson(element['initial_option']) ? [element['initial_option']] : []),
  ];
  const found = options.find(
    (option) => option['value'] === value || textIn(objectIn(option, 'text'), 'text') === value,
  );
  if (found === undefined) throw new Error(`${textIn(element, 'action_id')} has no option ${value}.`);
  return found;
}

function emptyValue(field: string): unknown {
  return field.endsWith('s') ? [] : null;
}

function stateOf(elements: readonly FormElement[], valueOf: (element: FormElement) => Json): FormState {
  return elements.reduce<FormState>(
    (state, element) => ({
      ...state,
      [element.blockId]: { ...state[element.blockId], [element.actionId]: valueOf(element) },
    }),
    {},
  );
}
