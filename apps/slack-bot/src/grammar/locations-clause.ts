import { type ClauseInput, notAValue } from './draft.js';
import { isFiller, isKeyword, LINK_WORDS } from './keywords.js';
import { locationsCalled } from './knowledge.js';
import type { Token, TokenReader } from './token.js';

/** Words of the longest name of a region, its provider included: `azure south africa north`. */
const LONGEST_NAME = 5;

const PROVIDERS = ['azure', 'aws', 'gcp'];

/** `in eastus,westus3`, `in East US and West US 3`, `across azure/eastus azure/westus3`. */
export function takeLocations(input: ClauseInput): void {
  const { reader, draft } = input;
  reader.skipWords(LINK_WORDS);
  // `in 3 zones` says how many zones, not where.
  if (reader.peek()?.word === 'zones') return;
  const first = takeLocation(input);
  if (first === null) {
    notAValue(input, 'regions such as eastus,westus3');
    return;
  }
  draft.locations.push({ token: first });
  skipNoun(input);
  while (takeSeparator(input)) {
    const next = takeLocation(input);
    if (next === null) return;
    draft.locations.push({ token: next });
    skipNoun(input);
  }
}

/** `in the eastus region`, but not `in eastus region westus3`. */
function skipNoun(input: ClauseInput): void {
  const { reader } = input;
  const isFollowed = reader.peek(1)?.text === '=' || isLikeLocation(reader, 1) || knownName(input, 1) !== null;
  if (!isFollowed) reader.takeWord('region', 'regions');
}

/** Whether the name of a region stands next, which needs no word before it then. */
export function isLocationNext(input: ClauseInput): boolean {
  return knownName(input, 0) !== null;
}

/** The longest name that is known, else a word that can be a region: what it is, is found out later. */
function takeLocation(input: ClauseInput): Token | null {
  const { reader } = input;
  const known = knownName(input, 0);
  if (known === null) return isLikeLocation(reader, 0) ? (reader.take() ?? null) : null;
  for (let taken = 0; taken < known.tokens; taken += 1) reader.take();
  return known.token;
}

interface KnownName {
  readonly token: Token;
  /** How many tokens it is made of. */
  readonly tokens: number;
}

/** The longest name of a region that begins so many tokens ahead; null where none does. */
function knownName({ reader, draft, knowledge }: ClauseInput, ahead: number): KnownName | null {
  for (let tokens = LONGEST_NAME; tokens > 0; tokens -= 1) {
    const parts = Array.from({ length: tokens }, (_, index) => reader.peek(ahead + index));
    const token = joined(parts.flatMap((part) => part ?? []));
    const isWhole = parts.every((part) => part !== undefined) && reader.peek(ahead + tokens)?.text !== '=';
    if (!isWhole || token === null) continue;
    if (locationsCalled(knowledge, token.text, draft.provider).length > 0) return { token, tokens };
  }
  return null;
}

/** Several words as one name; a provider before it is set off by a slash. */
function joined(parts: readonly Token[]): Token | null {
  const [first, ...rest] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || first.text === ',') return null;
  if (rest.length === 0) return first;
  const hasProvider = PROVIDERS.includes(first.word);
  const names = hasProvider ? rest.filter(({ text }, index) => index > 0 || text !== '=') : parts;
  if (names.some(({ text, isQuoted }) => isQuoted || !/^[\p{Letter}\d()-]+$/u.test(text))) return null;
  const name = names.map(({ text }) => text).join(' ');
  return { ...first, text: hasProvider ? `${first.word}/${name}` : name, to: last.to };
}

function isLikeLocation(reader: TokenReader, ahead: number): boolean {
  const token = reader.peek(ahead);
  if (token === undefined || ['=', '@'].includes(reader.peek(ahead + 1)?.text ?? '')) return false;
  if (token.isQuoted) return token.text.trim() !== '';
  return /^[a-z][a-z0-9/_-]*$/u.test(token.word) && !isKeyword(token.word) && !isFiller(token.word);
}

/** A comma or an "and" before another location; between names that are known nothing is needed. */
function takeSeparator(input: ClauseInput): boolean {
  const { reader } = input;
  const isSign = [',', 'and', '&', '+', 'plus', 'or'].includes(reader.peek()?.word ?? '');
  if (!isSign) return knownName(input, 0) !== null;
  const signs = reader.peek()?.text === ',' && reader.peek(1)?.word === 'and' ? 2 : 1;
  if (knownName(input, signs) === null && !isLikeLocation(reader, signs)) return false;
  for (let taken = 0; taken < signs; taken += 1) reader.take();
  return true;
}
