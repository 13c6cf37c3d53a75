import type { RouterInput, WorkloadLocation, WorkloadRouter } from '@headroom/core';
import { plainDefault } from './default-value.js';
import { ROUTER_DEFAULTS, ROUTING_METHOD_DEFAULT } from './defaults.js';
import { assume, fieldReader, newResolveNotes, type ResolveNotes } from './resolve-notes.js';
import type { WorkloadCatalog } from './workload-catalog.js';

interface RouterSource {
  readonly router: RouterInput | undefined;
  readonly locations: readonly WorkloadLocation[];
  readonly catalog: WorkloadCatalog;
  readonly notes: ResolveNotes;
}

/**
 * The router in front of several locations: the provider's health-checked one where the document is silent, missing
 * parts of a given one likewise (contract 1, 2.10.35). With one location no router is used and nothing is assumed.
 */
export function resolveRouter(source: RouterSource): WorkloadRouter {
  const { router } = source;
  const notes = source.locations.length > 1 ? source.notes : newResolveNotes();
  const read = fieldReader({ notes, path: ['router'], stated: router, defaults: ROUTER_DEFAULTS });
  return {
    sku: router?.sku ?? null,
    availability: router?.availability ?? providerAvailability({ ...source, notes }),
    monthlyCost: read('monthlyCost'),
    priced: router?.monthlyCost !== undefined,
    method: router?.method ?? assume(notes, ['router', 'method'], ROUTING_METHOD_DEFAULT),
    methodStated: router?.method !== undefined,
    drainsUnhealthyLocations: read('drainsUnhealthyLocations'),
    deleteLock: router?.deleteLock ?? null,
  };
}

/** Stands in for an availability that cannot be had; the problem beside it keeps it out of every plan. */
const UNKNOWN_AVAILABILITY = '1';

function providerAvailability({ router, locations, catalog, notes }: RouterSource): string {
  const providers = [...new Set(locations.map((location) => location.provider))];
  const [provider] = providers;
  const known = providers.length === 1 && provider !== undefined ? catalog.router(provider) : null;
  if (known !== null) return assume(notes, ['router', 'availability'], plainDefault(known.availability, known.source));
  const why =
    providers.length > 1
      ? 'stand on several providers'
      : `stand on ${provider}, whose router the catalogue does not know`;
  notes.problems.push({
    path: router === undefined ? ['router'] : ['router', 'availability'],
    code: 'ROUTER_MISSING',
    message: `The locations ${why}, so the router in front of them must be given.`,
    expected: 'router: { availability, monthlyCost }, e.g. { availability: "99.99%", monthlyCost: "35" }',
  });
  return UNKNOWN_AVAILABILITY;
}
