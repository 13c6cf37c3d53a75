import type { WorkloadInput } from '@headroom/core';
import type { DocumentPath } from '../problems/document-path.js';
import { nearestName } from '../problems/nearest-name.js';
import type { ProblemDraft } from '../problems/problem.js';
import type { Readable } from '../schema/readable.js';

interface Reference {
  readonly name: string | undefined;
  readonly path: DocumentPath;
}

/** What the document names elsewhere must be in it: components of paths, locations of everything but prices. */
export function checkReferences(input: Readable<WorkloadInput>): readonly ProblemDraft[] {
  const { locations = [], components = [] } = input;
  return [
    ...unknown(
      'component',
      components.map((component) => component?.name),
      componentReferences(input),
    ),
    ...unknown(
      'location',
      locations.map((location) => location?.location),
      locationReferences(input),
    ),
  ];
}

function componentReferences({ flows = [] }: Readable<WorkloadInput>): readonly Reference[] {
  return flows.flatMap((flow, index) =>
    (flow?.path ?? []).map((step, at) => ({ name: step?.component, path: ['flows', index, 'path', at, 'component'] })),
  );
}

function locationReferences({ components = [], dns, hub }: Readable<WorkloadInput>): readonly Reference[] {
  const ofComponents = components.flatMap((component, index) =>
    (['perLocation', 'current'] as const).flatMap((field) =>
      (component?.[field] ?? []).map((entry, at) => ({
        name: entry?.location,
        path: ['components', index, field, at, 'location'],
      })),
    ),
  );
  const ofResolvers = (dns?.resolvers ?? []).map((resolver, at) => ({
    name: resolver?.location,
    path: ['dns', 'resolvers', at, 'location'],
  }));
  const ofHub = (hub?.locations ?? []).map((name, at) => ({ name, path: ['hub', 'locations', at] }));
  return [...ofComponents, ...ofResolvers, ...ofHub];
}

/** Where a known name could not be read, nothing can be said of the references. */
function unknown(
  kind: 'component' | 'location',
  known: readonly (string | undefined)[],
  references: readonly Reference[],
): readonly ProblemDraft[] {
  const names = known.filter((name) => name !== undefined);
  if (names.length < known.length || names.length === 0) return [];
  const set = new Set(names);
  return references.flatMap(({ name, path }) =>
    name === undefined || set.has(name) ? [] : [unknownName({ kind, name, path, set })],
  );
}

function unknownName(source: {
  readonly kind: 'component' | 'location';
  readonly name: string;
  readonly path: DocumentPath;
  readonly set: ReadonlySet<string>;
}): ProblemDraft {
  const { kind, name, path, set } = source;
  const suggestion = nearestName(name, set);
  return {
    path,
    code: 'UNKNOWN_REFERENCE',
    value: name,
    message: `The document has no ${kind} "${name}".`,
    expected: suggestion === null ? `one of ${[...set].slice(0, NAMED).join(', ')}` : `did you mean ${suggestion}?`,
    suggestion,
  };
}

/** So many known names are listed. */
const NAMED = 20;
