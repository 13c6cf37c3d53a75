import type { Catalog } from './catalog.js';
import { type Location, parseLocation } from './provider.js';
import { CROSS_ZONE_DIRECTIONS, type TransferPrice } from './transfer-price.js';

/** An own hourly price of a size, everywhere or at one location (contract 2.10.12). */
export interface ComputeOverride {
  readonly sku: string;
  readonly location?: Location | undefined;
  readonly pricePerHour: string;
}

/** An own price of traffic between regions, for every pair or for those with this end (contract 2.10.12). */
export interface CrossRegionOverride {
  readonly crossRegionPerGib: string;
  readonly from?: Location | undefined;
  readonly to?: Location | undefined;
}

/** An own price of traffic between zones, everywhere or at one location (contract 2.10.12). */
export interface CrossZoneOverride {
  readonly crossZonePerGib: string;
  readonly location?: Location | undefined;
}

/** One entry of the document's `priceOverrides`. */
export type PriceOverride = ComputeOverride | CrossRegionOverride | CrossZoneOverride;

/** What stands for the source of a price of the document itself. */
export const OVERRIDE_SOURCE = 'priceOverrides';

/**
 * The catalogue with the document's own prices over it. The entry that names more of the question wins; among equals
 * the later one.
 */
export function withPriceOverrides(catalog: Catalog, overrides: readonly PriceOverride[]): Catalog {
  const compute = overrides.filter((override) => 'pricePerHour' in override);
  const crossRegion = overrides.filter((override) => 'crossRegionPerGib' in override);
  const crossZone = overrides.filter((override) => 'crossZonePerGib' in override);
  return {
    ...catalog,
    computePrice(query) {
      const own = mostSpecific(
        compute.filter(({ sku, location }) => sku === query.sku && isOpenOr(location, query.location)),
        ({ location }) => [location],
      );
      if (own === undefined) return catalog.computePrice(query);
      return { ok: true, pricePerHour: own.pricePerHour, source: OVERRIDE_SOURCE, date: null, origin: 'OVERRIDE' };
    },
    crossRegionPrice(ends) {
      const own = mostSpecific(
        crossRegion.filter(({ from, to }) => isOpenOr(from, ends.from) && isOpenOr(to, ends.to)),
        ({ from, to }) => [from, to],
      );
      return own === undefined ? catalog.crossRegionPrice(ends) : ownTransferPrice(own.crossRegionPerGib, 1);
    },
    crossZonePrice(location) {
      const own = mostSpecific(
        crossZone.filter((override) => isOpenOr(override.location, location)),
        (override) => [override.location],
      );
      if (own === undefined) return catalog.crossZonePrice(location);
      return ownTransferPrice(own.crossZonePerGib, chargedEnds(location));
    },
  };
}

/** Ends that an own cross-zone price is charged at: those of the cloud, and one where the cloud itself charges none. */
function chargedEnds(location: Location): 1 | 2 {
  const provider = parseLocation(location)?.provider;
  return provider !== undefined && CROSS_ZONE_DIRECTIONS[provider] === 2 ? 2 : 1;
}

function isOpenOr(stated: Location | undefined, asked: Location): boolean {
  return stated === undefined || stated === asked;
}

function mostSpecific<Override>(
  fitting: readonly Override[],
  fields: (override: Override) => readonly unknown[],
): Override | undefined {
  const stated = (override: Override) => fields(override).filter((field) => field !== undefined).length;
  return fitting.reduce<Override | undefined>(
    (best, override) => (best === undefined || stated(override) >= stated(best) ? override : best),
    undefined,
  );
}

function ownTransferPrice(pricePerGib: string, billedDirections: 0 | 1 | 2): TransferPrice {
  return {
    pricePerGib,
    unit: 'GiB',
    billedDirections,
    confidence: 'PRIMARY',
    note: null,
    origin: 'OVERRIDE',
    source: OVERRIDE_SOURCE,
    date: null,
  };
}
