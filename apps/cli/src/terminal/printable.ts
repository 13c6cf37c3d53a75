/** Control characters, and those that reorder the text around them: a document could forge what the terminal shows. */
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text of a document on one line, with everything that would steer the terminal shown by its code. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => ESCAPES[character] ?? codeOf(character));
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': ' ', '\t': ' ', '\r': ' ' };

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
