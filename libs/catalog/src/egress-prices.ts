import { type Citation, citeKey } from './citation.js';
import type { RowsFile, TransferRow } from './catalog-files.js';
import { type CatalogLayer, type CatalogLayers, type Origin, mergeLayers } from './layers.js';
import { type Provider, providersOf } from './provider.js';

/** A price of traffic to the internet: one tier of it. */
export interface EgressPrice extends Citation {
  readonly provider: Provider;
  readonly region: string;
  readonly to: string;
  /** Borders of the tier in units of the source: from inclusive, to exclusive, null = no upper border. */
  readonly fromGb: number;
  readonly toGb: number | null;
  readonly unit: string;
  /** USD per unit, as a decimal text. */
  readonly price: string;
  /** Network tier (GCP) or routing (Azure) that the price is for; null where there is one only. */
  readonly variant: string | null;
  readonly origin: Origin;
}

/** Which egress prices to list; without a provider the files of all clouds are read. */
export interface EgressFilter {
  readonly provider?: Provider;
  readonly region?: string;
}

/** Prices of traffic to the internet, tier by tier; an own tier replaces the shipped one with the same lower border. */
export function listEgressPrices(layers: CatalogLayers, filter: EgressFilter = {}): readonly EgressPrice[] {
  return providersOf(filter)
    .flatMap((provider) =>
      mergeLayers(layers, {
        entries: (layer) => egressOfLayer(layer, provider),
        identity: ({ region, to, variant, fromGb }) => [region, to, variant, fromGb].join('|'),
      }),
    )
    .filter(({ region }) => filter.region === undefined || region === filter.region);
}

function egressOfLayer(layer: CatalogLayer, provider: Provider): readonly EgressPrice[] {
  const file = layer.table<RowsFile<TransferRow>>(provider, 'egress');
  return (file?.rows ?? []).map((row) => ({
    provider,
    region: row.from,
    to: row.to,
    fromGb: row.fromGb ?? 0,
    toGb: row.toGb ?? null,
    unit: row.unit,
    price: row.price,
    variant: row.networkTier ?? row.routing ?? null,
    origin: layer.origin,
    ...citeKey(file?.sources, row.source),
  }));
}
