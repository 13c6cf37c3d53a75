import type { ComponentInput, ComponentPlacement, PerLocationInput, WorkloadLocation } from '@headroom/core';
import type { DocumentPath } from '../problems/document-path.js';
import { componentPrice, effectiveSku } from './component-price.js';
import type { ComponentContext } from './component-context.js';

/** Stands in for a price that cannot be had; the problem beside it keeps it out of every plan. */
const NO_PRICE = { price: '0', origin: { source: 'none', date: null } } as const;

/** What a self-run component is in each location: size, capacity and price (contract 1.1). */
export function resolvePlacements(
  component: ComponentInput,
  context: ComponentContext,
  capacity: (there: PerLocationInput | undefined) => string | null,
): readonly ComponentPlacement[] {
  return context.locations.map((location) => {
    const there = component.perLocation?.find((entry) => entry.location === location.location);
    const sku = effectiveSku({ component, there });
    const facts = sku === null ? null : context.catalog.sku({ location: location.location, sku });
    const { price, origin } = placementPrice({ component, there, location, context });
    return {
      location: location.location,
      sku,
      skuFamily: facts?.skuFamily ?? null,
      vcpus: facts?.vcpus ?? null,
      capacityPerSecond: capacity(there),
      pricePerHour: price,
      priceOrigin: origin,
    };
  });
}

function placementPrice(source: {
  readonly component: ComponentInput;
  readonly there: PerLocationInput | undefined;
  readonly location: WorkloadLocation;
  readonly context: ComponentContext;
}) {
  const { component, there, location, context } = source;
  const { path, catalog, toCurrency } = context;
  const answer = componentPrice({ component, path, location: location.location, there, catalog, toCurrency });
  if (!('code' in answer)) return answer;
  if (!context.notes.problems.some((problem) => isSameProblem(problem, answer))) context.notes.problems.push(answer);
  return NO_PRICE;
}

/** Two locations of one provider would tell the same unknown size twice at the same place. */
function isSameProblem(first: ProblemPlace, second: ProblemPlace): boolean {
  return first.code === second.code && first.code === 'UNKNOWN_SKU' && first.path.join('/') === second.path.join('/');
}

interface ProblemPlace {
  readonly code: string;
  readonly path: DocumentPath;
}
