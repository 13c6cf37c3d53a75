import { greatCircleKm } from '@headroom/core';
import { type Citation, cite, citeKey } from './citation.js';
import type { ComputeFile, CoordinateRow, CoordinatesFile, RegionRow } from './catalog-files.js';
import type { Coordinates } from './coordinates.js';
import { type CatalogLayer, type CatalogLayers, type Origin, perProvider } from './layers.js';
import { nearestNames } from './nearest-names.js';
import {
  type Location,
  type LocationParts,
  type Provider,
  formatLocation,
  parseLocation,
  providersOf,
} from './provider.js';

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
  const recordsOf = perProvider((provider) => layers.flatMap((layer) => regionRecords(layer, provider)));
  const region = (location: Location) => {
    const parts = parseLocation(location);
    return parts && regionFact(recordsOf(parts.provider), parts);
  };
  const factsOf = (provider: Provider) => listFacts(recordsOf(provider), provider);
  return {
    region,
    regions: (filter = {}) =>
      providersOf(filter)
        .flatMap(factsOf)
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

/** What one layer says of the regions of a cloud. */
interface RegionRecords {
  readonly layer: CatalogLayer;
  readonly file: ComputeFile;
  readonly rows: ReadonlyMap<string, RegionRow>;
  readonly coordinatesFile: CoordinatesFile;
  readonly coordinates: ReadonlyMap<string, CoordinateRow>;
}

function regionRecords(layer: CatalogLayer, provider: Provider): RegionRecords {
  const file = layer.table<ComputeFile>(provider, 'compute') ?? {};
  const coordinatesFile = layer.table<CoordinatesFile>(provider, 'coordinates') ?? {};
  return { layer, file, rows: byName(file.regions), coordinatesFile, coordinates: byName(coordinatesFile.regions) };
}

function byName<Row extends { readonly name: string }>(rows: readonly Row[] = []): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.name, row]));
}

/** The regions of a cloud: those of the shipped catalogue in their order, then those that an own one adds. */
function listFacts(records: readonly RegionRecords[], provider: Provider): readonly RegionFact[] {
  const names = new Set(records.toReversed().flatMap(({ rows }) => [...rows.keys()]));
  return [...names].flatMap((region) => regionFact(records, { provider, region }) ?? []);
}

function regionFact(records: readonly RegionRecords[], parts: LocationParts): RegionFact | undefined {
  const { provider, region } = parts;
  const known = records.flatMap(({ layer, file, rows }) => {
    const row = rows.get(region);
    return row === undefined ? [] : [{ layer, file, row }];
  });
  const [winner] = known;
  if (winner === undefined) return undefined;
  const given = <Field extends keyof RegionRow>(field: Field): RegionRow[Field] | undefined =>
    known.map(({ row }) => row[field]).find((value) => value !== undefined);
  const pair = given('pair') ?? null;
  return {
    location: formatLocation(parts),
    provider,
    name: region,
    displayName: given('displayName') ?? null,
    geography: given('geography') ?? null,
    geographyGroup: given('geographyGroup') ?? null,
    physicalLocation: given('physicalLocation') ?? null,
    zones: given('zones') ?? null,
    pair: pair && formatLocation({ provider, region: pair }),
    coordinates: regionCoordinates(records, region),
    origin: winner.layer.origin,
    ...citeRegion(winner.file, region),
  };
}

function citeRegion(file: ComputeFile, name: string): Citation {
  const reference = file.regionSources?.[name] ?? file.regionSources?.['*'];
  return reference === undefined ? citeKey(undefined, undefined) : cite(file.sources, reference);
}

function regionCoordinates(records: readonly RegionRecords[], region: string): RegionCoordinates | null {
  for (const { coordinatesFile, coordinates } of records) {
    const row = coordinates.get(region);
    if (row !== undefined) {
      const { source } = citeKey(coordinatesFile.sources, row.source);
      return { latitude: row.latitude, longitude: row.longitude, source, note: row.note ?? null };
    }
  }
  return null;
}

/** The nearest locations of the named cloud, or of all clouds where the text names none. */
function nearestLocations(
  location: string,
  factsOf: (provider: Provider) => readonly RegionFact[],
): readonly Location[] {
  const provider = parseLocation(location)?.provider;
  const name = location.slice(location.indexOf('/') + 1);
  const facts = providersOf({ provider }).flatMap(factsOf);
  const locationOf = new Map(
    facts.flatMap((fact) => [fact.name, fact.displayName ?? fact.name].map((text) => [text, fact.location] as const)),
  );
  const found = nearestNames(name, [...locationOf.keys()]).flatMap((text) => locationOf.get(text) ?? []);
  return [...new Set(found)];
}
