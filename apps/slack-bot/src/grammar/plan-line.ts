import type { Complaint } from './complaint.js';
import { clauseOf } from './clauses.js';
import { takeComponent } from './component-clause.js';
import { documentOf } from './document.js';
import { type Draft, emptyDraft, setField, spanOf } from './draft.js';
import { isFiller, KEYWORDS } from './keywords.js';
import type { Knowledge } from './knowledge.js';
import { takeRate } from './quantity.js';
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
export function parsePlanLine(text: string, knowledge: Knowledge): PlanLine | MisunderstoodLine {
  const reader = new TokenReader(tokensOf(text));
  const draft = emptyDraft();
  for (let token = reader.peek(); token !== undefined; token = reader.peek())
    readClause({ reader, draft, token, knowledge });
  const { document, complaints } = documentOf(draft, { knowledge, end: reader.end });
  const all = [...draft.complaints, ...complaints].toSorted((a, b) => a.from - b.from);
  return all.length > 0 ? { ok: false, complaints: all } : { ok: true, document, notes: draft.notes };
}

interface NextClause {
  readonly reader: TokenReader;
  readonly draft: Draft;
  readonly token: Token;
  readonly knowledge: Knowledge;
}

function readClause({ reader, draft, token, knowledge }: NextClause): void {
  if (isNamed(reader)) {
    reader.take();
    takeComponent({ reader, draft, keyword: token }, { name: token, kind: null });
    return;
  }
  const rate = takeRate(reader);
  if (rate !== null) {
    if (!rate.hasUnit) draft.notes.push(`${token.text} is taken as a load per second.`);
    setField({ reader, draft, keyword: token }, 'demand.peakPerSecond', rate.perSecond);
    return;
  }
  reader.take();
  const clause = token.isQuoted ? undefined : clauseOf(token.word);
  if (clause !== undefined) clause.read({ reader, draft, keyword: token });
  else if (token.isQuoted || !isFiller(token.word)) complainOfWord({ reader, draft, token, knowledge });
}

/** A word with `=` behind it names a component, unless it is a keyword that may be followed by it. */
function isNamed(reader: TokenReader): boolean {
  const token = reader.peek();
  if (reader.peek(1)?.text !== '=' || token === undefined || token.text === '=' || token.text === '@') return false;
  return !WITH_EQUALS.has(token.word);
}

const WITH_EQUALS = new Set([
  'load',
  'peak',
  'average',
  'avg',
  'slo',
  'sla',
  'availability',
  'rto',
  'rpo',
  'budget',
  'latency',
  'growth',
  'utilization',
  'zones',
  'minimum',
  'min',
]);

const SHORTEST_TO_GUESS = 3;

/** Names the word that was probably meant, and takes what would belong to it: one mistake is one complaint. */
function complainOfWord({ reader, draft, token, knowledge }: NextClause): void {
  const words = Object.values(KEYWORDS).flat();
  const [near] = token.word.length < SHORTEST_TO_GUESS ? [] : knowledge.nearest(token.word, words);
  const meant = near === undefined ? undefined : clauseOf(near);
  draft.complaints.push({
    ...spanOf(token),
    code: 'UNKNOWN_WORD',
    read: token.text,
    expected: 'a load, a component as web=SIZE@100/s, or a word such as in, survive, slo, rto, rpo, budget',
    suggestion: meant?.example ?? null,
  });
  meant?.read({ reader, draft: emptyDraft(), keyword: token });
}
