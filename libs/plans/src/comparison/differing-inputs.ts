import { type Assumption, decimal, decimalText, type WorkloadInput } from '@headroom/core';
import { documentPathOf } from '@headroom/planner';
import { entryNames, fieldValues } from './field-values.js';

/** An input that is not the same in all compared plans. */
export interface InputDifference {
  /** Where it stands in the document, entries called by name: `components[web].capacityPerSecond`. */
  readonly path: string;
  /** One per plan, in the order of the plans. */
  readonly values: readonly InputValue[];
}

/** What an input is in one plan. */
export interface InputValue {
  /** As the document states it; null where it is silent. */
  readonly stated: string | null;
  /** The default that holds where the document is silent; null where there is none. */
  readonly assumed: string | null;
}

/** A document in canonical form and the defaults that were filled in. */
export interface ComparedInput {
  readonly input: WorkloadInput;
  readonly assumptions: readonly Assumption[];
}

/** Fields that name a workload and change nothing of its plan. */
const NAMES = ['name', 'description'];

/**
 * The inputs that differ, in the order of the documents. A default counts like the same value stated. Of a component,
 * location or flow that only some plans have, the list shows which; its fields are compared among those that have it.
 */
export function differingInputs(plans: readonly ComparedInput[]): readonly InputDifference[] {
  const sides = plans.map(sideOf);
  const paths = [...new Set(sides.flatMap(({ stated }) => [...stated.keys()]))].filter((path) => !NAMES.includes(path));
  return paths.flatMap((path) => {
    const having = sides.filter((side) => hasOwner(side, path)).map((side) => comparable(valueAt(side, path)));
    return new Set(having).size > 1 ? [{ path, values: sides.map((side) => valueAt(side, path)) }] : [];
  });
}

interface Side {
  readonly stated: ReadonlyMap<string, string | null>;
  readonly assumed: ReadonlyMap<string, string>;
  /** The paths of its entries, `components[web]`. */
  readonly entries: ReadonlySet<string>;
}

function sideOf({ input, assumptions }: ComparedInput): Side {
  const stated = new Map(fieldValues(input).map(({ path, text }) => [path, text]));
  return {
    stated,
    assumed: new Map(assumptions.map(({ name, value }) => [namedPath(input, name), value])),
    entries: new Set([...stated.keys()].flatMap(entriesIn)),
  };
}

/** Every beginning of a path that may name an entry. */
function entriesIn(path: string): readonly string[] {
  return [...path.matchAll(/\]/gu)].map(({ index }) => path.slice(0, index + 1));
}

function valueAt({ stated, assumed }: Side, path: string): InputValue {
  const text = stated.get(path) ?? null;
  return { stated: text, assumed: text === null ? (assumed.get(path) ?? null) : null };
}

/** False for a field of an entry that this document does not have. */
function hasOwner({ entries }: Side, path: string): boolean {
  const owner = entriesIn(path).at(-1);
  return owner === undefined || entries.has(owner);
}

/** The path of an assumption with its entries called by name: `locations[0].zones` is `locations[azure/eastus].zones`. */
function namedPath(input: WorkloadInput, path: string): string {
  let at: unknown = input;
  let text = '';
  for (const part of documentPathOf(path)) {
    if (typeof part === 'string') text += text === '' ? part : `.${part}`;
    else text += `[${Array.isArray(at) ? (entryNames(at)[part] ?? String(part)) : String(part)}]`;
    at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string | number, unknown>>)[part] : undefined;
  }
  return text;
}

const SECONDS_OF = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** The same text for the same value: `"0.50"` and `"0.5"`, 240 seconds and `4m`. */
function comparable({ stated, assumed }: InputValue): string {
  const text = stated ?? assumed ?? '';
  const [, amount, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text) ?? [];
  if (amount !== undefined && isUnit(unit)) return decimalText(decimal(amount).times(SECONDS_OF[unit]));
  return /^-?\d+(\.\d+)?$/.test(text) ? decimalText(decimal(text)) : text;
}

function isUnit(text: string | undefined): text is keyof typeof SECONDS_OF {
  return text !== undefined && text in SECONDS_OF;
}
