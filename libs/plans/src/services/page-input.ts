import { checkCount } from '../input/check-count.js';
import { type InputError, inputError } from '../input/input-error.js';
import { cursorPlace } from '../store/cursor.js';

/** The most entries of a page. */
export const LARGEST_PAGE = 100;

/** A part of a list. */
export interface PageInput {
  /** 1 to 100 entries. */
  readonly first: number;
  /** Cursor of the last entry before; null or absent = from the start. */
  readonly after?: string | null | undefined;
}

/** What is wrong with a page; its cursor must be one of this order. */
export function checkPage({ first, after }: PageInput, order: string): readonly InputError[] {
  const isCursor = after == null || cursorPlace(after, order) !== null;
  return [
    ...checkCount('first', { value: first, least: 1, most: LARGEST_PAGE }),
    ...(isCursor ? [] : [inputError({ path: 'after', value: after, expected: 'a cursor of this list in this order' })]),
  ];
}
