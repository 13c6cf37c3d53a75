import type { Catalog } from '@headroom/catalog';
import type { Assumption, CatalogStamp, Workload, WorkloadInput } from '@headroom/core';
import type { ProblemDraft } from '../problems/problem.js';
import { catalogStamp } from './catalog-stamp.js';
import { currencyConverter } from './currency.js';
import { CURRENCY_DEFAULT } from './defaults.js';
import { resolveComponent } from './resolve-component.js';
import { resolveFailover } from './resolve-failover.js';
import { resolveFlows } from './resolve-flows.js';
import { resolveLimits } from './resolve-limits.js';
import { resolveLocations } from './resolve-locations.js';
import { assume, newResolveNotes, type ResolveNotes } from './resolve-notes.js';
import {
  resolveCommitments,
  resolveDemand,
  resolveDns,
  resolveHub,
  resolveMaintenance,
  resolveSharedFate,
  resolveStrategyOptions,
  resolveUtilization,
} from './resolve-options.js';
import { resolveReplacements } from './resolve-replacements.js';
import { resolveRouter } from './resolve-router.js';
import { resolveTargets } from './resolve-targets.js';
import { resolveTransferPrices } from './transfer-prices.js';
import { workloadCatalog, type WorkloadCatalog } from './workload-catalog.js';

/** A resolved workload with everything that was assumed for it, or all that is missing. */
export type ResolvedWorkload =
  | {
      readonly ok: true;
      readonly workload: Workload;
      readonly assumptions: readonly Assumption[];
      readonly catalog: CatalogStamp;
    }
  | { readonly ok: false; readonly problems: readonly ProblemDraft[] };

/**
 * Fills in every default and looks up every price (contract 1, 1.1, 2.10). `input` has passed the document check:
 * its fields are in range, its references exist, and what its kinds require is there.
 */
export function resolveWorkload(source: {
  readonly input: WorkloadInput;
  readonly catalog: Catalog;
}): ResolvedWorkload {
  const notes = newResolveNotes();
  const { input, catalog } = source;
  const prices = workloadCatalog(catalog, input.priceOverrides ?? []);
  const workload = fillIn({ input, catalog, prices, notes });
  if (notes.problems.length > 0) return { ok: false, problems: notes.problems };
  return { ok: true, workload, assumptions: notes.assumptions, catalog: catalogStamp(workload) };
}

interface FillInSource {
  readonly input: WorkloadInput;
  readonly catalog: Catalog;
  /** Prices, with the document's own over them. */
  readonly prices: WorkloadCatalog;
  readonly notes: ResolveNotes;
}

function fillIn({ input, catalog, prices, notes }: FillInSource): Workload {
  const locations = resolveLocations({ locations: input.locations, catalog: prices, notes });
  const toCurrency = currencyConverter(input, notes);
  const components = input.components.map((component, index) =>
    resolveComponent(component, { path: ['components', index], locations, catalog: prices, toCurrency, notes }),
  );
  const known: Omit<Workload, 'limits'> = {
    name: input.name,
    description: input.description ?? null,
    currency: input.currency ?? assume(notes, ['currency'], CURRENCY_DEFAULT),
    demand: resolveDemand(input, notes),
    utilization: resolveUtilization(input, notes),
    targets: resolveTargets({ targets: input.targets, locations, notes }),
    failover: resolveFailover({ failover: input.failover, asOf: input.asOf, notes }),
    router: resolveRouter({ router: input.router, locations, catalog: prices, notes }),
    locations,
    sharedFate: resolveSharedFate(input, notes),
    components,
    flows: resolveFlows(input.flows, components),
    flowsStated: input.flows !== undefined,
    strategyOptions: resolveStrategyOptions(input, notes),
    transferPrices: resolveTransferPrices({ locations, catalog: prices, toCurrency, notes, components }),
    commitments: resolveCommitments(input, notes),
    asOf: input.asOf ?? null,
    reviewOn: input.reviewOn ?? null,
    scalingTestedOn: input.scalingTestedOn ?? null,
    dns: resolveDns(input),
    hub: resolveHub(input, notes),
    operationsCostPerHour: input.operationsCostPerHour ?? null,
    maintenance: resolveMaintenance(input, notes),
  };
  const { router } = known;
  const replacements = resolveReplacements({ input, locations, components, catalog, prices });
  const limits = resolveLimits({ locations, components, router, catalog });
  // Assigned, not spread: the engine is several times slower with workloads that each have a shape of their own.
  return Object.assign(known, { limits: replacements.length > 0 ? { ...limits, replacements } : limits });
}
