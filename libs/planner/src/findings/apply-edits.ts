import type { FindingEdit } from '@headroom/core';
import { editDocument, type EditedDocument } from '../document/edit-document.js';
import { documentPathOf } from '../problems/document-path.js';

/** The text with the changes that a finding proposes (contract 2.9); the result is not checked. */
export function applyFindingEdits(text: string, edits: readonly FindingEdit[]): EditedDocument {
  return editDocument(
    text,
    edits.map(({ path, value }) => ({ path: documentPathOf(path), value })),
  );
}
