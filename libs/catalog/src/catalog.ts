import { type Attribution, listAttributions } from './attributions.js';
import { type CapturedFact, listCaptures } from './captured.js';
import { type CatalogSource, memoizedSource } from './catalog-source.js';
import {
  type ComputePriceAnswer,
  type ComputePriceQuery,
  type RegionPrice,
  findComputePrice,
  listComputePrices,
} from './compute-price.js';
import { type SkuFact, type SkuFilter, findSku, listSkus, sizesOfLayers } from './compute-sizes.js';
import { type EgressFilter, type EgressPrice, listEgressPrices } from './egress-prices.js';
import { catalogLayers, perProvider } from './layers.js';
import * as limits from './limits.js';
import type { Provider } from './provider.js';
import { type Regions, createRegions } from './regions.js';
import { type ResourceFilter, type ResourcePrice, listResourcePrices } from './resource-prices.js';
import * as slas from './slas.js';
import { type TransferPrices, createTransferPrices } from './transfer-price.js';

/**
 * Prices, regions, service levels and limits of the clouds, each with its source and date. Every answer is synchronous
 * and the same for the same question; a file is read when a question first needs it.
 */
export interface Catalog extends Regions, TransferPrices {
  /** Sizes of a cloud; empty where the filter leaves none. */
  skus(provider: Provider, filter?: SkuFilter): readonly SkuFact[];
  /** One size of a cloud by its exact name. */
  sku(size: { readonly provider: Provider; readonly sku: string }): SkuFact | undefined;
  /** USD per hour of one instance, or why there is none. */
  computePrice(query: ComputePriceQuery): ComputePriceAnswer;
  /** The price of a size in every region that has one. */
  computePrices(size: { readonly provider: Provider; readonly sku: string }): readonly RegionPrice[];
  egressPrices(filter?: EgressFilter): readonly EgressPrice[];
  storagePrices(filter?: ResourceFilter): readonly ResourcePrice[];
  networkPrices(filter?: ResourceFilter): readonly ResourcePrice[];
  databasePrices(filter?: ResourceFilter): readonly ResourcePrice[];
  platformPrices(filter?: ResourceFilter): readonly ResourcePrice[];
  slas(filter?: slas.SlaFilter): readonly slas.SlaFact[];
  sla(query: slas.SlaQuery): slas.SlaFact | undefined;
  /** The router that a plan assumes: Traffic Manager, Route 53, Cloud Load Balancing (contract 1, `router`). */
  routerSla(provider: Provider): slas.RouterSla;
  recoveryObjectives(filter?: slas.SlaFilter): readonly slas.RecoveryObjective[];
  limits(filter?: limits.LimitFilter): readonly limits.LimitFact[];
  limit(query: limits.LimitQuery): limits.LimitFact | undefined;
  /** Default outbound ports per address of a pool of this size; null outside 1 to 1,000. */
  snatDefaultPorts(poolSize: number): limits.SnatPorts | null;
  vpnGatewaySkus(): readonly limits.VpnGatewaySku[];
  expressRouteGatewaySkus(): readonly limits.ExpressRouteGatewaySku[];
  storageRedundancy(): readonly limits.StorageRedundancy[];
  /** Of when the compute prices of a cloud are, the winning catalogue first. */
  captured(provider: Provider): readonly CapturedFact[];
  attributions(): readonly Attribution[];
}

/** Where a catalogue is read from. */
export interface CatalogSources {
  /** The shipped data: one file per cloud and table. */
  readonly builtIn: CatalogSource;
  /** An own catalogue of the captured form; its values win over and add to the shipped ones. */
  readonly own?: CatalogSource | undefined;
}

/** Makes a catalogue. Nothing is read until a question is asked. */
export function createCatalog(sources: CatalogSources): Catalog {
  const builtIn = memoizedSource(sources.builtIn);
  const layers = catalogLayers({ builtIn, own: sources.own });
  const sizesOf = sizesOfLayers(layers);
  const regions = createRegions(layers);
  return {
    ...regions,
    ...createTransferPrices(layers, regions),
    skus: (provider, filter) => listSkus(sizesOf, { provider, filter }),
    sku: (size) => findSku(sizesOf, size),
    computePrice: (query) => findComputePrice({ sizesOf, regions }, query),
    computePrices: (size) => listComputePrices(sizesOf, size),
    egressPrices: (filter) => listEgressPrices(layers, filter),
    storagePrices: (filter) => listResourcePrices(layers, { table: 'storage', filter }),
    networkPrices: (filter) => listResourcePrices(layers, { table: 'network', filter }),
    databasePrices: (filter) => listResourcePrices(layers, { table: 'databases', filter }),
    platformPrices: (filter) => listResourcePrices(layers, { table: 'platform', filter }),
    slas: (filter) => slas.listSlas(layers, filter),
    sla: (query) => slas.findSla(layers, query),
    routerSla: perProvider((provider) => slas.findRouterSla(layers, provider)),
    recoveryObjectives: (filter) => slas.listRecoveryObjectives(layers, filter),
    limits: (filter) => limits.listLimits(layers, filter),
    limit: (query) => limits.findLimit(layers, query),
    snatDefaultPorts: (poolSize) => limits.findSnatDefaultPorts(layers, poolSize),
    vpnGatewaySkus: () => limits.listVpnGatewaySkus(layers),
    expressRouteGatewaySkus: () => limits.listExpressRouteGatewaySkus(layers),
    storageRedundancy: () => limits.listStorageRedundancy(layers),
    captured: (provider) => listCaptures(layers, provider),
    attributions: () => listAttributions(builtIn),
  };
}
