import { textWidth } from './text-width.js';

/** A space where a line may end: not between a number and its unit, nor between a location and its count. */
const BREAKABLE_SPACE = /(?<!\d(?= (?:%|ms|s|min|h|d|\/s|[A-Z]{3})(?![\w/])))(?<!\/[\w-]+(?= \d)) /;

/** What a line is made of: words, and numbers with what belongs to them. */
export function wordsOf(text: string): readonly string[] {
  return text.split(BREAKABLE_SPACE);
}

/** A text in lines of at most `width` columns, broken at spaces; a word that is longer is broken where the line ends. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text).flatMap((part) => brokenWord(part, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** After these a long name is broken rather than anywhere. */
const BREAK_AFTER = ['/', '.', '-', ':', '@', '_'];

/** A word in pieces that fit; a name is broken after a sign of its own where one is near the end of the line. */
export function brokenWord(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (textWidth(rest) > width) {
    const piece = upToBreak(startOf(rest, width));
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

/** The longest start of a text that fits, one sign at least. */
function startOf(text: string, width: number): string {
  const signs = [...text];
  let start = signs[0] ?? '';
  for (const sign of signs.slice(1, width)) {
    if (textWidth(start + sign) > width) break;
    start += sign;
  }
  return start;
}

function upToBreak(text: string): string {
  const atSign = Math.max(...BREAK_AFTER.map((sign) => text.lastIndexOf(sign))) + 1;
  return atSign * 3 >= text.length ? text.slice(0, atSign) : text;
}
