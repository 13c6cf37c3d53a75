import { KEYWORDS, LINK_WORDS } from './keywords.js';
import type { Token } from './token.js';

/** Words that are said together, and the keyword that says the same. */
const PHRASES: readonly { readonly words: readonly string[]; readonly keyword: string }[] = [
  { words: ['recovery', 'time', 'objective'], keyword: 'rto' },
  { words: ['recovery', 'time'], keyword: 'rto' },
  { words: ['recovery', 'point', 'objective'], keyword: 'rpo' },
  { words: ['recovery', 'point'], keyword: 'rpo' },
  { words: ['data', 'loss'], keyword: 'rpo' },
  { words: ['service', 'level'], keyword: 'slo' },
  { words: ['availability', 'zones'], keyword: 'zones' },
  { words: ['availability', 'zone'], keyword: 'zone' },
  { words: ['at', 'once'], keyword: 'together' },
  { words: ['at', 'the', 'same', 'time'], keyword: 'together' },
  { words: ['in', 'a', 'failure'], keyword: 'failure' },
  { words: ['during', 'a', 'failure'], keyword: 'failure' },
  { words: ['at', 'least'], keyword: 'least' },
  { words: ['at', 'most'], keyword: 'most' },
];

/** Values that may stand before the word they belong to, as in `3 zones` or `15m rto`. */
const BEFORE: readonly { readonly words: readonly string[]; readonly keyword?: string; readonly value: RegExp }[] = [
  { words: ['zones', 'azs'], value: /^\d+$/u },
  { words: ['replicas', 'instances', 'nodes'], keyword: 'minimum', value: /^\d+$/u },
  { words: KEYWORDS.availability, value: /^\d+(?:\.\d+)?%$/u },
  { words: KEYWORDS.growth, value: /^-?\d+(?:\.\d+)?%$/u },
  { words: KEYWORDS.utilization, value: /^\d+(?:\.\d+)?%$/u },
  { words: ['rto', 'rpo'], value: /^(?:\d+(?:\.\d+)?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?))+$/u },
  { words: KEYWORDS.latency, value: /^\d+(?:\.\d+)?ms$/u },
  { words: ['budget'], value: /^[$€£]\d[\d,.]*k?$/u },
];

/** Tokens as the clauses read them: phrases as one word, values behind their words, numbers in one piece. */
export function inReadingOrder(tokens: readonly Token[]): readonly Token[] {
  return withNumbersJoined(withValuesBehind(withTimesJoined(withPhrasesJoined(tokens))));
}

function withPhrasesJoined(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const phrase = PHRASES.find(({ words }) => words.every((word, ahead) => isWord(tokens[index + ahead], word)));
    const token = tokens[index];
    const last = tokens[index + (phrase?.words.length ?? 1) - 1];
    if (token === undefined || last === undefined) break;
    joined.push(phrase === undefined ? token : { ...token, word: phrase.keyword, to: last.to });
    index += (phrase?.words.length ?? 1) - 1;
  }
  return joined;
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.word === word && !token.isQuoted;
}

/** `15 min rto` as `15min rto`. */
function withTimesJoined(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [count, unit, word] = tokens.slice(index, index + 3);
    if (count === undefined) break;
    const isTime = /^\d+$/u.test(count.word) && TIME_UNITS.has(unit?.word ?? '') && TIMED.has(word?.word ?? '');
    if (isTime && unit !== undefined && !isStated(joined)) {
      joined.push({ ...count, text: count.text + unit.text, word: count.word + unit.word, to: unit.to });
      index += 1;
    } else joined.push(count);
  }
  return joined;
}

const TIMED = new Set(['rto', 'rpo']);
const TIME_UNITS = new Set(
  's sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days'.split(' '),
);

function withValuesBehind(tokens: readonly Token[]): readonly Token[] {
  const ordered: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [value, word, next] = tokens.slice(index, index + 3);
    if (value === undefined) break;
    const rule = BEFORE.find(
      (one) =>
        word !== undefined && !word.isQuoted && one.words.includes(word.word) && belongs(one.value, { value, next }),
    );
    if (rule === undefined || word === undefined || isStated(ordered)) ordered.push(value);
    else {
      ordered.push({ ...word, word: rule.keyword ?? word.word }, value);
      index += 1;
    }
  }
  return ordered;
}

function isStated(before: readonly Token[]): boolean {
  const last = before.findLast(({ word }) => word === '=' || !LINK_WORDS.has(word));
  return STATED_BEFORE.has(last?.word ?? '') || isInLosses(before);
}

/** Behind these the value stands where it belongs already: `minimum 3 replicas`. */
const STATED_BEFORE: ReadonlySet<string> = new Set<string>([
  ...BEFORE.flatMap(({ words }) => words),
  ...KEYWORDS.minimum,
  ...KEYWORDS.rto,
  '@',
  '=',
]);

const LOSS_WORDS: ReadonlySet<string> = new Set(
  ', and or of the a an loss losing + & replica replicas instance instances node nodes zone zones az azs region regions'.split(
    ' ',
  ),
);

/** Whether what comes next counts losses, as in `survive 2 zones, 3 replicas`. */
function isInLosses(before: readonly Token[]): boolean {
  const last = before.findLast(({ word }) => !LOSS_WORDS.has(word) && !/^\d+$/u.test(word));
  return last !== undefined && !last.isQuoted && (KEYWORDS.losses as readonly string[]).includes(last.word);
}

/** The value is of the kind, and there is no other one behind the word, nor an equals sign, which it would have then. */
function belongs(kind: RegExp, { value, next }: { readonly value: Token; readonly next: Token | undefined }): boolean {
  if (value.isQuoted || !kind.test(value.word)) return false;
  return next === undefined || (!kind.test(next.word) && next.text !== '=');
}

/** `12 000/s`: thousands with a space between, where a load can stand. */
function withNumbersJoined(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const before = joined.at(-2)?.word;
    const isLoad = before === undefined || before === ',' || (KEYWORDS.peak as readonly string[]).includes(before);
    const isGroup =
      last !== undefined && /^[1-9]\d{0,2}(?: \d{3})*$/u.test(last.text) && /^\d{3}(?!\d)/u.test(token.text);
    if (last !== undefined && isGroup && isLoad && last.to + 1 === token.from) {
      joined[joined.length - 1] = joinedNumber(last, token);
    } else joined.push(token);
  }
  return joined.map((token) => (/^\d+ \d/u.test(token.text) ? withoutSpaces(token) : token));
}

function joinedNumber(first: Token, second: Token): Token {
  return { ...first, text: `${first.text} ${second.text}`, word: `${first.word} ${second.word}`, to: second.to };
}

function withoutSpaces(token: Token): Token {
  return token.isQuoted
    ? token
    : { ...token, text: token.text.replaceAll(' ', ''), word: token.word.replaceAll(' ', '') };
}
