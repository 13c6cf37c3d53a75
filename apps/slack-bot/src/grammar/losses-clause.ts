import { type ClauseInput, notAValue, setField } from './draft.js';
import { locationsCalled } from './knowledge.js';

const KINDS: Readonly<Record<string, Kind>> = {
  replica: 'replicas',
  replicas: 'replicas',
  instance: 'replicas',
  instances: 'replicas',
  node: 'replicas',
  nodes: 'replicas',
  zone: 'zones',
  zones: 'zones',
  az: 'zones',
  azs: 'zones',
  region: 'regions',
  regions: 'regions',
  location: 'regions',
  locations: 'regions',
};

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  no: 0,
  zero: 0,
};
const MOST_LOST = 100;
const EXPECTED = 'what may be lost: replica, zone or region, also as 2 zones or zone+region';

const BEFORE_LOSSES = new Set(['=', 'the', 'loss', 'losing', 'failure', 'outage', 'of', 'any', 'least', 'up', 'to']);
const AFTER_LOSS = new Set(['loss', 'losses', 'failure', 'failures', 'outage', 'outages', 'down', 'each']);

/** `survive zone,region`, `survive 2 zones and a region`, `survive zone+region` (both at once). */
export function takeLosses(input: ClauseInput): void {
  const { reader } = input;
  reader.skipWords(BEFORE_LOSSES);
  if (reader.takeWord('nothing', 'none') !== undefined) {
    for (const kind of ['replicas', 'zones', 'regions']) setField(input, `targets.tolerate.${kind}`, 0);
    return;
  }
  const losses: Loss[] = [];
  for (let loss = takeLoss(input); loss !== null; loss = takeSeparator(input) ? takeLoss(input) : null)
    losses.push(loss);
  if (losses.length === 0) notAValue(input, EXPECTED);
  const isTogether = reader.takeWord('together', 'simultaneously') !== undefined;
  for (const loss of isTogether ? [losses.flat()] : losses) setLoss(input, loss);
}

/** What is lost at once. */
type Loss = readonly Part[];

interface Part {
  readonly kind: Kind;
  readonly count: number;
}

type Kind = 'replicas' | 'zones' | 'regions';

/** What stands between losses; nothing is needed before a kind that begins no other clause. */
function takeSeparator(input: ClauseInput): boolean {
  const { reader } = input;
  const signs = reader.peek()?.text === ',' && ['and', 'or'].includes(reader.peek(1)?.word ?? '') ? 2 : 1;
  if (![',', 'and', 'or', '&'].includes(reader.peek()?.word ?? '')) return beginsLoss(input, 0);
  if (!beginsLoss(input, signs)) return false;
  for (let taken = 0; taken < signs; taken += 1) reader.take();
  return true;
}

/** Whether a kind follows, with its count or without, and not a clause such as `zones 3` or `region eastus`. */
function beginsLoss({ reader, knowledge }: ClauseInput, ahead: number): boolean {
  const hasCount = countOf(reader.peek(ahead)?.word ?? '') !== null;
  const isKind = kindsOf(reader.peek(ahead + Number(hasCount))?.word ?? '') !== null;
  if (!isKind || hasCount) return isKind;
  const next = reader.peek(ahead + 1);
  if (next === undefined) return true;
  return next.text !== '=' && !/^\d+$/u.test(next.word) && locationsCalled(knowledge, next.text, null).length === 0;
}

function countOf(word: string): number | null {
  return COUNTS[word] ?? (/^\d{1,3}$/u.test(word) && Number(word) <= MOST_LOST ? Number(word) : null);
}

/** The kinds of `zone` or `zone+region`; null where it is something else. */
function kindsOf(word: string): readonly Kind[] | null {
  const kinds = word.split(/[+&]/u).map((part) => KINDS[part]);
  return kinds.includes(undefined) ? null : kinds.flatMap((kind) => kind ?? []);
}

/** One kind with its count, or several at once as `zone+region`; null where none stands there. */
function takeLoss({ reader }: ClauseInput): Loss | null {
  const count = countOf(reader.peek()?.word ?? '');
  const hasCount = count !== null && kindsOf(reader.peek(1)?.word ?? '') !== null;
  if (hasCount) reader.take();
  const kinds = [...(kindsOf(reader.peek()?.word ?? '') ?? [])];
  if (kinds.length === 0) return null;
  reader.take();
  while (reader.peek()?.word === '+' && kindsOf(reader.peek(1)?.word ?? '') !== null) {
    reader.take();
    kinds.push(...(kindsOf(reader.take()?.word ?? '') ?? []));
  }
  reader.skipWords(AFTER_LOSS);
  const [first] = kinds;
  return kinds.length === 1 && first !== undefined
    ? [{ kind: first, count: hasCount ? count : 1 }]
    : kinds.map((kind) => ({ kind, count: 1 }));
}

function setLoss(input: ClauseInput, loss: Loss): void {
  const [only] = loss;
  if (only === undefined) return;
  if (loss.length === 1) setField(input, `targets.tolerate.${only.kind}`, only.count);
  else input.draft.combinations.push(countedKinds(loss));
}

function countedKinds(loss: Loss): Readonly<Record<string, number>> {
  const countOfKind = (kind: Kind) => loss.reduce((sum, part) => (part.kind === kind ? sum + part.count : sum), 0);
  return Object.fromEntries(loss.map(({ kind }) => [kind, countOfKind(kind)]));
}
