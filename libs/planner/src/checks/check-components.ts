import type { ComponentInput, WorkloadInput } from '@headroom/core';
import type { DocumentPath } from '../problems/document-path.js';
import type { ProblemDraft } from '../problems/problem.js';
import { KIND_FIELDS, REQUIRED_FIELDS, type ComponentField } from '../schema/component-kinds.js';
import type { Readable } from '../schema/readable.js';

type ReadableComponent = Readable<ComponentInput>;

/** Every component has the fields that its kind needs and no others (contract 1.1). */
export function checkComponents(input: Readable<WorkloadInput>): readonly ProblemDraft[] {
  const locations = (input.locations ?? []).map((location) => location?.location);
  return (input.components ?? []).flatMap((component, index) => {
    if (component === undefined) return [];
    const path = ['components', index];
    return [
      ...foreignFields(component, path),
      ...missingFields({ component, path, locations }),
      ...conflicts(component, path),
    ];
  });
}

function foreignFields(component: ReadableComponent, path: DocumentPath): readonly ProblemDraft[] {
  const { kind } = component;
  if (kind === undefined) return [];
  const foreign = Object.keys(component).filter((field) => !KIND_FIELDS[kind].some((allowed) => allowed === field));
  return foreign.map((field) => ({
    path: [...path, field],
    code: 'NOT_FOR_KIND',
    message: `A component of kind ${kind} has no field "${field}".`,
    expected: `only for kind ${kindsWith(field).join(', ')}`,
  }));
}

function kindsWith(field: string): readonly string[] {
  return Object.entries(KIND_FIELDS).flatMap(([kind, fields]) => (fields.some((name) => name === field) ? [kind] : []));
}

interface MissingQuestion {
  readonly component: ReadableComponent;
  readonly path: DocumentPath;
  readonly locations: readonly (string | undefined)[];
}

function missingFields({ component, path, locations }: MissingQuestion): readonly ProblemDraft[] {
  const { kind } = component;
  if (kind === undefined) return [];
  const missing = REQUIRED_FIELDS[kind].filter((field) => !(field in component));
  return missing.flatMap((field) => {
    if (field === 'capacityPerSecond' && hasCapacityEverywhere(component, locations)) return [];
    return [missingField(kind, [...path, field], field)];
  });
}

/** A field that is there and cannot be read has a problem of its own, so presence is what counts. */
function hasCapacityEverywhere(component: ReadableComponent, locations: readonly (string | undefined)[]): boolean {
  const entries = component.perLocation ?? [];
  if (locations.length === 0 || locations.includes(undefined) || entries.includes(undefined))
    return 'perLocation' in component;
  return locations.every((location) =>
    entries.some((entry) => entry !== undefined && entry.location === location && 'capacityPerSecond' in entry),
  );
}

function missingField(kind: string, path: DocumentPath, field: ComponentField): ProblemDraft {
  const expected =
    field === 'capacityPerSecond'
      ? 'the load-tested capacity of one replica at 100 %, here or in perLocation for every location'
      : `${field} of the service`;
  return { path, code: 'REQUIRED', message: `A component of kind ${kind} needs ${field}.`, expected };
}

function conflicts(component: ReadableComponent, path: DocumentPath): readonly ProblemDraft[] {
  if (component.replicaAvailabilityGivenZone === undefined || component.mttf === undefined) return [];
  const message = 'replicaAvailabilityGivenZone and mttf say the same thing twice.';
  return [
    {
      path: [...path, 'mttf'],
      code: 'CONFLICT',
      message,
      expected: 'either replicaAvailabilityGivenZone or mttf, each with mttr',
    },
  ];
}
