import { type Citation, cite, citeKey, plainDate } from './citation.js';
import type { ComputeFile } from './catalog-files.js';
import { type LayerSizes, type SizesOfProvider, skuNames } from './compute-sizes.js';
import type { Origin } from './layers.js';
import { nearestNames } from './nearest-names.js';
import { type Location, type Provider, formatLocation, parseLocation } from './provider.js';
import type { Regions } from './regions.js';

/** A compute size at a place. */
export interface ComputePriceQuery {
  readonly location: Location;
  readonly sku: string;
}

/** The price of one running instance; Linux, on demand. */
export interface ComputePrice extends Citation {
  readonly ok: true;
  /** USD per hour, as a decimal text. */
  readonly pricePerHour: string;
  readonly origin: Origin;
}

/** Why there is no price, and what there is instead (contract 1.1: a problem, never 0). */
export interface NoComputePrice {
  readonly ok: false;
  readonly code: 'UNKNOWN_REGION' | 'UNKNOWN_SKU' | 'NO_PRICE_IN_REGION';
  /** SKU names like the one asked for; for UNKNOWN_SKU only. */
  readonly nearestSkus: readonly string[];
  /** Locations like the one asked for; for UNKNOWN_REGION only. */
  readonly nearestRegions: readonly Location[];
  /** Locations that have a price for the SKU; for NO_PRICE_IN_REGION only. */
  readonly regionsWithPrice: readonly Location[];
}

/** A price or the reason why there is none. */
export type ComputePriceAnswer = ComputePrice | NoComputePrice;

/** The price of a compute size in one region. */
export interface RegionPrice extends Citation {
  readonly location: Location;
  /** USD per hour, as a decimal text. */
  readonly pricePerHour: string;
  readonly origin: Origin;
}

/** The hourly price of a SKU at a location: of the own catalogue where it has one, else of the shipped one. */
export function findComputePrice(
  { sizesOf, regions }: { readonly sizesOf: SizesOfProvider; readonly regions: Regions },
  { location, sku }: ComputePriceQuery,
): ComputePriceAnswer {
  const parts = parseLocation(location);
  if (parts === undefined)
    return noPrice({ code: 'UNKNOWN_REGION', nearestRegions: regions.nearestRegionNames(location) });
  const sizes = sizesOf(parts.provider);
  const price = priceInRegion(sizes, { sku, region: parts.region });
  if (price !== undefined) return price;
  if (regions.region(location) === undefined) {
    return noPrice({ code: 'UNKNOWN_REGION', nearestRegions: regions.nearestRegionNames(location) });
  }
  const regionsWithPrice = regionsOfSku(sizes, sku).map((region) => formatLocation({ ...parts, region }));
  if (regionsWithPrice.length > 0) return noPrice({ code: 'NO_PRICE_IN_REGION', regionsWithPrice });
  return noPrice({ code: 'UNKNOWN_SKU', nearestSkus: nearestNames(sku, skuNames(sizes)) });
}

/** Every region of the cloud that has a price for a SKU, by name; empty for an unknown SKU. */
export function listComputePrices(
  sizesOf: SizesOfProvider,
  { provider, sku }: { readonly provider: Provider; readonly sku: string },
): readonly RegionPrice[] {
  const sizes = sizesOf(provider);
  return regionsOfSku(sizes, sku).flatMap((region) => {
    const price = priceInRegion(sizes, { sku, region });
    if (price === undefined) return [];
    const { pricePerHour, origin, source, date } = price;
    return [{ location: formatLocation({ provider, region }), pricePerHour, origin, source, date }];
  });
}

function priceInRegion(
  sizes: readonly LayerSizes[],
  { sku, region }: { readonly sku: string; readonly region: string },
): ComputePrice | undefined {
  for (const { layer, file, rows } of sizes) {
    const pricePerHour = rows.get(sku)?.prices[region];
    if (pricePerHour !== undefined) {
      return { ok: true, pricePerHour, origin: layer.origin, ...citePrice(file, region) };
    }
  }
  return undefined;
}

function citePrice(file: ComputeFile, region: string): Citation {
  const reference = file.priceSources?.[region] ?? file.priceSources?.['*'];
  const cited = reference === undefined ? citeKey(undefined, undefined) : cite(file.sources, reference);
  const captured = file.capturedAtByRegion?.[region] ?? file.capturedAtByRegion?.['*'] ?? file.capturedAt;
  return { source: cited.source, date: plainDate(captured) ?? cited.date };
}

function regionsOfSku(sizes: readonly LayerSizes[], sku: string): readonly string[] {
  return [...new Set(sizes.flatMap(({ rows }) => Object.keys(rows.get(sku)?.prices ?? {})))].sort();
}

function noPrice(reason: Pick<NoComputePrice, 'code'> & Partial<Omit<NoComputePrice, 'ok' | 'code'>>): NoComputePrice {
  return { ok: false, nearestSkus: [], nearestRegions: [], regionsWithPrice: [], ...reason };
}
