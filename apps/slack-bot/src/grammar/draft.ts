import type { Complaint } from './complaint.js';
import { isKeyword } from './keywords.js';
import type { Knowledge } from './knowledge.js';
import type { Span, Token, TokenReader } from './token.js';

/** A component as far as a line says it. */
export interface DraftComponent {
  readonly name: string;
  readonly kind: 'compute' | 'data';
  readonly sku: Token | null;
  readonly pricePerHour: string | null;
  readonly capacityPerSecond: string | null;
  /** Something stands where the capacity should, which is complained of already. */
  readonly isCapacityWrong: boolean;
  readonly span: Span;
}

/** A location as it was typed. */
export interface DraftLocation {
  readonly token: Token;
}

/** What has been read of a line so far. */
export interface Draft {
  readonly components: DraftComponent[];
  readonly locations: DraftLocation[];
  /** Fields of the document by their path, such as `targets.availability`. */
  readonly fields: Map<string, string | number>;
  readonly combinations: { readonly zones?: number; readonly regions?: number; readonly replicas?: number }[];
  /** The provider of regions that are named without one. */
  provider: string | null;
  readonly notes: string[];
  readonly complaints: Complaint[];
}

/** What a clause reads from and writes to. */
export interface ClauseInput {
  readonly reader: TokenReader;
  readonly draft: Draft;
  /** The word that began the clause. */
  readonly keyword: Token;
  readonly knowledge: Knowledge;
}

/** A draft with nothing in it. */
export function emptyDraft(): Draft {
  return {
    components: [],
    locations: [],
    fields: new Map(),
    combinations: [],
    provider: null,
    notes: [],
    complaints: [],
  };
}

/** Sets a field, and complains where it has been set to something else before. */
export function setField({ draft, keyword }: ClauseInput, path: string, value: string | number): void {
  const before = draft.fields.get(path);
  if (before === undefined || before === value) {
    draft.fields.set(path, value);
    return;
  }
  draft.complaints.push({
    ...spanOf(keyword),
    code: 'TWICE',
    read: keyword.text,
    expected: `one value: there is ${String(before)} and ${String(value)}`,
    suggestion: null,
  });
}

/** Complains of a value that is none of those expected. */
export function complainOfValue(draft: Draft, token: Token, { expected, suggestion = null }: Expected): void {
  draft.complaints.push({ ...spanOf(token), code: 'NOT_A_VALUE', read: token.text, expected, suggestion });
}

interface Expected {
  readonly expected: string;
  readonly suggestion?: string | null;
}

/** Complains that something else stands where a value should. */
export function notAValue(
  { reader, draft, keyword }: ClauseInput,
  expected: string,
  suggestion: string | null = null,
): void {
  const token = reader.peek();
  const isOther = token !== undefined && !isSign(token) && !isKeyword(token.word);
  if (isOther) reader.take();
  const place = isOther ? token : keyword;
  complainOfValue(draft, place, { expected, suggestion });
}

function isSign({ text, isQuoted }: Token): boolean {
  return !isQuoted && ['=', '@', ','].includes(text);
}

/** Where a token stands. */
export function spanOf({ from, to }: Span): Span {
  return { from, to };
}
