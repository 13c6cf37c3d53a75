import { type Catalog, isProvider, nearestNames } from '@headroom/catalog';
import type { Knowledge } from '../grammar/knowledge.js';

/** What one-line workloads are read with: the regions and sizes of the catalogue. */
export function catalogKnowledge(catalog: Catalog): Knowledge {
  const locations = catalog.regions().map(({ location }) => location);
  const sizes = new Map<string, readonly string[]>();
  return {
    locations,
    skus: (provider) => {
      const known = sizes.get(provider) ?? (isProvider(provider) ? catalog.skus(provider).map(({ sku }) => sku) : []);
      sizes.set(provider, known);
      return known;
    },
    nearest: nearestNames,
  };
}
