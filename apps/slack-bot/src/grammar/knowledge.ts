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
  const [only, ...others] = locationsCalled(knowledge, name, provider);
  if (only !== undefined) {
    return others.length === 0 ? { kind: 'ONE', location: only } : { kind: 'SEVERAL', locations: [only, ...others] };
  }
  const near = knowledge.nearest(name.toLowerCase(), knowledge.locations.map(regionOf));
  return { kind: 'NONE', nearest: near[0] ?? null };
}

/** The locations that a name can mean: those of the provider if it has any; none where it is no name of a region. */
export function locationsCalled(knowledge: Knowledge, name: string, provider: string | null): readonly string[] {
  const typed = name.toLowerCase();
  const wanted = plainName(name);
  if (wanted === '') return [];
  const exact = knowledge.locations.filter((location) => location === typed || regionOf(location) === typed);
  const all =
    exact.length > 0
      ? exact
      : knowledge.locations.filter(
          (location) => plainName(location) === wanted || plainName(regionOf(location)) === wanted,
        );
  const ofProvider = all.filter((location) => provider === null || location.startsWith(`${provider}/`));
  return ofProvider.length > 0 ? ofProvider : all;
}

function regionOf(location: string): string {
  return location.slice(location.indexOf('/') + 1);
}

/** A size of one of the providers: by its name, or by a spelling or a part that only it has; null where none is meant. */
export function findSku(knowledge: Knowledge, name: string, providers: readonly string[]): string | null {
  const names = providers.flatMap((provider) => knowledge.skus(provider));
  const wanted = name.toLowerCase();
  const exact = names.find((sku) => sku.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const alike = names.filter((sku) => [wanted, `standard${wanted}`].map(plainSize).includes(plainSize(sku)));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function plainSize(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9/]/gu, '');
}
