import stringWidth from 'string-width';

/** Signs that take one column each: Latin letters and punctuation, dashes, quotes and the ellipsis. */
const ONE_COLUMN_EACH = /^[\u0020-\u007e\u00a1-\u024f\u2010-\u2027]*$/;

/** Columns that a text takes on a terminal; wide signs of East Asian scripts take two. */
export function textWidth(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}
