import type { Complaint } from '../../grammar/complaint.js';
import type { Knowledge } from '../../grammar/knowledge.js';
import { parsePlanLine } from '../../grammar/plan-line.js';
import { allChosenOf, chosenOf, type FormErrors, type FormValues, type ReadForm, textOf } from './form-values.js';
import { LOCATIONS_BLOCK, SKU_BLOCK } from './plan-form.js';

/** The workload of a filled form as a document, or what is wrong by field. */
export function readPlanForm(values: FormValues, knowledge: Knowledge): ReadForm<string> {
  const document = textOf(values, 'document');
  if (document !== '') return { ok: true, value: document };
  const missing = missingFields(values);
  if (Object.keys(missing).length > 0) return { ok: false, errors: missing };
  const { line, places } = lineOf(values);
  const parsed = parsePlanLine(line, knowledge);
  if (parsed.ok) return { ok: true, value: JSON.stringify(parsed.document, null, 2) };
  const told = parsed.complaints.map((complaint) => [blockAt(places, complaint), complaintText(complaint)] as const);
  return { ok: false, errors: Object.fromEntries(told.toReversed()) };
}

function missingFields(values: FormValues): FormErrors {
  const wanted = [
    ['load', textOf(values, 'load') !== '', 'The peak load, such as 12000/s.'],
    [SKU_BLOCK, chosenOf(values, SKU_BLOCK) !== null, 'The type of instance that serves it.'],
    ['capacity', textOf(values, 'capacity') !== '', 'What one instance carries, such as 100/s.'],
    [LOCATIONS_BLOCK, allChosenOf(values, LOCATIONS_BLOCK).length > 0, 'At least one location.'],
  ] as const;
  return Object.fromEntries(wanted.flatMap(([block, isThere, what]) => (isThere ? [] : [[block, what]])));
}

/** A piece of the line that a field makes, and where in the line it stands. */
interface Place {
  readonly block: string;
  readonly to: number;
}

/** The form as a line of the grammar: what is wrong with the line is wrong with a field. */
function lineOf(values: FormValues): { readonly line: string; readonly places: readonly Place[] } {
  const survive = allChosenOf(values, 'survive');
  const pieces: readonly (readonly [string, string])[] = [
    ['load', withUnit(textOf(values, 'load'))],
    [SKU_BLOCK, ` web=${chosenOf(values, SKU_BLOCK) ?? ''}`],
    ['capacity', `@${withUnit(textOf(values, 'capacity'))}`],
    ['more', ` ${textOf(values, 'more')}`],
    [LOCATIONS_BLOCK, ` in ${allChosenOf(values, LOCATIONS_BLOCK).join(',')}`],
    ['survive', survive.length === 0 ? '' : ` survive ${survive.join(',')}`],
    ...WORDED.map((block) => [block, clauseText(block, textOf(values, block))] as const),
    ['name', nameText(textOf(values, 'name'))],
  ];
  const places: Place[] = [];
  let line = '';
  for (const [block, piece] of pieces) {
    line += piece;
    places.push({ block, to: line.length });
  }
  return { line, places };
}

/** Fields whose block is the word of their clause. */
const WORDED = ['slo', 'rto', 'rpo', 'budget'] as const;

function clauseText(word: string, value: string): string {
  return value === '' ? '' : ` ${word} ${value}`;
}

/** In quotes, which a name cannot hold then. */
function nameText(name: string): string {
  const plain = name.replaceAll(/["\u201c\u201d\u201e\u00ab\u00bb]/gu, "'");
  return plain === '' ? '' : ` called "${plain}"`;
}

function withUnit(rate: string): string {
  return /^[\d.,_\s]+[km]?$/iu.test(rate) ? `${rate.replaceAll(/\s/gu, '')}/s` : rate;
}

function blockAt(places: readonly Place[], { from }: Complaint): string {
  return places.find(({ to }) => from < to)?.block ?? 'load';
}

function complaintText({ read, expected, suggestion }: Complaint): string {
  const what = read === '' ? '' : `"${read}" is not clear. `;
  return `${what}Expected: ${expected}.${suggestion === null ? '' : ` Did you mean ${suggestion}?`}`;
}
