import type { Assumption } from '@headroom/core';
import { documentPathText, type DocumentPath } from '../problems/document-path.js';
import type { ProblemDraft } from '../problems/problem.js';
import type { DefaultValue } from './default-value.js';

/** What one resolution gathers on its way: the defaults it used and the problems it met. */
export interface ResolveNotes {
  readonly assumptions: Assumption[];
  readonly problems: ProblemDraft[];
}

/** Empty notes. */
export function newResolveNotes(): ResolveNotes {
  return { assumptions: [], problems: [] };
}

/** Writes down that a default holds at a path, and gives its value. */
export function assume<T>(notes: ResolveNotes, path: DocumentPath, fallback: DefaultValue<T>): T {
  notes.assumptions.push({ name: documentPathText(path), value: fallback.shown, source: fallback.source });
  return fallback.value;
}

/**
 * A reader of one object of the document: the value of a field as stated, else its default, which is written down.
 * `defaults` decides which fields can be read.
 */
export function fieldReader<I extends object, D extends { readonly [K in keyof D]: DefaultValue<unknown> }>(source: {
  readonly notes: ResolveNotes;
  readonly path: DocumentPath;
  readonly stated: I | undefined;
  readonly defaults: D;
}): <K extends keyof D & keyof I & string>(field: K) => NonNullable<I[K]> | D[K]['value'] {
  return (field) => source.stated?.[field] ?? assume(source.notes, [...source.path, field], source.defaults[field]);
}
