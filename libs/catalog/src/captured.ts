import { plainDate } from './citation.js';
import type { ComputeFile } from './catalog-files.js';
import type { CatalogLayers, Origin } from './layers.js';
import type { Provider } from './provider.js';

/** Of when the compute prices of a cloud are. */
export interface CapturedFact {
  readonly provider: Provider;
  /** The day of the newest prices; null where the catalogue does not say. Each price has its own date. */
  readonly date: string | null;
  /** The days of all its prices: more than one where regions were captured apart. */
  readonly dates: readonly string[];
  readonly currency: string;
  readonly priceUnit: string | null;
  /** How the prices were read and what they leave out. */
  readonly notes: readonly string[];
  readonly origin: Origin;
}

/** The capture of a cloud, one entry per catalogue that has compute prices of it, the winning one first. */
export function listCaptures(layers: CatalogLayers, provider: Provider): readonly CapturedFact[] {
  return layers.flatMap((layer) => {
    const file = layer.table<ComputeFile>(provider, 'compute');
    if (file === undefined) return [];
    const date = plainDate(file.capturedAt);
    const byRegion = Object.values(file.capturedAtByRegion ?? {}).flatMap((text) => plainDate(text) ?? []);
    return [
      {
        provider,
        date,
        dates: [...new Set([...(date === null ? [] : [date]), ...byRegion])].sort(),
        currency: file.currency ?? 'USD',
        priceUnit: file.priceUnit ?? null,
        notes: file.notes ?? [],
        origin: layer.origin,
      },
    ];
  });
}
