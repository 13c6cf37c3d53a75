const ELLIPSIS = '…';

/**
 * The text cut to at most `limit` characters, at the end of a word where one ends near, with an ellipsis where something
 * was cut. Characters are counted as UTF-16 units, of which Slack never allows more than it allows characters.
 */
export function fitText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit <= ELLIPSIS.length) return ELLIPSIS.slice(0, limit);
  const room = withoutHalfPair(text.slice(0, limit - ELLIPSIS.length));
  const lastSpace = room.lastIndexOf(' ');
  const isNear = lastSpace > room.length * NEAR_RATIO;
  return `${(isNear ? room.slice(0, lastSpace) : room).trimEnd()}${ELLIPSIS}`;
}

/** A word that ends after this part of the room is near enough to cut there. */
const NEAR_RATIO = 0.7;

/** Without the first half of a pair of units whose second half is cut off. */
function withoutHalfPair(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
