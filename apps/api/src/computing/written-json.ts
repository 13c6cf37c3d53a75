import type { AnswerSelection } from './answer-selection.js';
import { encodedTexts } from './encoded-texts.js';
import type { WantedSelection } from './evaluation-json.js';
import { type MemberWriter, selectionWriter, type SelectionWriter } from './selection-writer.js';

/**
 * What of a large answer is written part by part: the payload, its evaluation, the lists of that, such as the strategies, the
 * lists of their elements, and each element of these.
 */
const LEVELS_OF_LARGE = 5;

/**
 * What of a small answer is: not the elements of what a strategy has. One character that needs two bytes in memory makes all of
 * its text take twice as much and longer to encode.
 */
const LEVELS_OF_SMALL = 4;

/** Queries whose writers are kept; as many as the server keeps itself. */
const KEPT_WRITERS = 100;

const writers = new Map<string, SelectionWriter>();

/** What is wanted of a payload as JSON in UTF-8; where that is the whole answer, within `{"data":{…}}` under its key. */
export function writtenJson(payload: unknown, wanted: WantedSelection): Uint8Array<ArrayBuffer> {
  return encodedTexts(answerTexts(payload, { wanted, levels: LEVELS_OF_SMALL }));
}

/**
 * The same as texts that follow each other, each of which is made when it is asked for: the text of a large evaluation would be
 * larger than the evaluation.
 */
export function jsonTexts(payload: unknown, wanted: WantedSelection): Generator<string> {
  return answerTexts(payload, { wanted, levels: LEVELS_OF_LARGE });
}

function* answerTexts(
  value: unknown,
  { wanted, levels }: { readonly wanted: WantedSelection; readonly levels: number },
): Generator<string> {
  const { key, selectionText } = wanted;
  if (key !== null) yield `{"data":{${JSON.stringify(key)}:`;
  yield* textsOf({ value, writer: writerOf(selectionText), levels });
  if (key !== null) yield '}}';
}

function writerOf(selectionText: string): SelectionWriter {
  const known = writers.get(selectionText);
  if (known !== undefined) return known;
  const [oldest] = writers.keys();
  if (oldest !== undefined && writers.size >= KEPT_WRITERS) writers.delete(oldest);
  const made = selectionWriter(JSON.parse(selectionText) as AnswerSelection);
  writers.set(selectionText, made);
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
