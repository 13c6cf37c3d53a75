const LONGEST = 80;

/** Control characters and halves of characters: shown as a mark, so that a problem can be printed anywhere. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu;

/** A value in a few words: text and numbers as they are, cut to 80 characters; a list or a mapping by its size. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return `a mapping of ${Object.keys(value).length}`;
  const text = String(value);
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return short.replaceAll(UNPRINTABLE, '\uFFFD');
}
