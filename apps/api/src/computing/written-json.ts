import type { AnswerSelection } from './answer-selection.js';
import { type MemberWriter, selectionWriter, type SelectionWriter } from './selection-writer.js';

/** What stands in the payload of an answer that is written part by part: its evaluation, lists of that, and each element. */
const LEVELS_IN_PARTS = 3;

/** Queries are kept by the server with what they want, so the writer of each is made once. */
const writers = new WeakMap<AnswerSelection, SelectionWriter>();

/**
 * What is wanted of a payload as JSON in UTF-8, within `{"data":{…}}` under its key. It is written and encoded strategy by
 * strategy: the text of a large evaluation would be larger than the evaluation, and one character that needs two bytes in memory
 * would make all of it take twice as much.
 */
export function writtenJson(
  payload: unknown,
  { key, selection }: { readonly key: string; readonly selection: AnswerSelection },
): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(`{"data":{${JSON.stringify(key)}:`)];
  const texts = textsOf({ value: payload, writer: writerOf(selection), levels: LEVELS_IN_PARTS });
  for (const text of texts) parts.push(encoder.encode(text));
  parts.push(encoder.encode('}}'));
  return joined(parts);
}

function writerOf(selection: AnswerSelection): SelectionWriter {
  const known = writers.get(selection);
  if (known !== undefined) return known;
  const made = selectionWriter(selection);
  writers.set(selection, made);
  return made;
}

/** What is written, and how many levels of it in parts. */
interface Written {
  readonly value: unknown;
  readonly writer: SelectionWriter;
  readonly levels: number;
}

function* textsOf({ value, writer, levels }: Written): Generator<string> {
  if (levels === 0 || value === null || value === undefined) {
    yield writer.json(value);
  } else if (Array.isArray(value)) {
    yield* separated({ open: '[', members: elementsOf(value, { writer, levels: levels - 1 }), close: ']' });
  } else {
    const object = value as Readonly<Record<string, unknown>>;
    const members = writer.members.map((member) => memberOf(object, { member, levels: levels - 1 }));
    yield* separated({ open: '{', members, close: '}' });
  }
}

function* elementsOf(list: readonly unknown[], inner: Omit<Written, 'value'>): Generator<Iterable<string>> {
  for (const value of list) yield textsOf({ value, ...inner });
}

function* memberOf(
  object: Readonly<Record<string, unknown>>,
  { member, levels }: { readonly member: MemberWriter; readonly levels: number },
): Generator<string> {
  const { opening, name, inner, json } = member;
  const value = name === null ? null : object[name];
  if (inner === null) {
    yield opening + json(value);
    return;
  }
  yield opening;
  yield* textsOf({ value, writer: inner, levels });
}

function* separated(list: {
  readonly open: string;
  readonly members: Iterable<Iterable<string>>;
  readonly close: string;
}): Generator<string> {
  yield list.open;
  let separator = '';
  for (const member of list.members) {
    yield separator;
    yield* member;
    separator = ',';
  }
  yield list.close;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
