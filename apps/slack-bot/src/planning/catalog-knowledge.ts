import { type Catalog, isProvider, nearestNames, PROVIDERS } from '@headroom/catalog';
import type { Knowledge } from '../grammar/knowledge.js';

/** The names of the catalogue, as the grammar asks for them. */
export function catalogKnowledge(catalog: Catalog): Knowledge {
  const skus = new Map<string, readonly string[]>();
  const locations = PROVIDERS.flatMap((provider) => catalog.regions({ provider }).map(({ location }) => location));
  return {
    locations,
    skus: (provider) => {
      const known = skus.get(provider);
      if (known !== undefined) return known;
      const names = isProvider(provider) ? catalog.skus(provider).map(({ sku }) => sku) : [];
      skus.set(provider, names);
      return names;
    },
    nearest: nearestNames,
  };
}
