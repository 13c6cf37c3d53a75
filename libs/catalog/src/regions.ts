import { type Citation, cite, citeKey } from './citation.js';
import type { ComputeFile, CoordinateRow, CoordinatesFile, RegionRow } from './catalog-files.js';
import { type Coordinates, greatCircleKm } from './distance.js';
import { type CatalogLayers, type Origin, perProvider } from './layers.js';
import { nearestNames } from './nearest-names.js';
import { type Location, type Provider, PROVIDERS, formatLocation, parseLocation, providersOf } from './provider.js';

/** Where a region lies, in degrees, and who says so. */
export interface RegionCoordinates extends Coordinates {
  readonly source: string;
  readonly note: string | null;
}

/** What is known of a region; `source` and `date` are of the region facts, not of its prices. */
export interface RegionFact extends Citation {
  readonly location: Location;
  readonly provider: Provider;
  readonly name: string;
  readonly displayName: string | null;
  /** Country or group of countries that its data stays in (guide S102). */
  readonly geography: string | null;
  readonly geographyGroup: string | null;
  readonly physicalLocation: string | null;
  /** Availability zones; 0 = the source lists the region without zones, null = the source does not know. */
  readonly zones: number | null;
  /** The region that its provider pairs with it, as a location; null without a pair. */
  readonly pair: Location | null;
  /** Null where no source has them: never guessed. */
  readonly coordinates: RegionCoordinates | null;
  readonly origin: Origin;
}

/** Which regions to list; every given condition must hold. */
export interface RegionFilter {
  readonly provider?: Provider;
  readonly geography?: string;
  /** At least so many zones; regions whose zones are not known are left out. */
  readonly minimumZones?: number;
}

/** Look-up over the regions of every cloud. */
export interface Regions {
  region(location: Location): RegionFact | undefined;
  regions(filter?: RegionFilter): readonly RegionFact[];
  nearestRegionNames(location: string): readonly Location[];
  distanceKm(a: Location, b: Location): number | null;
}

/** Regions of the layers; a field that an own catalogue gives wins, the others stay. */
export function createRegions(layers: CatalogLayers): Regions {
  const factsOf = perProvider((provider) => regionFacts(layers, provider));
  const region = (location: Location) => {
    const parts = parseLocation(location);
    return parts === undefined ? undefined : factsOf(parts.provider).get(parts.region);
  };
  return {
    region,
    regions: (filter = {}) =>
      providersOf(filter)
        .flatMap((provider) => [...factsOf(provider).values()])
        .filter((fact) => fulfils(fact, filter)),
    nearestRegionNames: (location) => nearestLocations(location, factsOf),
    distanceKm(a, b) {
      const from = region(a)?.coordinates;
      const to = region(b)?.coordinates;
      return from && to ? greatCircleKm(from, to) : null;
    },
  };
}

function fulfils(fact: RegionFact, filter: RegionFilter): boolean {
  if (filter.geography !== undefined && filter.geography !== fact.geography) return false;
  return filter.minimumZones === undefined || (fact.zones !== null && fact.zones >= filter.minimumZones);
}

type FactsByName = ReadonlyMap<string, RegionFact>;

function regionFacts(layers: CatalogLayers, provider: Provider): FactsByName {
  const coordinates = coordinatesByName(layers, provider);
  const facts = new Map<string, RegionFact>();
  for (const layer of layers.toReversed()) {
    const file = layer.table<ComputeFile>(provider, 'compute');
    for (const row of file?.regions ?? []) {
      const known = facts.get(row.name) ?? unknownRegion({ provider, region: row.name });
      facts.set(row.name, {
        ...known,
        ...givenFields(provider, row),
        ...citeRegion(file ?? {}, row.name),
        coordinates: coordinates.get(row.name) ?? null,
        origin: layer.origin,
      });
    }
  }
  return facts;
}

function unknownRegion(parts: { readonly provider: Provider; readonly region: string }): RegionFact {
  return {
    location: formatLocation(parts),
    provider: parts.provider,
    name: parts.region,
    displayName: null,
    geography: null,
    geographyGroup: null,
    physicalLocation: null,
    zones: null,
    pair: null,
    coordinates: null,
    source: '',
    date: null,
    origin: 'CATALOG',
  };
}

function givenFields(provider: Provider, row: RegionRow): Partial<RegionFact> {
  return {
    ...(row.displayName === undefined ? {} : { displayName: row.displayName }),
    ...(row.geography === undefined ? {} : { geography: row.geography }),
    ...(row.geographyGroup === undefined ? {} : { geographyGroup: row.geographyGroup }),
    ...(row.physicalLocation === undefined ? {} : { physicalLocation: row.physicalLocation }),
    ...(row.zones === undefined ? {} : { zones: row.zones }),
    ...(row.pair === undefined ? {} : { pair: row.pair && formatLocation({ provider, region: row.pair }) }),
  };
}

function citeRegion(file: ComputeFile, name: string): Citation {
  const reference = file.regionSources?.[name] ?? file.regionSources?.['*'];
  return reference === undefined ? citeKey(undefined, undefined) : cite(file.sources, reference);
}

function coordinatesByName(layers: CatalogLayers, provider: Provider): ReadonlyMap<string, RegionCoordinates> {
  const byName = new Map<string, RegionCoordinates>();
  for (const layer of layers.toReversed()) {
    const file = layer.table<CoordinatesFile>(provider, 'coordinates');
    for (const row of file?.regions ?? []) byName.set(row.name, coordinatesFact(file ?? {}, row));
  }
  return byName;
}

function coordinatesFact(file: CoordinatesFile, row: CoordinateRow): RegionCoordinates {
  return {
    latitude: row.latitude,
    longitude: row.longitude,
    source: citeKey(file.sources, row.source).source,
    note: row.note ?? null,
  };
}

/** The nearest locations of the named cloud, or of all clouds where the text names none. */
function nearestLocations(location: string, factsOf: (provider: Provider) => FactsByName): readonly Location[] {
  const parts = parseLocation(location);
  const name = parts?.region ?? location.slice(location.indexOf('/') + 1);
  const providers = parts === undefined ? PROVIDERS : [parts.provider];
  const facts = providers.flatMap((provider) => [...factsOf(provider).values()]);
  const byText = new Map(
    facts.flatMap((fact) => [[fact.displayName ?? fact.name, fact] as const, [fact.name, fact] as const]),
  );
  const found = nearestNames(name, [...byText.keys()]).flatMap((text) => byText.get(text)?.location ?? []);
  return [...new Set(found)];
}
