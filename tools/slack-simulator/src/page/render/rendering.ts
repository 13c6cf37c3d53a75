import { isJson, textIn } from '../../state/json.js';
import type { FormState, Json } from '../../state/records.js';
import { type Names, renderMrkdwn, renderPlain } from './mrkdwn.js';

/** What blocks are rendered with. */
export interface Rendering {
  readonly names: Names;
  /** What the blocks stand on, as the page names it: m: and a time stamp, or v: and the id of a view. */
  readonly surface: string;
  /** What is filled in. */
  readonly state: FormState;
  /** What is wrong, by block. */
  readonly errors: Readonly<Record<string, string>>;
  /** HTML of an uploaded file. */
  readonly file: (id: string) => string;
}

/** HTML of a text object, be it plain or mrkdwn. */
export function renderText(value: unknown, { names }: Pick<Rendering, 'names'>): string {
  if (typeof value === 'string') return renderPlain(value);
  if (!isJson(value)) return '';
  const text = textIn(value, 'text');
  return value['type'] === 'mrkdwn' ? renderMrkdwn(text, names) : renderPlain(text);
}

/** The text of a text object as it stands. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  return isJson(value) ? textIn(value, 'text') : '';
}

/** The elements of a block, as objects. */
export function fieldText(object: Json, field: string): string {
  return plainText(object[field]);
}
