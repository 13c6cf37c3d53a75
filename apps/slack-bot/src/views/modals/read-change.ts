import { STRATEGY_IDS, type StrategyId, type WorkloadInput } from '@headroom/core';
import { type DocumentEdit, editDocument, parseDocument } from '@headroom/planner';
import { takeRate } from '../../grammar/quantity.js';
import { TokenReader, tokensOf } from '../../grammar/token.js';
import { type ChangedThing, TARGET_FIELDS } from './change-forms.js';
import { allChosenOf, chosenOf, type FormValues, type ReadForm, textOf } from './form-values.js';
import { LOCATIONS_BLOCK } from './plan-form.js';

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
  const reader = new TokenReader(tokensOf(textOf(values, 'load')));
  const rate = takeRate(reader);
  if (rate === null || reader.peek() !== undefined) return wrong('load', 'A load, such as 12000/s or 720k per minute.');
  return { ok: true, value: [{ path: ['demand', 'peakPerSecond'], value: rate.perSecond }] };
}

/** A field that is emptied takes the target away. */
function targetEdits({ values, input }: Change): Edits {
  const given = TARGET_FIELDS.map(({ name }) => ({ name, text: textOf(values, name) }));
  const changed = given.filter(({ name, text }) => text !== '' || input.targets?.[name] !== undefined);
  return {
    ok: true,
    value: changed.map(({ name, text }) => ({ path: ['targets', name], value: text === '' ? undefined : text })),
  };
}

/** What is said of a location that stays is kept, but for shares of the traffic, which are for the locations before. */
function locationEdits({ values, input }: Change): Edits {
  const chosen = allChosenOf(values, LOCATIONS_BLOCK);
  if (chosen.length === 0) return wrong(LOCATIONS_BLOCK, 'At least one location.');
  const value = chosen.map((name) => {
    const { trafficShare: _share, ...kept } = input.locations.find(({ location }) => location === name) ?? {
      location: name,
    };
    return Object.keys(kept).length === 1 ? name : kept;
  });
  return { ok: true, value: [{ path: ['locations'], value }] };
}
