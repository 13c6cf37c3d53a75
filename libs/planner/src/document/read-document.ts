import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { ProblemDraft } from '../problems/problem.js';
import type { ProblemSource } from '../problems/locate-problems.js';
import { NESTED_TOO_DEEP, plainTree, TOO_MANY_VALUES } from './plain-tree.js';
import { isTextTooDense } from './sign-density.js';
import { isTextTooLarge, LARGEST_TEXT_BYTES } from './text-size.js';

/** The plain data of a text, with the places of its values, or why it has none. */
export interface DocumentReading {
  /** Undefined where the text could not be parsed. */
  readonly data: unknown;
  readonly source: ProblemSource;
  readonly problems: readonly ProblemDraft[];
}

/** So many errors of syntax are told; the later ones mostly follow from the first. */
const MOST_SYNTAX_ERRORS = 20;

const LONGEST_MESSAGE = 200;

/** Reads YAML or JSON, which is YAML too. Never throws, whatever the text. */
export function readDocument(text: string): DocumentReading {
  if (isTextTooLarge(text)) return unreadable(tooLarge());
  if (isTextTooDense(text)) return unreadable({ path: [], ...TOO_MANY_VALUES });
  try {
    return parse(text);
  } catch (error) {
    // The parser calls itself for every level; the stack ends long before a text of 256 KiB does.
    if (error instanceof RangeError) return unreadable({ path: [], ...NESTED_TOO_DEEP });
    throw error;
  }
}

function parse(text: string): DocumentReading {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    merge: false,
    // Compares every pair of fields; duplicates are found in one pass later.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
    // 'silent' would also hide that there is a second document.
    logLevel: 'error',
  });
  const errors = [...document.errors, ...document.warnings];
  const exhausted = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined)
    return unreadable({ path: [], ...NESTED_TOO_DEEP, place: placeOf(lines, exhausted.pos[0]) });
  if (errors.length > 0) {
    return unreadable(...errors.slice(0, MOST_SYNTAX_ERRORS).map((error) => syntaxProblem(error, lines)));
  }
  const { data, mark, problems } = plainTree(document.contents);
  if (problems.some(({ code }) => code === 'TOO_MANY_VALUES')) return { ...unreadable(...problems) };
  const isEmpty = data === undefined || data === null;
  const source: ProblemSource = { data, mark, placeOf: (offset) => placeOf(lines, offset) };
  return {
    data: isEmpty ? undefined : data,
    source,
    problems: isEmpty && problems.length === 0 ? [emptyText()] : problems,
  };
}

function placeOf(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function unreadable(...problems: readonly ProblemDraft[]): DocumentReading {
  return { data: undefined, source: { data: undefined }, problems };
}

function syntaxProblem(error: YAMLError, lines: LineCounter): ProblemDraft {
  const [firstLine = ''] = error.message.split('\n');
  const expected = 'YAML or JSON';
  return {
    path: [],
    code: 'SYNTAX',
    message: `The text is not valid YAML or JSON: ${firstLine.slice(0, LONGEST_MESSAGE)}.`.replace(/[.:]\.$/, '.'),
    expected,
    place: placeOf(lines, error.pos[0]),
  };
}

function emptyText(): ProblemDraft {
  const expected = 'a workload with name, demand, locations and components';
  return { path: [], code: 'TEXT_EMPTY', message: 'The document is empty.', expected };
}

function tooLarge(): ProblemDraft {
  const expected = `at most ${LARGEST_TEXT_BYTES / 1024} KiB of UTF-8`;
  return { path: [], code: 'TEXT_TOO_LARGE', message: 'The text is too large and was not read.', expected };
}
