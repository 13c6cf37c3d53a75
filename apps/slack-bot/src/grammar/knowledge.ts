/** What the grammar knows of the world: the names of regions and sizes, and which of them are like a word. */
export interface Knowledge {
  /** Every location as `provider/region`. */
  readonly locations: readonly string[];
  /** The sizes of a provider. */
  skus(provider: string): readonly string[];
  /** The names that are most like a word, the best first; none where none is. */
  nearest(word: string, names: readonly string[]): readonly string[];
}

/** A location, several that it may be, or none. */
export type FoundLocation =
  | { readonly kind: 'ONE'; readonly location: string }
  | { readonly kind: 'SEVERAL'; readonly locations: readonly string[] }
  | { readonly kind: 'NONE'; readonly nearest: string | null };

/** Finds a location by its name with or without provider, however it is spelled: `East US`, `eastus`, `azure/eastus`. */
export function findLocation(knowledge: Knowledge, name: string, provider: string | null): FoundLocation {
  const wanted = plainName(name);
  const regionOf = (location: string): string => plainName(location.slice(location.indexOf('/') + 1));
  const exact = knowledge.locations.filter(
    (location) => location === name.toLowerCase() || location.endsWith(`/${name.toLowerCase()}`),
  );
  const alike = knowledge.locations.filter(
    (location) => plainName(location) === wanted || regionOf(location) === wanted,
  );
  const all = exact.length > 0 ? exact : alike;
  const ofProvider = all.filter((location) => provider === null || location.startsWith(`${provider}/`));
  const [only, ...others] = ofProvider.length > 0 ? ofProvider : all;
  if (only !== undefined) {
    return others.length === 0 ? { kind: 'ONE', location: only } : { kind: 'SEVERAL', locations: [only, ...others] };
  }
  const near = knowledge.nearest(
    name.toLowerCase(),
    knowledge.locations.map((location) => location.slice(location.indexOf('/') + 1)),
  );
  return { kind: 'NONE', nearest: near[0] ?? null };
}

/** A size of one of the providers by its name in any case of letters; null where none has it. */
export function findSku(knowledge: Knowledge, name: string, providers: readonly string[]): string | null {
  const wanted = name.toLowerCase();
  return providers.flatMap((provider) => knowledge.skus(provider)).find((sku) => sku.toLowerCase() === wanted) ?? null;
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9/]/gu, '');
}
