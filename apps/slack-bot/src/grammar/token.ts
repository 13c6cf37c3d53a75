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

const TOKEN = /"(?<quoted>[^"]*)"?|[=@]|,|[^\s=@",]+(?:,\d{3}(?!\d)[^\s=@",]*)*/gu;

/** The tokens of a text. A comma is one by itself, but not between the digits of a number: `12,000/s`. */
export function tokensOf(text: string): readonly Token[] {
  return [...plainSigns(text).matchAll(TOKEN)].map((match) => {
    const quoted = match.groups?.['quoted'];
    const found = quoted ?? match[0];
    return {
      text: found,
      word: found.toLowerCase(),
      isQuoted: quoted !== undefined,
      from: match.index,
      to: match.index + match[0].length,
    };
  });
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

  /** The place behind the last token that was taken, or the begin. */
  get end(): Span {
    const last = this.tokens[this.next - 1];
    return last === undefined ? { from: 0, to: 0 } : { from: last.to, to: last.to };
  }
}
