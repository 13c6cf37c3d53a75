import type { RouterInput, WorkloadLocation, WorkloadRouter } from '@headroom/core';
import type { ProblemDraft } from '../problems/problem.js';
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
    availability: router?.availability ?? promisedAvailability({ ...source, notes }),
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

function promisedAvailability(source: RouterSource): string {
  const { router, locations, catalog, notes } = source;
  const providers = [...new Set(locations.map((location) => location.provider))];
  const sku = router?.sku;
  const [provider] = providers;
  const ofProvider = providers.length === 1 && provider !== undefined ? catalog.providerRouter(provider) : null;
  const known = sku === undefined ? ofProvider : catalog.namedRouter(sku);
  if (known !== null) return assume(notes, ['router', 'availability'], plainDefault(known.availability, known.source));
  notes.problems.push(sku === undefined ? missingRouter(source, providers) : unknownRouter(catalog, sku));
  return UNKNOWN_AVAILABILITY;
}

function missingRouter({ router }: RouterSource, providers: readonly string[]): ProblemDraft {
  const isMixed = providers.length > 1;
  const why = isMixed ? 'on several providers' : `on ${String(providers[0])}, whose router the catalogue does not know`;
  return {
    path: router === undefined ? ['router'] : ['router', 'availability'],
    code: 'ROUTER_MISSING',
    message: `The locations stand ${why}, so the router in front of them must be given.`,
    expected: 'router: { availability, monthlyCost }, e.g. { availability: "99.99%", monthlyCost: "35" }',
  };
}

function unknownRouter(catalog: WorkloadCatalog, sku: string): ProblemDraft {
  const [suggestion] = catalog.nearestRouters(sku);
  return {
    path: ['router', 'sku'],
    code: 'UNKNOWN_SKU',
    message: `The catalogue has no service level of "${sku}".`,
    expected: `${suggestion === undefined ? 'a known product' : `a known product such as ${suggestion}`}, or the availability of the router`,
    suggestion: suggestion ?? null,
  };
}
