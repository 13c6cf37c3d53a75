import type { Complaint } from './complaint.js';
import { editDistance } from '@headroom/catalog';
import { clauseOf, CLAUSES, LOAD_EXPECTED, setLoad } from './clauses.js';
import { takeComponent, takeNamelessComponent } from './component-clause.js';
import { documentOf } from './document.js';
import { type ClauseInput, complainOfValue, type Draft, emptyDraft, spanOf } from './draft.js';
import { isFiller, KEYWORDS } from './keywords.js';
import type { Knowledge } from './knowledge.js';
import { isLocationNext, takeLocations } from './locations-clause.js';
import { isMoney } from './money.js';
import { takeRate } from './quantity.js';
import { inReadingOrder } from './token-order.js';
import { type Token, TokenReader, tokensOf } from './token.js';

/** A line that was understood. */
export interface PlanLine {
  readonly ok: true;
  /** The workload document, as `planDocument` of the planner takes it by `input`. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What was assumed where the line says nothing, a sentence each. */
  readonly notes: readonly string[];
}

/** A line with everything in it that was not understood, from left to right. */
export interface MisunderstoodLine {
  readonly ok: false;
  readonly complaints: readonly Complaint[];
}

/**
 * Reads a workload in one line, its clauses in any order:
 * `12000/s web=Standard_D4s_v5@100/s in eastus,westus3 survive zone,region slo 99.95% rto 15m`. Never throws; see
 * docs/slack-grammar.md.
 */
export function parsePlanLine(text: string, allKnowledge: Knowledge): PlanLine | MisunderstoodLine {
  if (text.length > LONGEST_LINE) return tooLong(text);
  const knowledge = withFewSuggestions(allKnowledge);
  const reader = new TokenReader(inReadingOrder(tokensOf(text)));
  const draft = emptyDraft();
  for (let token = reader.peek(); token !== undefined; token = reader.peek())
    readClause({ reader, draft, token, knowledge });
  const end = text.trimEnd().length;
  const { document, complaints } = documentOf(draft, { knowledge, end: { from: end, to: end } });
  const all = [...draft.complaints, ...complaints].toSorted((a, b) => a.from - b.from);
  return all.length > 0 ? { ok: false, complaints: all } : { ok: true, document, notes: draft.notes };
}

/** Characters of a line that is read: whoever has more to say writes a document. */
export const LONGEST_LINE = 2000;

function tooLong(text: string): MisunderstoodLine {
  const expected = `a line of at most ${String(LONGEST_LINE)} characters; a larger workload fits into YAML`;
  const place = { from: LONGEST_LINE, to: text.length };
  return { ok: false, complaints: [{ ...place, code: 'TOO_LONG', read: '', expected, suggestion: null }] };
}

/** Looking for what is near takes long; who gets so many words wrong is helped by the first ones. */
const MOST_SUGGESTIONS = 5;

function withFewSuggestions(knowledge: Knowledge): Knowledge {
  let left = MOST_SUGGESTIONS;
  return {
    ...knowledge,
    nearest: (word, names) => {
      left -= 1;
      return left < 0 ? [] : knowledge.nearest(word, names);
    },
  };
}

interface NextClause {
  readonly reader: TokenReader;
  readonly draft: Draft;
  readonly token: Token;
  readonly knowledge: Knowledge;
}

function readClause({ reader, draft, token, knowledge }: NextClause): void {
  const input = { reader, draft, keyword: token, knowledge };
  if (isNamed(reader)) {
    reader.take();
    takeComponent(input, { name: token, kind: null });
  } else if (isNameless(reader)) takeNamelessComponent(input);
  else if (!takeLoad(input) && !takeBareTarget(input) && !takeBareLocations(input)) takeWorded(input);
}

/** A word with `=` behind it names a component, but for a keyword with a value that is no size: `slo=99.95%`. */
function isNamed(reader: TokenReader): boolean {
  const token = reader.peek();
  if (reader.peek(1)?.text !== '=' || token === undefined || token.text === '=' || token.text === '@') return false;
  return token.isQuoted || clauseOf(token.word) === undefined || reader.peek(3)?.text === '@';
}

function isNameless(reader: TokenReader): boolean {
  const token = reader.peek();
  const isValue = token !== undefined && !['=', '@', ','].includes(token.text);
  return isValue && reader.peek(1)?.text === '@' && reader.peek(2) !== undefined;
}

function takeLoad(input: ClauseInput): boolean {
  const rate = takeRate(input.reader);
  if (rate === null) return false;
  if (!rate.hasUnit) input.draft.notes.push(`${input.keyword.text} is taken as a load per second.`);
  setLoad(input, 'demand.peakPerSecond', rate);
  return true;
}

/** `99.95%` and `$20000/month` say by themselves what they are. */
function takeBareTarget(input: ClauseInput): boolean {
  const { draft, keyword } = input;
  if (keyword.isQuoted) return false;
  const isAvailability = /^9\d(?:\.\d+)?%$/u.test(keyword.word);
  if (!isAvailability && !isMoney(keyword.word)) return false;
  draft.notes.push(`${keyword.text} is taken as the ${isAvailability ? 'availability' : 'budget a month'}.`);
  CLAUSES[isAvailability ? 'availability' : 'budget'].read(input);
  return true;
}

/** `us-east-1, us-west-2`: the names of regions are known without a word before them. */
function takeBareLocations(input: ClauseInput): boolean {
  const isKeyword = clauseOf(input.keyword.word) !== undefined;
  if (isKeyword || !isLocationNext(input)) return false;
  takeLocations(input);
  return true;
}

function takeWorded(input: ClauseInput): void {
  const { reader, draft, keyword } = input;
  reader.take();
  const clause = keyword.isQuoted ? undefined : clauseOf(keyword.word);
  if (clause !== undefined) clause.read(input);
  else if (/^[-+]?[\d.]+/u.test(keyword.word) && !draft.fields.has('demand.peakPerSecond')) complainOfNumber(input);
  else if (keyword.isQuoted || !isFiller(keyword.word)) complainOfWord(input);
}

/** A number that is no load; with a point between thousands it can be meant as one. */
function complainOfNumber({ draft, keyword }: ClauseInput): void {
  const withoutPoint = keyword.word.replace(/^(\d{1,3})\.(?=\d{3}(?!\d))/u, '$1');
  const suggestion = withoutPoint === keyword.word ? null : withoutPoint;
  complainOfValue(draft, keyword, { expected: LOAD_EXPECTED, suggestion });
}

/** Names the word that was probably meant, and takes what would belong to it: one mistake is one complaint. */
function complainOfWord(input: ClauseInput): void {
  const { draft, keyword, knowledge } = input;
  const words = Object.values(KEYWORDS).flat();
  const near = isLikeWord(keyword.word)
    ? knowledge.nearest(keyword.word, words).find((word) => isTypo(keyword.word, word))
    : undefined;
  const meant = near === undefined ? undefined : clauseOf(near);
  draft.complaints.push({
    ...spanOf(keyword),
    code: 'UNKNOWN_WORD',
    read: keyword.text,
    expected: 'a load, a component as web=SIZE@100/s, or a word such as in, survive, slo, rto, rpo, budget',
    suggestion: meant?.example ?? null,
  });
  meant?.read({ ...input, draft: emptyDraft() });
}

function isLikeWord(word: string): boolean {
  return /^\p{Letter}{3,}$/u.test(word);
}

/** A third of the letters may be wrong. */
const LETTERS_PER_TYPO = 3;

function isTypo(word: string, known: string): boolean {
  return editDistance(word, known) <= Math.max(1, Math.floor(known.length / LETTERS_PER_TYPO));
}
