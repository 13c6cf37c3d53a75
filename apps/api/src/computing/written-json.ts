import { type AnswerSelection, type SelectedPart, selectedOf } from './answer-selection.js';

/** What stands in the payload of an answer that is written part by part: its evaluation, lists of that, and each element. */
const LEVELS_IN_PARTS = 3;

/** What is written, and how many levels of it in parts. */
interface Written {
  readonly value: unknown;
  readonly selection: AnswerSelection;
  readonly levels: number;
}

/**
 * What is wanted of a payload as JSON in UTF-8, within `{"data":{…}}` under its key. It is chosen, written and encoded strategy
 * by strategy: the text of a large evaluation and the objects that it is written from would be larger than the evaluation.
 */
export function writtenJson(
  payload: unknown,
  { key, selection }: { readonly key: string; readonly selection: AnswerSelection },
): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(`{"data":{${JSON.stringify(key)}:`)];
  for (const text of texts({ value: payload, selection, levels: LEVELS_IN_PARTS })) parts.push(encoder.encode(text));
  parts.push(encoder.encode('}}'));
  return joined(parts);
}

function* texts({ value, selection, levels }: Written): Generator<string> {
  if (levels === 0 || value === null || value === undefined) {
    yield JSON.stringify(selectedOf(value, selection));
  } else if (Array.isArray(value)) {
    yield* separated({ open: '[', members: elementsOf(value, { selection, levels: levels - 1 }), close: ']' });
  } else {
    yield* separated({ open: '{', members: membersOf({ value, selection, levels: levels - 1 }), close: '}' });
  }
}

function* elementsOf(list: readonly unknown[], inner: Omit<Written, 'value'>): Generator<Iterable<string>> {
  for (const value of list) yield texts({ value, ...inner });
}

function* membersOf({ value, selection, levels }: Written): Generator<Iterable<string>> {
  for (const part of selection) {
    const member = memberOf(value as Readonly<Record<string, unknown>>, { part, levels });
    if (member !== null) yield member;
  }
}

/** Null for what JSON has no words for. */
function memberOf(
  value: Readonly<Record<string, unknown>>,
  { part, levels }: { readonly part: SelectedPart; readonly levels: number },
): Iterable<string> | null {
  if ('parts' in part) return named(part.key, texts({ value: value[part.name], selection: part.parts, levels }));
  const member = JSON.stringify(selectedOf(value, [part])).slice(1, -1);
  return member === '' ? null : [member];
}

function* named(key: string, inner: Iterable<string>): Generator<string> {
  yield `${JSON.stringify(key)}:`;
  yield* inner;
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
