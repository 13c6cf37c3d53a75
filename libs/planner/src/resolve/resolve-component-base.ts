import type { ComponentInput, GlobalComponent } from '@headroom/core';
import type { ComponentContext } from './component-context.js';
import { CALLS_DEFAULT, GLOBAL_DEFAULTS } from './defaults.js';
import { fieldReader } from './resolve-notes.js';

/** What a component of any kind has; audit facts that the document does not state are unknown (S47, S118–S121). */
export function resolveComponentBase(component: ComponentInput, { notes, path }: ComponentContext) {
  return {
    name: component.name,
    callsPerWorkUnit: fieldReader({ notes, path, stated: component, defaults: CALLS_DEFAULT })('callsPerWorkUnit'),
    deleteLock: component.deleteLock ?? null,
    backup: component.backup ?? null,
    autoFailover: component.autoFailover ?? null,
  };
}

/** A global service (S29). */
export function resolveGlobal(component: ComponentInput, context: ComponentContext): GlobalComponent {
  const read = fieldReader({ notes: context.notes, path: context.path, stated: component, defaults: GLOBAL_DEFAULTS });
  return {
    kind: 'global',
    ...resolveComponentBase(component, context),
    availability: read('availability'),
    monthlyCost: read('monthlyCost'),
  };
}
