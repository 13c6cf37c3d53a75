import { type Catalog, isProvider, nearestNames, type Provider, PROVIDERS, type RegionFact } from '@headroom/catalog';
import { BadInput, didYouMean } from '../command-line/bad-input.js';
import { printable } from '../terminal/printable.js';

/** The cloud of a name in any case; undefined without a name. Throws {@link BadInput} on an unknown one. */
export function providerOf(name: string | undefined): Provider | undefined {
  if (name === undefined) return undefined;
  const provider = name.toLowerCase();
  if (isProvider(provider)) return provider;
  const nearest = didYouMean(nearestNames(provider, PROVIDERS));
  throw new BadInput([`catalog: there is no cloud ${printable(name)}; there are ${PROVIDERS.join(', ')}${nearest}`]);
}

/** The region of `provider/region`. Throws {@link BadInput} with the nearest names on an unknown one. */
export function regionOf(catalog: Catalog, location: string): RegionFact {
  const region = catalog.region(location.toLowerCase());
  if (region !== undefined) return region;
  throw unknownRegion(catalog, location);
}

/** What to say of a location that the catalogue does not know. */
export function unknownRegion(catalog: Catalog, location: string): BadInput {
  const nearest = didYouMean(catalog.nearestRegionNames(location.toLowerCase()));
  const hint = nearest === '' ? '; headroom catalog regions lists them' : nearest;
  return new BadInput([`catalog: there is no region ${printable(location)}${hint}`]);
}

/** What to say of a size that a cloud does not have. */
export function unknownSku(
  catalog: Catalog,
  { provider, sku }: { readonly provider: Provider; readonly sku: string },
): BadInput {
  const known = catalog.skus(provider).map((fact) => fact.sku);
  const nearest = didYouMean(nearestNames(sku, known));
  const hint = nearest === '' ? `; headroom catalog skus --provider ${provider} lists them` : nearest;
  return new BadInput([`catalog: ${provider} has no size ${printable(sku)}${hint}`]);
}
