import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ComputePriceAnswer, Provider } from '@headroom/catalog';
import { ApiError } from '../protection/api-error.js';
import { AnonymousAccess } from '../request/anonymous-access.js';
import { ApiContext } from '../request/api-context.js';
import {
  type CatalogPrice,
  CatalogPriceType,
  type CatalogRegion,
  CatalogRegionType,
  ProviderEnum,
  type SkuList,
  SkuListType,
} from '../schema/catalog/catalog.types.js';
import { CatalogQuery } from './catalog-query.js';
import { CATALOG } from './catalog.token.js';
import type { Catalog } from '@headroom/catalog';

const MOST_SKUS = 1000;
const DEFAULT_SKUS = 100;
const REGION_WORDS = 'Name of a region as its provider spells it.';

/** The catalogue that every evaluation rests on. */
@Resolver(() => CatalogQuery)
export class CatalogResolver {
  constructor(
    @Inject(CATALOG) private readonly facts: Catalog,
    @Inject(AnonymousAccess) private readonly access: AnonymousAccess,
  ) {}

  @Query(() => CatalogQuery, { description: 'Regions, sizes and prices of the clouds.' })
  catalog(@Context() context: ApiContext): CatalogQuery {
    this.access.check(context);
    return new CatalogQuery();
  }

  @ResolveField(() => [CatalogRegionType], { description: 'Regions, by cloud and name.' })
  regions(
    @Args('provider', { type: () => ProviderEnum, nullable: true, description: 'Of this cloud only.' })
    provider: Provider | null,
  ): readonly CatalogRegion[] {
    return this.facts.regions(provider == null ? {} : { provider });
  }

  @ResolveField(() => SkuListType, { description: 'Sizes of instances of a cloud.' })
  skus(
    @Args('provider', { type: () => ProviderEnum, description: 'The cloud.' }) provider: Provider,
    @Args('region', { type: () => String, nullable: true, description: `Only with a price there. ${REGION_WORDS}` })
    region: string | null,
    @Args('first', { type: () => Int, defaultValue: DEFAULT_SKUS, description: `1 to ${String(MOST_SKUS)}.` })
    first: number,
  ): SkuList {
    if (first < 1 || first > MOST_SKUS) throw new ApiError('BAD_REQUEST', `first is 1 to ${String(MOST_SKUS)}.`);
    const found = this.facts.skus(provider, region == null ? {} : { pricedInRegion: region });
    return { totalCount: found.length, nodes: found.slice(0, first) };
  }

  @ResolveField(() => CatalogPriceType, { description: 'The price of a size at a location.' })
  price(
    @Args('location', { type: () => String, description: '`provider/region`.' }) location: string,
    @Args('sku', { type: () => String, description: 'The size as its provider spells it.' }) sku: string,
  ): CatalogPrice {
    return catalogPrice(this.facts.computePrice({ location, sku }));
  }
}

function catalogPrice(answer: ComputePriceAnswer): CatalogPrice {
  if (answer.ok) {
    const { pricePerHour, source, date } = answer;
    return { pricePerHour, source, date, missing: null, nearest: [] };
  }
  const nearest = [...answer.nearestSkus, ...answer.nearestRegions, ...answer.regionsWithPrice];
  return { pricePerHour: null, source: null, date: null, missing: answer.code, nearest };
}
