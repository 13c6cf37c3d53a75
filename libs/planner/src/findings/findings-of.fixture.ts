import { openCatalog } from '@headroom/catalog/node';
import type { Evaluation, Finding } from '@headroom/core';
import { editDocument } from '../document/edit-document.js';
import { planDocument } from '../plan-document.js';
import { documentPathOf } from '../problems/document-path.js';
import { applyFindingEdits } from './apply-edits.js';
import { CLEAN_DOCUMENT } from './clean-document.fixture.js';

const catalog = openCatalog();

/** A finding with where it stands: a strategy, or the workload. */
export interface PlacedFinding extends Finding {
  readonly place: string;
}

/** The clean document with values changed; undefined takes a field out. */
export function changedDocument(changes: Readonly<Record<string, unknown>>): string {
  const edits = Object.entries(changes).map(([path, value]) => ({ path: documentPathOf(path), value }));
  const edited = editDocument(CLEAN_DOCUMENT, edits);
  if (!edited.ok) throw new Error(`${edited.path}: ${edited.reason}`);
  return edited.text;
}

/** The evaluation of a document; throws where it has problems. */
export function evaluationOf(text: string): Evaluation {
  const planned = planDocument({ text, catalog });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.evaluation;
}

/** Everything that is found in a document. */
export function findingsOf(text: string): readonly PlacedFinding[] {
  const { findings, strategies } = evaluationOf(text);
  return [
    ...findings.map((finding) => ({ place: 'WORKLOAD', ...finding })),
    ...strategies.flatMap(({ strategy, findings: own }) => own.map((finding) => ({ place: strategy, ...finding }))),
  ];
}

/** The whole list for comparison, one line per code and subject with all its places. */
export function findingLines(findings: readonly PlacedFinding[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { severity, code, subject, place } of findings) {
    const key = `${severity} ${code} ${subject}`;
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places].map(([key, where]) => `${key}: ${[...new Set(where)].join(' ')}`);
}

/** True where the document with the changes of a finding has it no more; throws where it can no longer be planned. */
export function isCured(text: string, { code, place, subject, edits }: PlacedFinding): boolean {
  const edited = applyFindingEdits(text, edits);
  if (!edited.ok) throw new Error(`${edited.path}: ${edited.reason}`);
  return findingsOf(edited.text).every(
    (left) => left.code !== code || left.place !== place || left.subject !== subject,
  );
}
