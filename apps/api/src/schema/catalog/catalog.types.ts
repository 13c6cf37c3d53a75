import { type Provider, PROVIDERS, type RegionFact, type SkuFact } from '@headroom/catalog';
import { choice, decimal, listOf, number, object, orNull, text, whole } from '../fields/field-spec.js';
import { enumType, objectType } from '../fields/object-type.js';

/** Regions, sizes and prices of the clouds (facts of `@headroom/catalog`). */
export const ProviderEnum = enumType({ name: 'Provider', description: 'A cloud of the catalogue.', values: PROVIDERS });

/** A region as the API tells of it. */
export type CatalogRegion = Omit<RegionFact, 'coordinates' | 'origin' | 'provider'> & { readonly provider: Provider };

export const CatalogRegionType = objectType<CatalogRegion>({
  name: 'CatalogRegion',
  description: 'A region of a cloud.',
  fields: {
    location: text('`provider/region`.'),
    provider: choice(ProviderEnum, 'The cloud.'),
    name: text('The region as its provider spells it.'),
    displayName: orNull(text('Its name for people.')),
    geography: orNull(text('Country or group of countries that its data stays in.')),
    geographyGroup: orNull(text('The larger area.')),
    physicalLocation: orNull(text('Where it lies, in words.')),
    zones: orNull(whole('Availability zones; 0 = none, null = not known.')),
    pair: orNull(text('The region that its provider pairs with it.')),
    source: text('Where the facts come from.'),
    date: orNull(text('Of when they are.')),
  },
});

export const CatalogSkuType = objectType<SkuFact>({
  name: 'CatalogSku',
  description: 'A size of instances.',
  fields: {
    provider: choice(ProviderEnum, 'The cloud.'),
    sku: text('As its provider spells it.'),
    family: orNull(text('The series that it belongs to.')),
    category: orNull(text('general, compute, memory, burstable or storage, with `-arm` for ARM processors.')),
    arch: orNull(text('Architecture of the processor.')),
    vcpu: orNull(number('Virtual processors; a fraction for shared-core sizes.')),
    memoryGiB: orNull(number('Memory in GiB.')),
  },
});

/** A page of sizes. */
export interface SkuList {
  readonly totalCount: number;
  readonly nodes: readonly SkuFact[];
}

export const SkuListType = objectType<SkuList>({
  name: 'CatalogSkuList',
  description: 'Sizes, as many as were asked for.',
  fields: {
    totalCount: whole('All sizes that fit.'),
    nodes: listOf(
      object(() => CatalogSkuType),
      'The first of them, in the order of the catalogue.',
    ),
  },
});

/** The price of a size at a location, or why there is none. */
export interface CatalogPrice {
  readonly pricePerHour: string | null;
  readonly source: string | null;
  readonly date: string | null;
  readonly missing: 'UNKNOWN_REGION' | 'UNKNOWN_SKU' | 'NO_PRICE_IN_REGION' | null;
  readonly nearest: readonly string[];
}

const MissingPriceEnum = enumType({
  name: 'MissingPrice',
  description: 'Why the catalogue has no price.',
  values: ['UNKNOWN_REGION', 'UNKNOWN_SKU', 'NO_PRICE_IN_REGION'],
});

export const CatalogPriceType = objectType<CatalogPrice>({
  name: 'CatalogPrice',
  description: 'The price of a size at a location, or why there is none: never 0.',
  fields: {
    pricePerHour: orNull(decimal('USD per hour of one running instance, Linux, on demand.')),
    source: orNull(text('Where the price comes from.')),
    date: orNull(text('Of when it is.')),
    missing: orNull(choice(MissingPriceEnum, 'Why there is no price; null where there is one.')),
    nearest: listOf(text(), 'For a missing price: the sizes or locations that come near.'),
  },
});
