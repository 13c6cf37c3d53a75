import { type Citation, citeKey } from './citation.js';
import type { RowsFile, TransferRow } from './catalog-files.js';
import { type CatalogLayer, type CatalogLayers, type Origin, perProvider } from './layers.js';
import { type Location, type Provider, parseLocation } from './provider.js';
import type { RegionFact, Regions } from './regions.js';
import { type TransferMatch, matchTransfer } from './transfer-match.js';

/** How far a figure can be trusted: of a price file, or of a page or code constant. */
export type Confidence = 'PRIMARY' | 'SECONDARY' | 'INFERRED';

/** The price of traffic between two places. */
export interface TransferPrice extends Citation {
  /** USD per unit of the source, as a decimal text; quantities in GiB are priced with it as they are (contract 2.10.12). */
  readonly pricePerGib: string;
  /** What the source calls the unit: clouds print GB and count 2^30 bytes. */
  readonly unit: string;
  /** How often a transferred GiB is charged: 0 = free, 1 = at one end, 2 = at both ends (contract 2.10.34). */
  readonly billedDirections: 0 | 1 | 2;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly origin: Origin;
}

/** Look-up of traffic prices. */
export interface TransferPrices {
  /** Traffic from a region to another region of the same cloud; null where the catalogue has no price. */
  crossRegionPrice(ends: { readonly from: Location; readonly to: Location }): TransferPrice | null;
  /** Traffic between two zones of a location; null where the catalogue has no price. */
  crossZonePrice(location: Location): TransferPrice | null;
}

/** Ends that are charged for traffic between zones: AWS and GCP both, Azure none (contract 2.10.34). */
export const CROSS_ZONE_DIRECTIONS: Readonly<Record<Provider, 0 | 1 | 2>> = { azure: 0, aws: 2, gcp: 2 };

/** A price between regions is charged once; a peering price already holds the charge of both ends. */
const CROSS_REGION_DIRECTIONS = 1;

interface Candidate {
  readonly layer: CatalogLayer;
  readonly file: RowsFile<TransferRow>;
  readonly row: TransferRow;
}

/**
 * Traffic prices of the layers. An own catalogue wins; inside a catalogue a price of a price file wins over one of a
 * page, and a row that names both ends over a general one.
 */
export function createTransferPrices(layers: CatalogLayers, regions: Regions): TransferPrices {
  const candidatesOf = perProvider((provider) => transferCandidates(layers, provider));
  return {
    crossRegionPrice({ from, to }) {
      const ends = [regions.region(from), regions.region(to)] as const;
      const [source, target] = ends;
      if (source === undefined || target === undefined) return null;
      if (source.provider !== target.provider || source.location === target.location) return null;
      const found = best(candidatesOf(source.provider), { kinds: CROSS_REGION_KINDS, from: source, to: target });
      return found && priceOf(found, found.row.billedDirections ?? CROSS_REGION_DIRECTIONS);
    },
    crossZonePrice(location) {
      const region = regions.region(location);
      const provider = parseLocation(location)?.provider;
      if (region === undefined || provider === undefined) return null;
      const found = best(candidatesOf(provider), { kinds: CROSS_ZONE_KINDS, from: region, to: region });
      return found && priceOf(found, found.row.billedDirections ?? CROSS_ZONE_DIRECTIONS[provider]);
    },
  };
}

const CROSS_REGION_KINDS = ['cross-region', 'vnet-peering'];
const CROSS_ZONE_KINDS = ['cross-zone'];

function transferCandidates(layers: CatalogLayers, provider: Provider): readonly Candidate[] {
  return layers.flatMap((layer) => {
    const file = layer.table<RowsFile<TransferRow>>(provider, 'transfer');
    return (file?.rows ?? []).map((row) => ({ layer, file: file ?? {}, row }));
  });
}

interface Ends {
  readonly kinds: readonly string[];
  readonly from: RegionFact;
  readonly to: RegionFact;
}

function best(candidates: readonly Candidate[], { kinds, from, to }: Ends): Candidate | null {
  const ranked = candidates.flatMap((candidate, order) => {
    if (!kinds.includes(candidate.row.kind) || candidate.row.service !== undefined) return [];
    const match = matchTransfer(candidate.row, { from, to });
    return match === null ? [] : [{ candidate, rank: [...rankOf(candidate, match), order] }];
  });
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank))[0]?.candidate ?? null;
}

function rankOf({ layer, row }: Candidate, match: TransferMatch): readonly number[] {
  return [Number(layer.origin === 'CATALOG'), Number(confidenceOf(row.confidence) !== 'PRIMARY'), match];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function priceOf({ layer, file, row }: Candidate, billedDirections: 0 | 1 | 2): TransferPrice {
  return {
    pricePerGib: row.price,
    unit: row.unit,
    billedDirections,
    confidence: confidenceOf(row.confidence),
    note: row.note ?? null,
    origin: layer.origin,
    ...citeKey(file.sources, row.source),
  };
}

/** The confidence of a row: `secondary` and `inferred` as they are written, everything else is of a price file. */
export function confidenceOf(text: string | undefined): Confidence {
  if (text === 'secondary') return 'SECONDARY';
  return text === 'inferred' ? 'INFERRED' : 'PRIMARY';
}
