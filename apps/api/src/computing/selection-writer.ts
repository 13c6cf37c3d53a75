import type { AnswerSelection, LeafForm, SelectedPart } from './answer-selection.js';
import { type JsonText, leafJson, listJson } from './json-text.js';

/** Writes the wanted parts of a value. */
export interface SelectionWriter {
  /** The value, or each of its elements where it is a list, or null. */
  readonly json: JsonText;
  /** What the JSON of an object consists of. */
  readonly members: readonly MemberWriter[];
}

/** Writes a part of an object. */
export interface MemberWriter {
  /** `"key":` */
  readonly opening: string;
  /** What the part is called in the object; null where it is in none, such as the name of the object's type. */
  readonly name: string | null;
  /** For what has parts itself. */
  readonly inner: SelectionWriter | null;
  readonly json: JsonText;
}

/** A writer of what is wanted, made once and used for many answers. */
export function selectionWriter(selection: AnswerSelection): SelectionWriter {
  const members = selection.map(memberWriter);
  const objectJson = objectWriter(members);
  const json = (value: unknown): string => {
    if (value === null || value === undefined) return 'null';
    return Array.isArray(value) ? listJson(value, json) : objectJson(value as Readonly<Record<string, unknown>>);
  };
  return { json, members };
}

function objectWriter(members: readonly MemberWriter[]) {
  const steps = members.map(({ opening, name, json }, index) => ({
    opening: (index === 0 ? '{' : ',') + opening,
    name,
    json,
  }));
  if (steps.length === 0) return () => '{}';
  return (object: Readonly<Record<string, unknown>>): string => {
    let text = '';
    for (const { opening, name, json } of steps) text += opening + json(name === null ? null : object[name]);
    return `${text}}`;
  };
}

function memberWriter(part: SelectedPart): MemberWriter {
  const opening = `${JSON.stringify(part.key)}:`;
  if ('typeName' in part) {
    const json = JSON.stringify(part.typeName);
    return { opening, name: null, inner: null, json: () => json };
  }
  const { name } = part;
  if ('form' in part) return { opening, name, inner: null, json: leafWriter(part.form) };
  const inner = selectionWriter(part.parts);
  return { opening, name, inner, json: inner.json };
}

function leafWriter(form: LeafForm): JsonText {
  if (form === 'AS_IS') return leafJson;
  const toLeaf = form === 'TEXT' ? String : (value: unknown) => form[String(value)];
  const json = (value: unknown): string => {
    if (value === null || value === undefined) return 'null';
    return Array.isArray(value) ? listJson(value, json) : leafJson(toLeaf(value));
  };
  return json;
}
