import type { ComponentInput, LocationInput, RouterInput, WorkloadInput } from '@headroom/core';
import { KIND_FIELDS, REQUIRED_FIELDS } from '../schema/component-kinds.js';
import type { Readable } from '../schema/readable.js';

/** A workload made of the parts of a document that are right, and where its locations stand in the document. */
export interface ResolvableParts {
  readonly input: WorkloadInput;
  readonly locationIndexes: readonly number[];
}

/** Stands in for what has a problem of its own and must not cause a second one. */
const PLACEHOLDER = 'unreadable';

/**
 * The parts of a document with problems whose prices and regions can be looked up all the same, so that these problems
 * are told together with the others; null where too little is right to say anything.
 */
export function resolvableParts(input: Readable<WorkloadInput>): ResolvableParts | null {
  const overrides = input.priceOverrides ?? [];
  if ('priceOverrides' in input && (input.priceOverrides === undefined || overrides.some(hasHoles))) return null;
  const locations = (input.locations ?? []).map(readableLocation);
  const locationIndexes = locations.flatMap((location, index) => (location === null ? [] : [index]));
  if (locationIndexes.length === 0) return null;
  return {
    input: {
      name: PLACEHOLDER,
      demand: { peakPerSecond: '1' },
      ...present('currency', input.currency),
      ...present('exchangeRate', 'exchangeRate' in input ? (input.exchangeRate ?? '1') : undefined),
      ...present('router', readableRouter(input)),
      priceOverrides: overrides.filter((override) => override !== undefined) as NonNullable<
        WorkloadInput['priceOverrides']
      >,
      locations: locations.filter((location) => location !== null),
      components: (input.components ?? []).map(readableComponent),
    },
    locationIndexes,
  };
}

function present<K extends string, T>(name: K, value: T | undefined): Readonly<Partial<Record<K, T>>> {
  return (value === undefined ? {} : { [name]: value }) as Readonly<Partial<Record<K, T>>>;
}

/** Whether something in here could not be read: it is there, and it is undefined. */
function hasHoles(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasHoles);
}

function readableLocation(location: Readable<LocationInput> | undefined): LocationInput | null {
  if (location?.location === undefined) return null;
  const zones = 'zones' in location ? (location.zones ?? 0) : undefined;
  return { location: location.location, ...present('zones', zones) };
}

/** A router with something unreadable is taken for a complete one. */
function readableRouter(input: Readable<WorkloadInput>): RouterInput | undefined {
  if (!('router' in input)) return undefined;
  return hasHoles(input.router) ? { availability: '1' } : (input.router as RouterInput);
}

function readableComponent(component: Readable<ComponentInput> | undefined): ComponentInput {
  const placeholder: ComponentInput = { name: PLACEHOLDER, kind: 'global' };
  if (component?.kind === undefined || component.name === undefined || hasHoles(component)) return placeholder;
  const { kind } = component;
  const isComplete = REQUIRED_FIELDS[kind].every((field) => field in component || field === 'capacityPerSecond');
  const isOfKind = Object.keys(component).every((field) => KIND_FIELDS[kind].some((allowed) => allowed === field));
  return isComplete && isOfKind ? (component as ComponentInput) : placeholder;
}
