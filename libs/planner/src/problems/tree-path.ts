import type { DocumentPath } from './document-path.js';

/**
 * The path as the document has it. Checks speak of the canonical form: where that is a list, the document may have a
 * mapping by name (`perLocation`), and where it is a mapping, a single word (`locations: [azure/eastus]`).
 */
export function pathInDocument(data: unknown, path: DocumentPath): DocumentPath {
  const written: (string | number)[] = [];
  let current: unknown = data;
  let isEntryByName = false;
  for (const part of path) {
    if (current !== undefined && (current === null || typeof current !== 'object')) break;
    const name = typeof part === 'number' ? nameOfEntry(current, part) : undefined;
    const next = valueOf(current, name ?? part);
    // The name of an entry stands as its key, not as a field inside of it.
    if (isEntryByName && next === undefined) break;
    written.push(name ?? part);
    isEntryByName = name !== undefined;
    current = next;
  }
  return written;
}

/** The key of the n-th entry of a mapping; undefined for a list, where entries have no names. */
function nameOfEntry(container: unknown, index: number): string | undefined {
  if (typeof container !== 'object' || container === null || Array.isArray(container)) return undefined;
  return Object.keys(container)[index];
}

/** What stands at a path of the document; undefined where nothing does. */
export function valueAt(data: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(valueOf, data);
}

function valueOf(container: unknown, key: string | number): unknown {
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, key)) return undefined;
  return (container as Readonly<Record<string | number, unknown>>)[key];
}
