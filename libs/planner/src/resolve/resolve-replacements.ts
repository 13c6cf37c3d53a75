import { type Catalog, isProvider, type RegionFact } from '@headroom/catalog';
import {
  type ComponentInput,
  decimal,
  type LocationReplacements,
  mayHoldData,
  tooNearKm,
  type WorkloadComponent,
  type WorkloadInput,
  type WorkloadLocation,
} from '@headroom/core';
import type { WorkloadCatalog } from './workload-catalog.js';

interface ReplacementSource {
  readonly input: WorkloadInput;
  readonly locations: readonly WorkloadLocation[];
  readonly components: readonly WorkloadComponent[];
  /** All regions. */
  readonly catalog: Catalog;
  /** Prices, with the document's own over them. */
  readonly prices: WorkloadCatalog;
}

/**
 * Where the locations that have no zones, lie too near to another one, or where data may not live, could stand instead
 * (S96, S99, S102).
 * Nothing is looked up where all are well placed, and none is named for a location of which components say something.
 */
export function resolveReplacements(source: ReplacementSource): readonly LocationReplacements[] {
  const { input, locations } = source;
  const named = new Set((input.components ?? []).flatMap(namedLocations));
  return locations
    .filter((location) => isMisplaced(source, location) && !named.has(location.location))
    .map((location) => ({ location: location.location, regions: pricedRegions(source, location) }))
    .filter(({ regions }) => regions.length > 0);
}

function namedLocations({ perLocation = [] }: ComponentInput): readonly string[] {
  return perLocation.map(({ location }) => location);
}

function isMisplaced({ input, locations }: ReplacementSource, location: WorkloadLocation): boolean {
  const { facts } = location;
  const allowed = input.targets?.residency ?? null;
  const isNear = locations.some((other) => other !== location && tooNearKm(other.facts, facts) !== null);
  return isNear || facts.zones === 0 || !mayHoldData(facts.geography, allowed);
}

function pricedRegions(source: ReplacementSource, { provider }: WorkloadLocation): LocationReplacements['regions'] {
  if (!isProvider(provider)) return [];
  return source.catalog
    .regions({ provider })
    .filter((region) => region.zones !== null && isPriced(source, region.location))
    .map(toFacts);
}

function toFacts({
  location,
  geography,
  zones,
  pair,
  coordinates,
}: RegionFact): LocationReplacements['regions'][number] {
  const { latitude = null, longitude = null } = coordinates ?? {};
  return { location, geography, zones, pair, latitude, longitude };
}

/** True where every size has a price there, and the traffic of copies to and from it. */
function isPriced({ input, locations, components, prices }: ReplacementSource, location: string): boolean {
  const skus = (input.components ?? []).flatMap(({ sku, pricePerHour }) =>
    sku === undefined || pricePerHour !== undefined ? [] : [sku],
  );
  if (skus.some((sku) => prices.computePrice({ location, sku }) === null)) return false;
  if (!components.some(copiesBetweenRegions)) return true;
  return locations.every(({ location: other }) => {
    const there = prices.crossRegionPrice({ from: other, to: location });
    return other === location || (there !== null && prices.crossRegionPrice({ from: location, to: other }) !== null);
  });
}

function copiesBetweenRegions(component: WorkloadComponent): boolean {
  if (component.kind !== 'data' || component.regionReplication === 'NONE') return false;
  return decimal(component.writesPerSecond).times(decimal(component.bytesPerWrite)).gt(0);
}
