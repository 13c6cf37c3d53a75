import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { documentPathText, type DocumentPath } from '../problems/document-path.js';
import { exactValue } from './plain-tree.js';
import { isTextTooDense } from './sign-density.js';
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
  for (const edit of edits) {
    if (!setAt(document, edit)) return { ok: false, path: documentPathText(edit.path), reason: 'NO_SUCH_PLACE' };
  }
  return { ok: true, text: document.toString({ lineWidth: 0, ...(isJson(text) ? JSON_STYLE : {}) }) };
}

/** What is new in a JSON text is quoted as JSON has it. */
const JSON_STYLE = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' } as const;

function isJson(text: string): boolean {
  return text.trimStart().startsWith('{');
}

type Collection = YAMLMap | YAMLSeq;

function openDocument(text: string): Document | null {
  if (isTextTooLarge(text) || isTextTooDense(text)) return null;
  try {
    const document = parseDocument(text, { schema: 'core', version: '1.2', uniqueKeys: false, logLevel: 'error' });
    if (document.errors.length > 0 || !isMap(document.contents)) return null;
    visit(document, { Scalar: (_key, node) => keepExact(node) });
    return document;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A number that would be rounded when it is written again becomes text, which every field reads as the same number. */
function keepExact(node: Scalar): void {
  node.value = exactValue(node);
}

/** The field that a word stands for where the document writes a mapping as one word. */
const WORD_FIELDS: Readonly<Record<string, string>> = { locations: 'location', path: 'component' };

function setAt(document: Document, { path, value }: DocumentEdit): boolean {
  const last = path.at(-1);
  const parent = openParent(document, path.slice(0, -1));
  if (last === undefined || parent === null) return false;
  if (isSeq(parent) && (typeof last !== 'number' || last > parent.items.length)) return false;
  if (value === undefined) {
    parent.delete(last);
    return true;
  }
  const present = parent.get(last, true);
  if (isScalar(present) && (typeof value !== 'object' || value === null)) present.value = value;
  else parent.set(last, document.createNode(value));
  return true;
}

/** The collection at a path; missing mappings on the way are made. Null where the way is blocked. */
function openParent(document: Document, path: DocumentPath): Collection | null {
  let current: unknown = document.contents;
  for (const [depth, part] of path.entries()) {
    if (!isCollection(current)) return null;
    const next: unknown = current.get(part, true);
    current = isCollection(next)
      ? next
      : makeMapping({ document, parent: current, part, next, wordField: WORD_FIELDS[String(path[depth - 1])] });
  }
  return isCollection(current) ? current : null;
}

interface Gap {
  readonly document: Document;
  readonly parent: Collection;
  readonly part: string | number;
  readonly next: unknown;
  readonly wordField: string | undefined;
}

/** A mapping where there is nothing, or a single word that stands for one. */
function makeMapping({ document, parent, part, next, wordField }: Gap): Collection | null {
  const word = isScalar(next) ? next.value : null;
  const isWord = typeof word === 'string' && wordField !== undefined;
  if (!isWord && (word !== null || isSeq(parent))) return null;
  const mapping = document.createNode(isWord ? { [wordField]: word } : {});
  parent.set(part, mapping);
  return isCollection(mapping) ? mapping : null;
}
