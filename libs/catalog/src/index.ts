export { type Attribution } from './attributions.js';
export { type CapturedFact } from './captured.js';
export { CAPTURED_FILES } from './captured-form.js';
export { type Catalog, type CatalogSources, createCatalog } from './catalog.js';
export { type CatalogSource, type CatalogTable, tableFile } from './catalog-source.js';
export { type Citation } from './citation.js';
export {
  type ComputePrice,
  type ComputePriceAnswer,
  type ComputePriceQuery,
  type NoComputePrice,
  type RegionPrice,
} from './compute-price.js';
export { type SkuFact, type SkuFilter } from './compute-sizes.js';
export type { Coordinates } from './coordinates.js';
export { type EgressFilter, type EgressPrice } from './egress-prices.js';
export { type Origin } from './layers.js';
export {
  type ExpressRouteGatewaySku,
  type LimitFact,
  type LimitFilter,
  type LimitQuery,
  type SnatPorts,
  type StorageRedundancy,
  type VpnGatewaySku,
} from './limits.js';
export { editDistance, nearestNames } from './nearest-names.js';
export {
  type ComputeOverride,
  type CrossRegionOverride,
  type CrossZoneOverride,
  OVERRIDE_SOURCE,
  type PriceOverride,
  withPriceOverrides,
} from './price-overrides.js';
export {
  type Location,
  type LocationParts,
  PROVIDERS,
  type Provider,
  formatLocation,
  isProvider,
  parseLocation,
} from './provider.js';
export { type RegionCoordinates, type RegionFact, type RegionFilter, type Regions } from './regions.js';
export { type ResourceFilter, type ResourcePrice } from './resource-prices.js';
export { type RecoveryObjective, type RouterSla, type SlaFact, type SlaFilter, type SlaQuery } from './slas.js';
export { type Confidence, type TransferPrice, type TransferPrices } from './transfer-price.js';
