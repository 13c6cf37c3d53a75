/** Part of a text, by its first character and the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A word, a sign, or what stood in quotes. */
export interface Token extends Span {
  /** As typed, without quotes. */
  readonly text: string;
  /** In lower case, for comparing. */
  readonly word: string;
  readonly isQuoted: boolean;
}

/** Quotes and dashes that keyboards and Slack make of the plain ones; as long as those, so that positions stay. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2018': "'",
  '\u2019': "'",
  '\u2013': '-',
  '\u2014': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** The text with plain quotes, dashes and spaces, of the same length. */
export function plainSigns(text: string): string {
  return text.replaceAll(
    /[\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u2013\u2014\u00a0\u202f]/gu,
    (sign) => PLAIN[sign] ?? sign,
  );
}

/** What stands in quotes, a sign, or a word; an apostrophe inside of a word is no quote. */
const TOKEN =
  /"(?<double>[^"]*)"?|(?<![^\s=@",:;()])'(?<single>[^']*)'(?=[\s=@,:;)]|$)|[=@:,;()]|[<>≤≥~]=?|[^\s=@",:;()<>≤≥~]+(?:,(?:\d{3}(?!\d)|\d{1,2}(?=[%a-z/]))[^\s=@",:;()<>≤≥~]*)*/giu;

/** The comma of `99,95%` or `1,5h`, which is none between thousands. */
const DECIMAL_COMMA = /^(\d+),(?=\d{1,2}[%a-z/])/iu;

/** Signs that end a sentence, not a word. */
const SENTENCE_END = /(?<![.!?])[.!?]+$/u;

/**
 * The tokens of a text. A comma is one by itself, but not between the digits of a number: `12,000/s`; a colon is an
 * equals sign: `rto: 15m`.
 */
export function tokensOf(text: string): readonly Token[] {
  return [...plainSigns(text).matchAll(TOKEN)].map((match) => {
    const quoted = match.groups?.['double'] ?? match.groups?.['single'];
    const found = quoted ?? unquotedText(match[0]);
    return {
      text: found,
      word: found.toLowerCase(),
      isQuoted: quoted !== undefined,
      from: match.index,
      to: match.index + (quoted === undefined ? found.length : match[0].length),
    };
  });
}

function unquotedText(found: string): string {
  if (found === ':') return '=';
  if (found === ';') return ',';
  const word = found.replace(SENTENCE_END, '').replace(DECIMAL_COMMA, '$1.');
  return word === '' ? found : word;
}

/** Reads tokens one after the other. */
export class TokenReader {
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** The token that comes next, or one further on; undefined behind the end. */
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.next + ahead];
  }

  /** Takes the next token. */
  take(): Token | undefined {
    const token = this.tokens[this.next];
    if (token !== undefined) this.next += 1;
    return token;
  }

  /** Takes the next token if it is one of these words. */
  takeWord(...words: readonly string[]): Token | undefined {
    const token = this.peek();
    return token !== undefined && !token.isQuoted && words.includes(token.word) ? this.take() : undefined;
  }

  /** Takes the next tokens if they are these words in this order. */
  takeWords(words: readonly string[]): boolean {
    if (!words.every((word, ahead) => this.peek(ahead)?.word === word)) return false;
    this.next += words.length;
    return true;
  }

  /** Takes the next tokens while they are some of these words. */
  skipWords(words: ReadonlySet<string>): void {
    while (this.peek()?.isQuoted === false && words.has(this.peek()?.word ?? '')) this.take();
  }
}
