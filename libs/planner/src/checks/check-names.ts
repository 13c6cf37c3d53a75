import type { WorkloadInput } from '@headroom/core';
import type { DocumentPath } from '../problems/document-path.js';
import type { ProblemDraft } from '../problems/problem.js';
import type { Readable } from '../schema/readable.js';

/** Names that tell things apart stand once each. */
export function checkNames(input: Readable<WorkloadInput>): readonly ProblemDraft[] {
  const { locations = [], components = [], flows = [], hub } = input;
  return [
    ...repeated(
      locations.map((entry) => entry?.location),
      (index) => ['locations', index, 'location'],
    ),
    ...repeated(
      components.map((entry) => entry?.name),
      (index) => ['components', index, 'name'],
    ),
    ...repeated(
      flows.map((entry) => entry?.name),
      (index) => ['flows', index, 'name'],
    ),
    ...repeated(hub?.locations ?? [], (index) => ['hub', 'locations', index]),
    ...locations.flatMap((location, at) => repeatedFamilies(location?.quota ?? [], ['locations', at, 'quota'])),
    ...components.flatMap((component, at) => [
      ...repeated(
        (component?.perLocation ?? []).map((entry) => entry?.location),
        (index) => ['components', at, 'perLocation', index, 'location'],
      ),
      ...repeated(
        (component?.current ?? []).map((entry) => entry?.location),
        (index) => ['components', at, 'current', index, 'location'],
      ),
    ]),
  ];
}

function repeated(
  names: readonly (string | undefined)[],
  pathOf: (index: number) => DocumentPath,
): readonly ProblemDraft[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    if (name === undefined) return [];
    if (seen.has(name)) return [duplicate(name, pathOf(index))];
    seen.add(name);
    return [];
  });
}

function duplicate(name: string, path: DocumentPath): ProblemDraft {
  return { path, code: 'DUPLICATE_NAME', message: `"${name}" stands here more than once.`, expected: 'each name once' };
}

/** A quota without a family is that of all together, so it stands once too. */
function repeatedFamilies(
  quota: readonly ({ readonly family?: string | undefined } | undefined)[],
  path: DocumentPath,
): readonly ProblemDraft[] {
  const names = quota.map((entry) => (entry === undefined ? undefined : (entry.family ?? 'all families')));
  return repeated(names, (index) => [...path, index]);
}
