import { decimal } from '@headroom/core';
import { isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DocumentPath } from '../problems/document-path.js';
import type { ProblemDraft } from '../problems/problem.js';
import type { ValueMark } from './value-marks.js';

/** No field of a workload lies deeper than this. */
const DEEPEST = 20;

/** More values than the largest workload has; aliases count each time they are used. */
const MOST_VALUES = 50_000;

const MOST_ALIASES = 1_000;

/** A number of more characters is left as text; no field accepts it. */
const LONGEST_NUMBER = 60;

const DECIMAL_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Plain data of a YAML document, with a mark for every value. */
export interface PlainTree {
  readonly data: unknown;
  readonly mark: ValueMark;
  readonly problems: readonly ProblemDraft[];
}

interface Walk {
  readonly anchors: Map<string, unknown>;
  /** Aliased nodes that are being followed, to see a value that contains itself. */
  readonly following: Set<unknown>;
  readonly problems: ProblemDraft[];
  /** Kinds of excess that were told. */
  readonly told: Set<ProblemDraft['code']>;
  values: number;
  aliases: number;
}

interface Place {
  readonly path: DocumentPath;
  readonly keyOffset: number | null;
  readonly offset: number;
}

interface Plain {
  readonly data: unknown;
  readonly mark: ValueMark;
}

/**
 * Turns YAML nodes into plain data. An empty value counts as absent. A number stays a number where that is exact and
 * becomes its own text where it is not, so that `9007199254740993` is never rounded. Aliases are followed within bounds.
 */
export function plainTree(contents: unknown): PlainTree {
  const walk: Walk = { anchors: new Map(), following: new Set(), problems: [], told: new Set(), values: 0, aliases: 0 };
  const { data, mark } = plain(contents, { path: [], keyOffset: null, offset: 0 }, walk);
  return { data, mark, problems: walk.problems };
}

function plain(node: unknown, place: Place, walk: Walk): Plain {
  const at = { ...place, offset: startOf(node) ?? place.offset };
  walk.values += 1;
  if (walk.values > MOST_VALUES) return refuse(walk, at, TOO_MANY_VALUES);
  if (place.path.length > DEEPEST) return refuse(walk, at, NESTED_TOO_DEEP);
  remember(node, walk);
  if (isAlias(node)) return followAlias(node.source, at, walk);
  if (isMap(node)) return plainMap(node, at, walk);
  if (isSeq(node)) return plainList(node, at, walk);
  return isScalar(node) ? leaf(exactValue(node), writtenText(node), at) : leaf(undefined, null, at);
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined;
}

/** An alias means the last node before it that has the anchor. */
function remember(node: unknown, walk: Walk): void {
  if (walk.following.size > 0 || typeof node !== 'object' || node === null || !('anchor' in node)) return;
  if (typeof node.anchor === 'string') walk.anchors.set(node.anchor, node);
}

function leaf(data: unknown, text: string | null, { keyOffset, offset }: Place): Plain {
  return { data, mark: { keyOffset, offset, text, parts: new Map() } };
}

type Refusal = Pick<ProblemDraft, 'code' | 'message' | 'expected'>;

/** See {@link plainTree}. */
export const TOO_MANY_VALUES: Refusal = {
  code: 'TOO_MANY_VALUES',
  message: 'The document has too many values.',
  expected: `at most ${MOST_VALUES} values, what aliases stand for included`,
};

/** See {@link plainTree}. */
export const NESTED_TOO_DEEP: Refusal = {
  code: 'NESTED_TOO_DEEP',
  message: 'The document is nested too deep.',
  expected: `at most ${DEEPEST} levels`,
};

const TOO_MANY_ALIASES: Refusal = {
  code: 'TOO_MANY_ALIASES',
  message: 'The document has too many aliases.',
  expected: `at most ${MOST_ALIASES} aliases`,
};

/** Each kind of excess is told once. */
function refuse(walk: Walk, place: Place, refusal: Refusal): Plain {
  if (!walk.told.has(refusal.code)) walk.problems.push({ path: place.path, ...refusal });
  walk.told.add(refusal.code);
  return leaf(undefined, null, place);
}

function followAlias(name: string, place: Place, walk: Walk): Plain {
  walk.aliases += 1;
  if (walk.aliases > MOST_ALIASES) return refuse(walk, place, TOO_MANY_ALIASES);
  const target = walk.anchors.get(name);
  if (target === undefined || walk.following.has(target) || isOpen(target, place)) {
    const message =
      target === undefined ? `No anchor "${name}" stands before this alias.` : `The alias "${name}" contains itself.`;
    walk.problems.push({
      path: place.path,
      code: 'SYNTAX',
      message,
      expected: 'an alias of a value that stands before it',
      value: `*${name}`,
    });
    return leaf(undefined, null, place);
  }
  walk.following.add(target);
  const found = plain(target, { ...place }, walk);
  walk.following.delete(target);
  return { data: found.data, mark: { ...found.mark, keyOffset: place.keyOffset, offset: place.offset } };
}

/** Whether the alias stands inside of the node that it names. */
function isOpen(target: unknown, { offset }: Place): boolean {
  if (typeof target !== 'object' || target === null || !('range' in target) || !Array.isArray(target.range))
    return false;
  const [start, end] = target.range as readonly number[];
  return start !== undefined && end !== undefined && start < offset && offset < end;
}

function plainList(node: YAMLSeq, { path, keyOffset, offset }: Place, walk: Walk): Plain {
  const parts = new Map<string | number, ValueMark>();
  const data = node.items.map((item, index) => {
    const element = plain(item, { path: [...path, index], keyOffset: null, offset }, walk);
    parts.set(index, element.mark);
    return element.data ?? null;
  });
  return { data, mark: { keyOffset, offset, text: null, parts } };
}

function plainMap(node: YAMLMap, { path, keyOffset, offset }: Place, walk: Walk): Plain {
  const parts = new Map<string | number, ValueMark>();
  // Without a prototype, so that a field named like a member of Object is a field and nothing else.
  const data = Object.create(null) as Record<string, unknown>;
  for (const pair of node.items) {
    const name = fieldName(pair, path, walk);
    if (name === null) continue;
    const at = { path: [...path, name], keyOffset: startOf(pair.key) ?? offset, offset: startOf(pair.key) ?? offset };
    const value = plain(pair.value, at, walk);
    if (parts.has(name)) reportDuplicate(at.path, walk);
    else if (value.data !== undefined && value.data !== null) data[name] = value.data;
    parts.set(name, value.mark);
  }
  return { data, mark: { keyOffset, offset, text: null, parts } };
}

function fieldName(pair: Pair, path: DocumentPath, walk: Walk): string | null {
  if (isScalar(pair.key) && pair.key.value !== null) return pair.key.source ?? String(pair.key.value);
  walk.problems.push({ path, code: 'SYNTAX', message: 'A field name must be text.', expected: 'name: value' });
  return null;
}

function reportDuplicate(path: DocumentPath, walk: Walk): void {
  const message = `The field "${String(path.at(-1))}" stands here twice.`;
  walk.problems.push({ path, code: 'DUPLICATE_FIELD', message, expected: 'each field once' });
}

function writtenText(node: Scalar): string | null {
  return node.source ?? (node.value === null ? null : String(node.value));
}

/** The value of a scalar; a number that a JavaScript number cannot hold exactly is its own text. */
export function exactValue({ value, source }: Scalar): unknown {
  if (typeof value !== 'number' || source === undefined || !DECIMAL_TEXT.test(source)) return value;
  if (source.length > LONGEST_NUMBER) return source;
  return Number.isFinite(value) && decimal(source).eq(decimal(String(value))) ? value : source;
}
