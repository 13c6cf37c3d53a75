import { readNumber, takeMoney, takeRate, takeRatio, takeSeconds } from './quantity.js';
import { type ClauseName, KEYWORDS } from './keywords.js';
import { type ClauseInput, notAValue, setField } from './draft.js';
import { takeLocations } from './locations-clause.js';
import { takeLosses } from './losses-clause.js';
import { takeComponentKind } from './component-clause.js';

const LOAD_EXPECTED = 'a load such as 12000/s';

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
  locations: { example: 'in eastus,westus3', read: takeLocations },
  provider: { example: 'on azure', read: takeProvider },
  losses: { example: 'survive zone,region', read: takeLosses },
  availability: { example: 'slo 99.95%', read: takeAvailability },
  rto: { example: 'rto 15m', read: seconds('targets.rto') },
  rpo: { example: 'rpo 5m', read: seconds('targets.rpo') },
  budget: { example: 'budget $20000', read: money('targets.monthlyBudget') },
  downtime: { example: 'downtime $10000/h', read: money('targets.downtimeCostPerHour') },
  latency: { example: 'latency 50ms', read: takeLatency },
  growth: { example: 'growth 20%', read: ratio('demand.annualGrowth', 'a growth a year such as 20%') },
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
    input.reader.takeWord('of', 'is', 'at', '=');
    const found = takeRate(input.reader);
    if (found === null) notAValue(input, expected);
    else setField(input, path, found.perSecond);
  };
}

function ratio(path: string, expected: string): Clause {
  return (input) => {
    input.reader.takeWord('of', 'is', 'at', 'below', 'target', '=');
    const found = takeRatio(input.reader);
    if (found === null) notAValue(input, expected);
    else setField(input, path, found);
    input.reader.takeWords(['a', 'year']);
    input.reader.takeWords(['per', 'year']);
    input.reader.takeWord('yearly', '/year');
  };
}

function seconds(path: string): Clause {
  return (input) => {
    input.reader.takeWord('of', 'is', 'within', 'under', 'below', '=', '<', '<=');
    const found = takeSeconds(input.reader);
    if (found === null) notAValue(input, 'a time such as 15m, 90s or 4h');
    else setField(input, path, found);
  };
}

function money(path: string): Clause {
  return (input) => {
    input.reader.takeWord('of', 'is', 'cost', 'costs', 'below', '=');
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
    input.reader.takeWord('of', 'is', '=');
    const value = readNumber(input.reader.peek()?.word ?? '');
    if (value === null || !value.isInteger() || value.lt(least) || value.gt(most)) {
      notAValue(input, `a whole number from ${String(least)} to ${String(most)}`);
      return;
    }
    input.reader.take();
    input.reader.takeWord('replicas', 'instances', 'zones', 'each');
    setField(input, path, value.toNumber());
  };
}

const MOST_NINES = 9;

/** `slo 99.95%`, `availability 0.9995`, `slo 4 nines`. */
function takeAvailability(input: ClauseInput): void {
  const { reader } = input;
  reader.takeWord('of', 'is', 'at', 'target', '=', '>', '>=');
  const token = reader.peek();
  const nines = Number(token?.word);
  if (
    ['nines', '9s'].includes(reader.peek(1)?.word ?? '') &&
    Number.isInteger(nines) &&
    nines >= 1 &&
    nines <= MOST_NINES
  ) {
    reader.take();
    reader.take();
    setField(input, 'targets.availability', `0.${'9'.repeat(nines)}`);
    return;
  }
  const found = takeRatio(reader);
  if (found === null) notAValue(input, 'an availability such as 99.95%');
  else setField(input, 'targets.availability', found);
}

function takeLatency(input: ClauseInput): void {
  const { reader } = input;
  reader.takeWord('of', 'is', 'under', 'below', '=', '<');
  const token = reader.peek();
  const value = readNumber(token?.word.replace(/ms$/u, '') ?? '');
  if (value === null) notAValue(input, 'milliseconds such as 50ms');
  else {
    reader.take();
    reader.takeWord('ms', 'milliseconds');
    setField(input, 'targets.latencyMs', value.toFixed());
  }
}

const MONTHS_PER_YEAR = 12;

/** `horizon 18`, `horizon 18 months`, `horizon 2 years`. */
function takeHorizon(input: ClauseInput): void {
  const { reader } = input;
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
  const token = input.reader.takeWord(...PROVIDERS);
  if (token === undefined) notAValue(input, 'azure, aws or gcp');
  else input.draft.provider = token.word;
}

function takeName(input: ClauseInput): void {
  const token = input.reader.take();
  if (token === undefined || token.text.trim() === '') notAValue(input, 'a name, in quotes where it has spaces');
  else setField(input, 'name', token.text);
}

/** `currency EUR rate 0.92`: what a dollar is in it. */
function takeCurrency(input: ClauseInput): void {
  const { reader } = input;
  const token = reader.peek();
  if (token === undefined || !/^[a-z]{3}$/u.test(token.word)) {
    notAValue(input, 'three letters such as EUR');
    return;
  }
  reader.take();
  setField(input, 'currency', token.text.toUpperCase());
  if (reader.takeWord('rate') === undefined) return;
  const rateOf = readNumber(reader.peek()?.word ?? '');
  if (rateOf === null) notAValue(input, 'what a dollar is in it, such as 0.92');
  else {
    reader.take();
    setField(input, 'exchangeRate', rateOf.toFixed());
  }
}
