import type { ComponentInput, ManagedComponent, WorkloadManagedAlternative } from '@headroom/core';
import type { ComponentContext } from './component-context.js';
import { MANAGED_DEFAULTS } from './defaults.js';
import { resolveComponentBase } from './resolve-component-base.js';
import { fieldReader } from './resolve-notes.js';

/** A field that the document check requires; reading it before that check is a bug of the caller. */
function required(value: string | undefined, field: string): string {
  if (value === undefined) throw new Error(`${field} is required and must be checked before the workload is resolved`);
  return value;
}

/** A managed service (S30); its units, price and availability are required (contract 2.10.14). */
export function resolveManaged(component: ComponentInput, context: ComponentContext): ManagedComponent {
  const read = fieldReader({ notes: context.notes, path: context.path, stated: component, defaults: MANAGED_DEFAULTS });
  return {
    kind: 'managed',
    ...resolveComponentBase(component, context),
    capacityUnit: read('capacityUnit'),
    capacityUnitsPerCall: required(component.capacityUnitsPerCall, 'capacityUnitsPerCall'),
    capacityUnitStep: read('capacityUnitStep'),
    pricePerCapacityUnitHour: required(component.pricePerCapacityUnitHour, 'pricePerCapacityUnitHour'),
    availability: required(component.availability, 'availability'),
    multiRegionAvailability: component.multiRegionAvailability ?? null,
  };
}

/** The managed service that could replace a self-run component (S27, S32); named after it where it has no name. */
export function resolveManagedAlternative(
  component: ComponentInput,
  { notes, path }: ComponentContext,
): WorkloadManagedAlternative | null {
  const stated = component.managedAlternative;
  if (stated === undefined) return null;
  const read = fieldReader({ notes, path: [...path, 'managedAlternative'], stated, defaults: MANAGED_DEFAULTS });
  return {
    name: stated.name ?? component.name,
    capacityUnit: read('capacityUnit'),
    capacityUnitsPerCall: stated.capacityUnitsPerCall,
    capacityUnitStep: read('capacityUnitStep'),
    pricePerCapacityUnitHour: stated.pricePerCapacityUnitHour,
    availability: stated.availability,
    multiRegionAvailability: stated.multiRegionAvailability ?? null,
  };
}
