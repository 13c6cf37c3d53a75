import {
  isProvider,
  nearestNames,
  withPriceOverrides,
  type Catalog,
  type ComputePriceAnswer,
  type PriceOverride,
  type RegionFact,
  type TransferPrice,
} from '@headroom/catalog';
import type { DecimalText, PriceOrigin, PriceOverrideInput, RegionFacts } from '@headroom/core';
import { providerOf } from './provider-of.js';
import { namedRouter, nearestRouters, providerRouter, type RouterPromise } from './router-promise.js';

/** A unit price with its source and day; the user's own is in the currency of the document, another in USD. */
export interface SourcedPrice {
  readonly price: DecimalText;
  readonly origin: PriceOrigin;
  readonly isOwn: boolean;
}

/** A size of a provider: SKU family and vCPUs count against quota. */
export interface SkuQuotaFacts {
  readonly skuFamily: string | null;
  readonly vcpus: number | null;
}

/** What the planner asks of the catalogue, for locations of any provider; null = not known. */
export interface WorkloadCatalog {
  region(location: string): RegionFacts | null;
  /** Known locations with a name like this one, best first. */
  nearestLocations(location: string): readonly string[];
  sku(question: { readonly location: string; readonly sku: string }): SkuQuotaFacts | null;
  /** Known sizes of the location's provider with a name like this one, best first. */
  nearestSkus(question: { readonly location: string; readonly sku: string }): readonly string[];
  computePrice(question: { readonly location: string; readonly sku: string }): SourcedPrice | null;
  /** Locations of the provider that have a price for the size. */
  locationsWithPrice(question: { readonly location: string; readonly sku: string }): readonly string[];
  crossRegionPrice(question: { readonly from: string; readonly to: string }): SourcedPrice | null;
  crossZonePrice(location: string): (SourcedPrice & { readonly billedDirections: number }) | null;
  /** The router that a provider has. */
  providerRouter(provider: string): RouterPromise | null;
  /** The router of this name. */
  namedRouter(sku: string): RouterPromise | null;
  /** Known products with a name like this one, best first. */
  nearestRouters(sku: string): readonly string[];
}

/** Source of the user's own prices. */
export const OWN_PRICE: PriceOrigin = { source: 'document', date: null };

/** The catalogue with the document's `priceOverrides` over it (contract 2.10.12, 2.10.33). */
export function workloadCatalog(catalog: Catalog, overrides: readonly PriceOverrideInput[]): WorkloadCatalog {
  const priced = withPriceOverrides(catalog, overrides.flatMap(toOverride));
  const sku = ({ location, sku: name }: { readonly location: string; readonly sku: string }) => {
    const provider = providerOf(location);
    return isProvider(provider) ? catalog.sku({ provider, sku: name }) : undefined;
  };
  return {
    region: (location) => regionFacts(catalog.region(location)),
    nearestLocations: (location) => catalog.nearestRegionNames(location),
    sku: (question) => {
      const fact = sku(question);
      return fact === undefined ? null : { skuFamily: fact.family, vcpus: fact.vcpu };
    },
    nearestSkus: ({ location, sku: name }) => nearestSkus(catalog, providerOf(location), name),
    computePrice: (question) => computePrice(priced.computePrice(question)),
    locationsWithPrice: ({ location, sku: name }) => pricedLocations(catalog, providerOf(location), name),
    crossRegionPrice: (ends) => transferPrice(priced.crossRegionPrice(ends)),
    crossZonePrice: (location) => transferPrice(priced.crossZonePrice(location)),
    providerRouter: (provider) => providerRouter(catalog, provider),
    namedRouter: (name) => namedRouter(catalog, name),
    nearestRouters: (name) => nearestRouters(catalog, name),
  };
}

function toOverride({
  sku,
  location,
  pricePerHour,
  crossRegionPerGib,
  from,
  to,
  crossZonePerGib,
}: PriceOverrideInput): PriceOverride[] {
  if (pricePerHour !== undefined && sku !== undefined) return [{ sku, location, pricePerHour }];
  if (crossRegionPerGib !== undefined) return [{ crossRegionPerGib, from, to }];
  return crossZonePerGib === undefined ? [] : [{ crossZonePerGib, location }];
}

function regionFacts(fact: RegionFact | undefined): RegionFacts | null {
  if (fact === undefined) return null;
  const { geography, zones, pair, coordinates } = fact;
  return { geography, zones, pair, latitude: coordinates?.latitude ?? null, longitude: coordinates?.longitude ?? null };
}

function computePrice(answer: ComputePriceAnswer): SourcedPrice | null {
  if (!answer.ok) return null;
  return sourced({ price: answer.pricePerHour, ...answer });
}

function transferPrice(found: TransferPrice | null): (SourcedPrice & { readonly billedDirections: number }) | null {
  if (found === null) return null;
  return { ...sourced({ price: found.pricePerGib, ...found }), billedDirections: found.billedDirections };
}

function sourced(found: {
  readonly price: string;
  readonly origin: string;
  readonly source: string;
  readonly date: string | null;
}): SourcedPrice {
  const isOwn = found.origin === 'OVERRIDE';
  return { price: found.price, origin: isOwn ? OWN_PRICE : { source: found.source, date: found.date }, isOwn };
}

function nearestSkus(catalog: Catalog, provider: string, sku: string): readonly string[] {
  return isProvider(provider)
    ? nearestNames(
        sku,
        catalog.skus(provider).map((fact) => fact.sku),
      )
    : [];
}

function pricedLocations(catalog: Catalog, provider: string, sku: string): readonly string[] {
  return isProvider(provider) ? catalog.computePrices({ provider, sku }).map(({ location }) => location) : [];
}
