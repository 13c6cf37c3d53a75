import { isCollection, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { documentPathText, type DocumentPath } from '../problems/document-path.js';
import { isTextTooLarge } from './text-size.js';

/** A change of a document: a value for a path, or `undefined` to take the field out. */
export interface DocumentEdit {
  readonly path: DocumentPath;
  readonly value: unknown;
}

/** The changed text, or the path that cannot be changed and why. */
export type EditedDocument =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly path: string; readonly reason: 'NOT_READABLE' | 'NO_SUCH_PLACE' };

/**
 * Changes values of a YAML or JSON text and keeps its comments, order and style. A missing field is added, a location
 * or step that is written as one word becomes a mapping where a field of it is set. The result is not checked.
 */
export function editDocument(text: string, edits: readonly DocumentEdit[]): EditedDocument {
  const document = openDocument(text);
  if (document === null) return { ok: false, path: '', reason: 'NOT_READABLE' };
  for (const { path, value } of edits) {
    if (!setAt(document, path, value)) return { ok: false, path: documentPathText(path), reason: 'NO_SUCH_PLACE' };
  }
  return { ok: true, text: document.toString({ lineWidth: 0, flowCollectionPadding: true }) };
}

function openDocument(text: string): Document | null {
  if (isTextTooLarge(text)) return null;
  try {
    const document = parseDocument(text, {
      schema: 'core',
      version: '1.2',
      keepSourceTokens: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    return document.errors.length === 0 && isMap(document.contents) ? document : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The field that a word stands for where the document writes a mapping as one word. */
const WORD_FIELDS: Readonly<Record<string, string>> = { locations: 'location', path: 'component' };

function setAt(document: Document, path: DocumentPath, value: unknown): boolean {
  const last = path.at(-1);
  if (last === undefined) return false;
  const parent = openParent(document, path.slice(0, -1));
  if (parent === null || !isCollection(parent)) return false;
  if (isSeq(parent) && (typeof last !== 'number' || last > parent.items.length)) return false;
  if (value === undefined) {
    parent.delete(last);
    return true;
  }
  const present = parent.get(last, true);
  if (isScalar(present) && !isObject(value)) present.value = value;
  else parent.set(last, document.createNode(value));
  return true;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The collection at a path; missing mappings on the way are made. Null where the way is blocked. */
function openParent(document: Document, path: DocumentPath): Node | null {
  let current: unknown = document.contents;
  for (const [depth, part] of path.entries()) {
    if (!isCollection(current)) return null;
    let next: unknown = current.get(part, true);
    if (next === undefined || (isScalar(next) && next.value === null)) {
      if (isSeq(current)) return null;
      next = document.createNode({});
      current.set(part, next);
    } else if (isScalar(next)) {
      const field = WORD_FIELDS[String(path[depth - 1])];
      if (field === undefined || typeof next.value !== 'string') return null;
      const mapping = document.createNode({ [field]: next.value });
      current.set(part, mapping);
      next = mapping;
    }
    current = next;
  }
  return isNode(current) ? current : null;
}
