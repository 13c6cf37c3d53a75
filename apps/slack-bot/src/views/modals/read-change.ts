import { STRATEGY_IDS, type StrategyId, type WorkloadInput } from '@headroom/core';
import { type DocumentEdit, editDocument, parseDocument } from '@headroom/planner';
import { takeMoney } from '../../grammar/money.js';
import { takeRate, takeRatio, takeSeconds } from '../../grammar/quantity.js';
import { TokenReader, tokensOf } from '../../grammar/token.js';
import { type ChangedThing, TARGET_FIELDS } from './change-forms.js';
import { allChosenOf, chosenOf, type FormValues, type ReadForm, textOf } from './form-values.js';
import { LOCATIONS_BLOCK, locationValue } from './plan-form.js';

/** A workload and the strategy that was chosen for it. */
export interface ChangeableAnswer {
  readonly document: string;
  readonly strategy: StrategyId | null;
}

interface Change {
  readonly values: FormValues;
  readonly answer: ChangeableAnswer;
  readonly input: WorkloadInput;
}

/** The answer with what a form changes, or what is wrong by field. Comments and order of the document stay as they are. */
export function readChange(
  thing: ChangedThing,
  { values, answer }: Pick<Change, 'values' | 'answer'>,
): ReadForm<ChangeableAnswer> {
  if (thing === 'strategy') return { ok: true, value: { ...answer, strategy: chosenStrategy(values) } };
  const parsed = parseDocument({ text: answer.document });
  if (!parsed.ok) return wrong(FIRST_FIELD[thing], 'The workload can no longer be read; plan it anew.');
  const edits = EDITS[thing]({ values, answer, input: parsed.input });
  if (!edits.ok) return edits;
  const edited = editDocument(answer.document, edits.value);
  if (!edited.ok) return wrong(FIRST_FIELD[thing], 'The workload cannot be changed here; change its document.');
  const checked = parseDocument({ text: edited.text });
  if (checked.ok) return { ok: true, value: { ...answer, document: edited.text } };
  const [problem] = checked.problems;
  const block = TARGET_FIELDS.find(({ name }) => problem?.path === `targets.${name}`)?.name ?? FIRST_FIELD[thing];
  return wrong(block, `${problem?.message ?? ''} Expected: ${problem?.expected ?? ''}`.trim());
}

function chosenStrategy(values: FormValues): StrategyId | null {
  const chosen = chosenOf(values, 'strategy');
  return STRATEGY_IDS.find((id) => id === chosen) ?? null;
}

function wrong(block: string, why: string): ReadForm<never> {
  return { ok: false, errors: { [block]: why } };
}

type Edits = ReadForm<readonly DocumentEdit[]>;

const FIRST_FIELD: Readonly<Record<Exclude<ChangedThing, 'strategy'>, string>> = {
  load: 'load',
  targets: 'availability',
  locations: LOCATIONS_BLOCK,
};

const EDITS: Readonly<Record<Exclude<ChangedThing, 'strategy'>, (change: Change) => Edits>> = {
  load: loadEdits,
  targets: targetEdits,
  locations: locationEdits,
};

function loadEdits({ values }: Change): Edits {
  const reader = readerOf(textOf(values, 'load'));
  const rate = takeRate(reader);
  if (rate === null || reader.peek() !== undefined) return wrong('load', 'A load, such as 12000/s or 720k per minute.');
  return { ok: true, value: [{ path: ['demand', 'peakPerSecond'], value: rate.perSecond }] };
}

/** A field that is emptied takes the target away. */
function targetEdits({ values, input }: Change): Edits {
  const given = TARGET_FIELDS.map(({ name }) => ({ name, text: textOf(values, name) }));
  const read = given.map(({ name, text }) => ({
    name,
    text,
    value: text === '' ? null : READERS[name](readerOf(text), input),
  }));
  const unclear = read.filter(({ text, value }) => text !== '' && value === null);
  if (unclear.length > 0) {
    return { ok: false, errors: Object.fromEntries(unclear.map(({ name }) => [name, EXPECTED[name]])) };
  }
  const changed = read.filter(({ name, value }) => value !== null || input.targets?.[name] !== undefined);
  return {
    ok: true,
    value: changed.map(({ name, value }) => ({ path: ['targets', name], value: value ?? undefined })),
  };
}

type TargetName = (typeof TARGET_FIELDS)[number]['name'];

function readerOf(text: string): TokenReader {
  return new TokenReader(tokensOf(text));
}

/** Reads the whole of a field as the document has it; null where it is something else. */
const READERS: Readonly<Record<TargetName, (reader: TokenReader, input: WorkloadInput) => string | number | null>> = {
  availability: (reader) => whole(reader, takeRatio(reader)),
  rto: (reader) => whole(reader, takeSeconds(reader)),
  rpo: (reader) => whole(reader, takeSeconds(reader)),
  monthlyBudget: (reader, { currency = 'USD' }) => {
    const money = takeMoney(reader);
    const isOfPlan = money !== null && (money.currency ?? currency) === currency;
    return whole(reader, isOfPlan ? money.amount : null);
  },
};

function whole<Value>(reader: TokenReader, value: Value): Value | null {
  return reader.peek() === undefined ? value : null;
}

const EXPECTED: Readonly<Record<TargetName, string>> = {
  availability: 'A share such as 99.95%.',
  rto: 'A time such as 15m, 90s or 4h.',
  rpo: 'A time such as 5m, 90s or 4h.',
  monthlyBudget: 'An amount such as 20000, in the currency of the workload.',
};

/** What is said of a location that stays is kept, but for shares of the traffic, which are for the locations before. */
function locationEdits({ values, input }: Change): Edits {
  const chosen = allChosenOf(values, LOCATIONS_BLOCK);
  if (chosen.length === 0) return wrong(LOCATIONS_BLOCK, 'At least one location.');
  const value = chosen.map((name) => {
    const present = input.locations.find(({ location }, index) => locationValue(location, index) === name);
    const { trafficShare: _share, ...kept } = present ?? { location: name };
    return Object.keys(kept).length === 1 ? kept.location : kept;
  });
  return { ok: true, value: [{ path: ['locations'], value }] };
}
