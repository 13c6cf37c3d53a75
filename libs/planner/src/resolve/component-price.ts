import type { ComponentInput, PerLocationInput } from '@headroom/core';
import type { DocumentPath } from '../problems/document-path.js';
import type { ProblemDraft } from '../problems/problem.js';
import type { CurrencyConverter, UnitPrice } from './currency.js';
import { providerOf } from './provider-of.js';
import { OWN_PRICE, type WorkloadCatalog } from './workload-catalog.js';

/** One self-run component in one location, and where prices may come from. */
export interface PriceQuestion {
  readonly component: ComponentInput;
  readonly path: DocumentPath;
  readonly location: string;
  /** What the document says of the component in this location only. */
  readonly there: PerLocationInput | undefined;
  readonly catalog: WorkloadCatalog;
  readonly toCurrency: CurrencyConverter;
}

/** The size that runs in the location; null where none is named. */
export function effectiveSku({ component, there }: Pick<PriceQuestion, 'component' | 'there'>): string | null {
  return there?.sku ?? component.sku ?? null;
}

/**
 * Price of one replica hour: an override of the size, the component's own price in this location, its own price
 * everywhere, the catalogue's (contract 1.1, 2.10.12, 2.10.33). A price that is missing is a problem, never 0.
 */
export function componentPrice(question: PriceQuestion): UnitPrice | ProblemDraft {
  const { component, there, catalog, location, toCurrency } = question;
  const sku = effectiveSku(question);
  const listed = sku === null ? null : catalog.computePrice({ location, sku });
  if (listed?.isOwn === true) return toCurrency(listed);
  const own = there?.pricePerHour ?? component.pricePerHour;
  if (own !== undefined) return { price: own, origin: OWN_PRICE };
  if (sku === null) return noPrice(question);
  return listed === null ? noCatalogPrice(question, sku) : toCurrency(listed);
}

function noPrice({ component, path, location }: PriceQuestion): ProblemDraft {
  return {
    path: [...path, 'sku'],
    code: 'PRICE_MISSING',
    message: `Component "${component.name}" has no price in ${location}.`,
    expected: `sku or pricePerHour of the component, or perLocation["${location}"] with one of them`,
  };
}

function noCatalogPrice(question: PriceQuestion, sku: string): ProblemDraft {
  const { catalog, location, component } = question;
  const path = skuPath(question);
  const ownPrice = `your own price in pricePerHour, perLocation["${location}"] or priceOverrides`;
  if (catalog.sku({ location, sku }) === null) {
    const near = catalog.nearestSkus({ location, sku });
    return {
      path,
      code: 'UNKNOWN_SKU',
      value: sku,
      message: `The catalogue of ${providerOf(location)} has no size "${sku}", which "${component.name}" needs in ${location}.`,
      expected: `${near.length > 0 ? `a size such as ${near.join(', ')}` : `a size of ${providerOf(location)}`}, or ${ownPrice}`,
      suggestion: near[0] ?? null,
    };
  }
  return {
    path,
    code: 'PRICE_MISSING',
    value: sku,
    message: `The catalogue has no price for ${sku} in ${location}.`,
    expected: `${pricedLocations(catalog.locationsWithPrice({ location, sku }))}, or ${ownPrice}`,
  };
}

function skuPath({ component, there, path }: PriceQuestion): DocumentPath {
  const index = component.perLocation?.findIndex((entry) => entry === there) ?? -1;
  return there?.sku === undefined ? [...path, 'sku'] : [...path, 'perLocation', index, 'sku'];
}

/** So many locations are named before the rest is counted. */
const NAMED_LOCATIONS = 6;

function pricedLocations(locations: readonly string[]): string {
  if (locations.length === 0) return 'another size';
  const more = locations.length - NAMED_LOCATIONS;
  const named = locations.slice(0, NAMED_LOCATIONS).join(', ');
  return `a location that has one (${named}${more > 0 ? ` and ${more} more` : ''})`;
}
