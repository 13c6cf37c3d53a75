import { takeMoney } from './money.js';
import { type Rate, exactText, readNumber, takeRate, takeRatio, takeSeconds } from './quantity.js';
import { type ClauseName, KEYWORDS, LINK_WORDS } from './keywords.js';
import { type ClauseInput, complainOfValue, notAValue, setField } from './draft.js';
import { takeLocations } from './locations-clause.js';
import { takeLosses } from './losses-clause.js';
import { takeComponentKind } from './component-clause.js';
import type { TokenReader } from './token.js';

/** What a load looks like. */
export const LOAD_EXPECTED = 'a load such as 12000/s';

/** Reads what follows a keyword. */
export type Clause = (input: ClauseInput) => void;

/** One thing that can be said of a plan. */
export interface ClauseForm {
  /** As it is typed. */
  readonly example: string;
  readonly read: Clause;
}

/** What can be said of a plan, by clause; the words are in {@link KEYWORDS}. */
export const CLAUSES: Readonly<Record<ClauseName, ClauseForm>> = {
  peak: { example: 'peak 12000/s', read: rate('demand.peakPerSecond', LOAD_EXPECTED) },
  average: { example: 'average 5000/s', read: rate('demand.averagePerSecond', 'a load such as 5000/s') },
  uncertain: { example: 'p90 15000/s', read: rate('demand.p90PeakPerSecond', 'a load such as 15000/s') },
  locations: { example: 'in eastus,westus3', read: takeLocations },
  provider: { example: 'on azure', read: takeProvider },
  losses: { example: 'survive zone,region', read: takeLosses },
  availability: { example: 'slo 99.95%', read: takeAvailability },
  rto: { example: 'rto 15m', read: seconds('targets.rto') },
  rpo: { example: 'rpo 5m', read: seconds('targets.rpo') },
  budget: { example: 'budget $20000', read: money('targets.monthlyBudget') },
  downtime: { example: 'downtime $10000/h', read: money('targets.downtimeCostPerHour') },
  latency: { example: 'latency 50ms', read: takeLatency },
  growth: { example: 'growth 20%', read: takeGrowth },
  horizon: { example: 'horizon 18 months', read: takeHorizon },
  utilization: { example: 'utilization 60%', read: ratio('utilization.normalMax', 'a utilization such as 60%') },
  zones: { example: 'zones 3', read: whole('zones', { least: 0, most: 8 }) },
  minimum: { example: 'minimum 2', read: whole('minReplicas', { least: 1, most: 1_000_000 }) },
  warm: {
    example: 'warm 20%',
    read: ratio('strategyOptions.warmRatio', 'the running share of a warm spare such as 20%'),
  },
  served: {
    example: 'served 80%',
    read: ratio('targets.minServedRatio', 'the share that must be served in a failure such as 80%'),
  },
  stamp: {
    example: 'stamp 2000/s',
    read: rate('strategyOptions.stampCapacityPerSecond', 'the load of one stamp such as 2000/s'),
  },
  name: { example: 'called "checkout"', read: takeName },
  currency: { example: 'currency EUR rate 0.92', read: takeCurrency },
  kind: { example: 'data db=Standard_E8s_v5@500/s', read: takeComponentKind },
};

/** The clause that a word begins; undefined where it begins none. */
export function clauseOf(word: string): ClauseForm | undefined {
  const names = Object.keys(KEYWORDS) as ClauseName[];
  const name = names.find((one) => (KEYWORDS[one] as readonly string[]).includes(word));
  return name === undefined ? undefined : CLAUSES[name];
}

function rate(path: string, expected: string): Clause {
  return (input) => {
    input.reader.skipWords(LINK_WORDS);
    const found = takeRate(input.reader);
    if (found === null) notAValue(input, expected);
    else setLoad(input, path, found);
  };
}

/** Sets a load, which is more than nothing. */
export function setLoad(input: ClauseInput, path: string, { perSecond }: Rate): void {
  if (Number(perSecond) > 0) setField(input, path, perSecond);
  else complainOfValue(input.draft, input.keyword, { expected: `${LOAD_EXPECTED}, above 0` });
}

function ratio(path: string, expected: string): Clause {
  return (input) => {
    input.reader.skipWords(LINK_WORDS);
    const found = takeRatio(input.reader);
    if (found === null) notAValue(input, expected);
    else setField(input, path, found);
  };
}

/** `growth 20%`, `growing 150% a year`, `growth -5%`. */
function takeGrowth(input: ClauseInput): void {
  const { reader } = input;
  reader.skipWords(LINK_WORDS);
  const [, sign = '', digits = '', percent = ''] = GROWTH.exec(reader.peek()?.word ?? '') ?? [];
  const value = readNumber(digits);
  if (value === null) {
    notAValue(input, 'a growth a year such as 20%');
    return;
  }
  reader.take();
  const isPercent = reader.takeWord('%', 'percent') !== undefined || percent !== '' || value.gt(1);
  const growth = isPercent ? value.div(100) : value;
  setField(input, 'demand.annualGrowth', exactText(sign === '-' ? growth.neg() : growth));
  YEARLY.some((words) => reader.takeWords(words));
  if (isPeriod(reader.peek(2)?.word) && reader.takeWord('for', 'over') !== undefined) takeHorizon(input);
}

function isPeriod(word = ''): boolean {
  return /^(?:months?|years?)$/u.test(word);
}

const GROWTH = /^([-+]?)(\d+(?:\.\d+)?)(%?)(?:\/(?:y|yr|year))?$/u;
const YEARLY = [['a', 'year'], ['per', 'year'], ['each', 'year'], ['yearly'], ['annually'], ['/year']] as const;

function seconds(path: string): Clause {
  return (input) => {
    const { reader } = input;
    reader.skipWords(LINK_WORDS);
    reader.takeWord('in');
    const found = takeSeconds(reader);
    if (found !== null) {
      setField(input, path, found);
      return;
    }
    const bare = readNumber(reader.peek()?.word ?? '');
    notAValue(input, 'a time such as 15m, 90s or 4h', bare === null ? null : `${bare.toFixed()}m`);
  };
}

function money(path: string): Clause {
  return (input) => {
    input.reader.skipWords(LINK_WORDS);
    const found = takeMoney(input.reader);
    if (found === null) {
      notAValue(input, 'an amount such as $5000');
      return;
    }
    setField(input, path, found.amount);
    if (found.currency !== null) setField(input, 'currency', found.currency);
  };
}

function whole(path: string, { least, most }: { readonly least: number; readonly most: number }): Clause {
  return (input) => {
    input.reader.skipWords(LINK_WORDS);
    if (readNumber(input.reader.peek(1)?.word ?? '') !== null) input.reader.takeWord(...COUNTED);
    const value = readNumber(input.reader.peek()?.word ?? '');
    if (value === null || !value.isInteger() || value.lt(least) || value.gt(most)) {
      notAValue(input, `a whole number from ${String(least)} to ${String(most)}`);
      return;
    }
    input.reader.take();
    input.reader.takeWord(...COUNTED, 'each');
    setField(input, path, value.toNumber());
  };
}

const COUNTED = ['replicas', 'instances', 'nodes', 'zones'];

const MOST_NINES = 9;
const COUNT_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `slo 99.95%`, `availability 0.9995`, `slo 4 nines`. */
function takeAvailability(input: ClauseInput): void {
  const { reader } = input;
  reader.skipWords(LINK_WORDS);
  const nines = ninesAhead(reader);
  if (nines !== null) {
    reader.take();
    reader.take();
    setField(input, 'targets.availability', `0.${'9'.repeat(nines)}`);
    return;
  }
  const found = takeRatio(reader);
  if (found === null || Number(found) <= 0) notAValue(input, 'an availability such as 99.95%');
  else setField(input, 'targets.availability', found);
}

function ninesAhead(reader: TokenReader): number | null {
  if (!['nines', '9s', 'nine'].includes(reader.peek(1)?.word ?? '')) return null;
  const word = reader.peek()?.word ?? '';
  const count = COUNT_WORDS.includes(word) ? COUNT_WORDS.indexOf(word) : Number(word);
  return Number.isInteger(count) && count >= 1 && count <= MOST_NINES ? count : null;
}

const MS_PER_SECOND = 1000;

/** `latency 50ms`, `latency under 80`, `latency 0.2s`. */
function takeLatency(input: ClauseInput): void {
  const { reader } = input;
  reader.skipWords(LINK_WORDS);
  const word = reader.peek()?.word ?? '';
  const value = readNumber(word.replace(/(?:ms|s)$/u, ''));
  if (value === null) {
    notAValue(input, 'milliseconds such as 50ms');
    return;
  }
  reader.take();
  const isSeconds = /\ds$/u.test(word);
  reader.takeWord('ms', 'milliseconds');
  setField(input, 'targets.latencyMs', exactText(isSeconds ? value.times(MS_PER_SECOND) : value));
}

const MONTHS_PER_YEAR = 12;

/** `horizon 18`, `horizon 18 months`, `horizon 2 years`. */
function takeHorizon(input: ClauseInput): void {
  const { reader } = input;
  reader.skipWords(LINK_WORDS);
  const value = readNumber(reader.peek()?.word.replace(/(mo|months?|y|years?)$/u, '') ?? '');
  if (value?.isInteger() !== true) {
    notAValue(input, 'months such as 18, or 2 years');
    return;
  }
  const isYears = /y(ears?)?$/u.test(reader.take()?.word ?? '') || reader.takeWord('year', 'years') !== undefined;
  reader.takeWord('months', 'month');
  setField(input, 'demand.horizonMonths', value.times(isYears ? MONTHS_PER_YEAR : 1).toNumber());
}

const PROVIDERS = ['azure', 'aws', 'gcp'];

function takeProvider(input: ClauseInput): void {
  input.reader.skipWords(LINK_WORDS);
  const token = input.reader.takeWord(...PROVIDERS);
  if (token === undefined) notAValue(input, 'azure, aws or gcp');
  else input.draft.provider = token.word;
}

function takeName(input: ClauseInput): void {
  input.reader.takeWord('=');
  const token = input.reader.take();
  if (token === undefined || token.text.trim() === '') notAValue(input, 'a name, in quotes where it has spaces');
  else setField(input, 'name', token.text);
}

/** `currency EUR rate 0.92`: what a dollar is in it. */
function takeCurrency(input: ClauseInput): void {
  const { reader } = input;
  reader.skipWords(LINK_WORDS);
  const token = reader.peek();
  if (token === undefined || !/^[a-z]{3}$/u.test(token.word)) {
    notAValue(input, 'three letters such as EUR');
    return;
  }
  reader.take();
  setField(input, 'currency', token.text.toUpperCase());
  if (reader.takeWord('rate') === undefined) return;
  reader.skipWords(LINK_WORDS);
  const rateOf = readNumber(reader.peek()?.word ?? '');
  if (rateOf === null) notAValue(input, 'what a dollar is in it, such as 0.92');
  else {
    reader.take();
    setField(input, 'exchangeRate', rateOf.toFixed());
  }
}
