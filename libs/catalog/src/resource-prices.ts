import { type Citation, citeKey } from './citation.js';
import type { ResourceRow, RowsFile } from './catalog-files.js';
import { type CatalogLayer, type CatalogLayers, type Origin, mergeLayers } from './layers.js';
import { type Provider, providersOf } from './provider.js';
import { type Confidence, confidenceOf } from './transfer-price.js';

/** The lists of prices beside compute. */
export type ResourceTable = 'storage' | 'network' | 'databases' | 'platform';

/** The price of a storage, network, database or platform item. */
export interface ResourcePrice extends Citation {
  readonly provider: Provider;
  /** The region of the price; null where the source names none. */
  readonly region: string | null;
  readonly resourceType: string;
  readonly item: string;
  /** Hours, traffic, requests and the like are per that unit; every other unit is per month of 730 hours. */
  readonly unit: string;
  /** USD per unit, as a decimal text. */
  readonly price: string;
  readonly engine: string | null;
  readonly deployment: string | null;
  readonly redundancy: string | null;
  /** The source prints the price, perhaps rounded to cents. */
  readonly isRounded: boolean;
  readonly confidence: Confidence;
  readonly origin: Origin;
}

/** Which prices to list; every given condition must hold. Without a provider the files of all clouds are read. */
export interface ResourceFilter {
  readonly provider?: Provider;
  readonly region?: string;
  readonly resourceType?: string;
  /** Part of the item's text, in any case. */
  readonly item?: string;
}

/** The prices of a list that fulfil the filter; an own price replaces the shipped one of the same item and region. */
export function listResourcePrices(
  layers: CatalogLayers,
  { table, filter = {} }: { readonly table: ResourceTable; readonly filter?: ResourceFilter | undefined },
): readonly ResourcePrice[] {
  return providersOf(filter)
    .flatMap((provider) =>
      mergeLayers(layers, {
        entries: (layer) => pricesOfLayer(layer, { provider, table }),
        identity: (price) =>
          [
            price.region,
            price.resourceType,
            price.item,
            price.unit,
            price.engine,
            price.deployment,
            price.redundancy,
          ].join('|'),
      }),
    )
    .filter((price) => fulfils(price, filter));
}

function fulfils(price: ResourcePrice, { region, resourceType, item }: ResourceFilter): boolean {
  if (region !== undefined && price.region !== region) return false;
  if (resourceType !== undefined && price.resourceType !== resourceType) return false;
  return item === undefined || price.item.toLowerCase().includes(item.toLowerCase());
}

function pricesOfLayer(
  layer: CatalogLayer,
  { provider, table }: { readonly provider: Provider; readonly table: ResourceTable },
): readonly ResourcePrice[] {
  const file = layer.table<RowsFile<ResourceRow>>(provider, table);
  return (file?.rows ?? []).flatMap((row) =>
    regionalPrices(row).map(({ region, price }) => ({
      provider,
      region,
      resourceType: row.resourceType,
      item: row.item,
      unit: row.unit,
      price,
      engine: row.engine ?? null,
      deployment: row.deployment ?? null,
      redundancy: row.redundancy ?? null,
      isRounded: row.printedRounded ?? false,
      confidence: confidenceOf(row.confidence),
      origin: layer.origin,
      ...citeKey(file?.sources, row.source),
    })),
  );
}

function regionalPrices(row: ResourceRow): readonly { readonly region: string | null; readonly price: string }[] {
  const single = row.price === undefined ? [] : [{ region: row.region ?? null, price: row.price }];
  return [...single, ...Object.entries(row.prices ?? {}).map(([region, price]) => ({ region, price }))];
}
