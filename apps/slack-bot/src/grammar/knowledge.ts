/** What the grammar knows of the world: the names of regions and sizes, and which of them are like a word. */
export interface Knowledge {
  /** Every location as `provider/region`. */
  readonly locations: readonly string[];
  /** What a location is called beside its name, such as `Europe (Frankfurt)`; null where it is nothing else. */
  displayName(location: string): string | null;
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
  const { exact, alike } = namesOf(knowledge);
  const all = exact.get(name.toLowerCase()) ?? alike.get(plainName(name)) ?? [];
  const ofProvider = all.filter((location) => provider === null || location.startsWith(`${provider}/`));
  return ofProvider.length > 0 ? ofProvider : all;
}

interface LocationNames {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

/** Made once for each catalogue: a line asks often. */
const NAMES = new WeakMap<readonly string[], LocationNames>();

function namesOf({ locations, displayName }: Knowledge): LocationNames {
  const known = NAMES.get(locations);
  if (known !== undefined) return known;
  const names = {
    exact: byName(locations, (location) => [location, regionOf(location)]),
    alike: byName(locations, (location) => [
      plainName(location),
      plainName(regionOf(location)),
      ...placeNames(displayName(location) ?? ''),
    ]),
  };
  NAMES.set(locations, names);
  return names;
}

/** `Europe (Frankfurt)` is `Frankfurt` too. */
function placeNames(displayName: string): readonly string[] {
  const inBrackets = /\((?<place>[^)]+)\)/u.exec(displayName)?.groups?.['place'] ?? '';
  return [displayName, inBrackets].map(plainName).filter((name) => name !== '');
}

function byName(
  locations: readonly string[],
  namesOfOne: (location: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const location of locations) {
    for (const name of new Set(namesOfOne(location))) found.set(name, [...(found.get(name) ?? []), location]);
  }
  return found;
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
