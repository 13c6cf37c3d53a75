import { findMark, type ValueMark } from '../document/value-marks.js';
import { documentPathText, type DocumentPath } from './document-path.js';
import type { Problem, ProblemCode, ProblemDraft, TextPlace } from './problem.js';
import { pathInDocument, valueAt } from './tree-path.js';
import { valueText } from './value-text.js';

/** What the problems are about: plain data, and for a text the places of its values. */
export interface ProblemSource {
  readonly data: unknown;
  readonly mark?: ValueMark;
  readonly placeOf?: (offset: number) => TextPlace;
}

/** So many problems are told in full; who has more learns how many. */
export const MOST_PROBLEMS = 200;

/** Problems of a field's name are shown at the name, others at the value. */
const ABOUT_THE_NAME: readonly ProblemCode[] = ['UNKNOWN_FIELD', 'DUPLICATE_FIELD', 'NOT_FOR_KIND'];

/** Gives every problem its line, column and value, in the order of the document. */
export function locateProblems(drafts: readonly ProblemDraft[], source: ProblemSource): readonly Problem[] {
  const located = drafts.slice(0, MOST_PROBLEMS).map((draft) => locate(draft, source));
  const sorted = located.sort(
    (first, second) => order(first) - order(second) || (first.column ?? 0) - (second.column ?? 0),
  );
  const more = drafts.length - located.length;
  return more > 0 ? [...sorted, moreProblems(more)] : sorted;
}

function order({ line }: Problem): number {
  return line ?? Number.MAX_SAFE_INTEGER;
}

function locate(draft: ProblemDraft, source: ProblemSource): Problem {
  const path = pathInDocument(source.data, draft.path);
  const place = draft.place ?? placeInText(draft.code, path, source);
  return {
    path: documentPathText(path),
    code: draft.code,
    line: place?.line ?? null,
    column: place?.column ?? null,
    value: draft.value ?? writtenValue(path, source),
    message: draft.message,
    expected: draft.expected,
    suggestion: draft.suggestion ?? null,
  };
}

function placeInText(code: ProblemCode, path: DocumentPath, { mark: top, placeOf }: ProblemSource): TextPlace | null {
  if (top === undefined || placeOf === undefined) return null;
  const { mark, isExact } = findMark(top, path);
  const isAboutValue = isExact && !ABOUT_THE_NAME.includes(code);
  return placeOf(isAboutValue ? mark.offset : (mark.keyOffset ?? mark.offset));
}

function writtenValue(path: DocumentPath, { data, mark: top }: ProblemSource): string | null {
  if (top !== undefined) {
    const { mark, isExact } = findMark(top, path);
    if (isExact && mark.text !== null) return valueText(mark.text);
  }
  const value = path.length === 0 && typeof data === 'object' ? undefined : valueAt(data, path);
  return value === undefined ? null : valueText(value);
}

function moreProblems(count: number): Problem {
  const message = `There are ${count} more problems.`;
  const expected = 'the ones above put right first';
  return {
    path: '',
    code: 'MORE_PROBLEMS',
    line: null,
    column: null,
    value: null,
    message,
    expected,
    suggestion: null,
  };
}
