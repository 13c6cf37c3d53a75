import type { DocumentPath } from '../problems/document-path.js';

/** Where a value stands in the text, as offsets, and how it is written. */
export interface ValueMark {
  /** Offset of its field name; null in a list and at the top. */
  readonly keyOffset: number | null;
  readonly offset: number;
  /** As written, for a single value; null for a list or a mapping. */
  readonly text: string | null;
  readonly parts: ReadonlyMap<string | number, ValueMark>;
}

/** The mark at a path, or the nearest one above it. */
export interface FoundMark {
  readonly mark: ValueMark;
  /** Whether something is written at the path itself. */
  readonly isExact: boolean;
}

/** Follows a path through the marks as far as it goes. */
export function findMark(top: ValueMark, path: DocumentPath): FoundMark {
  let mark = top;
  for (const part of path) {
    const next = mark.parts.get(part);
    if (next === undefined) return { mark, isExact: false };
    mark = next;
  }
  return { mark, isExact: true };
}
