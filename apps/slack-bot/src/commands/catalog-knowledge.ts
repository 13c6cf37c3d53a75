import { type Catalog, isProvider, nearestNames, PROVIDERS } from '@headroom/catalog';
import type { Knowledge } from '../grammar/knowledge.js';

/** The names of the catalogue, as the grammar asks for them. */
export function catalogKnowledge(catalog: Catalog): Knowledge {
  const skus = new Map<string, readonly string[]>();
  const regions = PROVIDERS.flatMap((provider) => catalog.regions({ provider }));
  const displayNames = new Map(regions.map(({ location, displayName }) => [location, displayName]));
  return {
    locations: regions.map(({ location }) => location),
    displayName: (location) => displayNames.get(location) ?? null,
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
