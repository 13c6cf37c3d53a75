import type { ComputeFile, ComputeRow } from './catalog-files.js';
import { type CatalogLayer, type CatalogLayers, perProvider } from './layers.js';
import type { Provider } from './provider.js';

/** A compute size; null where an own catalogue does not say. */
export interface SkuFact {
  readonly provider: Provider;
  /** As its provider spells it: `Standard_D4s_v5`, `m5.large`, `n2-standard-4`. */
  readonly sku: string;
  readonly family: string | null;
  /** general, compute, memory, burstable or storage, with `-arm` for ARM processors. */
  readonly category: string | null;
  readonly arch: string | null;
  /** Virtual processors; a fraction for shared-core sizes. */
  readonly vcpu: number | null;
  readonly memoryGiB: number | null;
}

/** Which sizes to list; every given condition must hold. */
export interface SkuFilter {
  readonly family?: string;
  readonly category?: string;
  readonly arch?: string;
  /** Only sizes that have a price in this region of the cloud. */
  readonly pricedInRegion?: string;
}

/** The compute rows of a layer by SKU, and their file. */
export interface LayerSizes {
  readonly layer: CatalogLayer;
  readonly file: ComputeFile;
  readonly rows: ReadonlyMap<string, ComputeRow>;
}

/** The compute sizes of a cloud, layer by layer, the winning one first. */
export type SizesOfProvider = (provider: Provider) => readonly LayerSizes[];

/** Indexes the compute rows of every layer by SKU, a cloud at its first use. */
export function sizesOfLayers(layers: CatalogLayers): SizesOfProvider {
  return perProvider((provider) =>
    layers.flatMap((layer) => {
      const file = layer.table<ComputeFile>(provider, 'compute');
      if (file === undefined) return [];
      return [{ layer, file, rows: new Map((file.compute ?? []).map((row) => [row.sku, row])) }];
    }),
  );
}

/** Every SKU name of a cloud, without repeats. */
export function skuNames(sizes: readonly LayerSizes[]): readonly string[] {
  return [...new Set(sizes.flatMap(({ rows }) => [...rows.keys()]))];
}

/** The sizes of a cloud in the order of its file; own figures win over shipped ones, field by field. */
export function listSkus(
  sizesOf: SizesOfProvider,
  { provider, filter = {} }: { readonly provider: Provider; readonly filter?: SkuFilter | undefined },
): readonly SkuFact[] {
  const sizes = sizesOf(provider);
  return skuNames(sizes)
    .filter((sku) => isPricedIn(sizes, { sku, region: filter.pricedInRegion }))
    .map((sku) => skuFact(sizes, { provider, sku }))
    .filter(
      (fact) =>
        (filter.family === undefined || fact.family === filter.family) &&
        (filter.category === undefined || fact.category === filter.category) &&
        (filter.arch === undefined || fact.arch === filter.arch),
    );
}

/** A size of a cloud by its exact name; own figures win over shipped ones, field by field. */
export function findSku(
  sizesOf: SizesOfProvider,
  { provider, sku }: { readonly provider: Provider; readonly sku: string },
): SkuFact | undefined {
  const sizes = sizesOf(provider);
  return sizes.some(({ rows }) => rows.has(sku)) ? skuFact(sizes, { provider, sku }) : undefined;
}

function isPricedIn(
  sizes: readonly LayerSizes[],
  { sku, region }: { readonly sku: string; readonly region: string | undefined },
): boolean {
  return region === undefined || sizes.some(({ rows }) => rows.get(sku)?.prices[region] !== undefined);
}

function skuFact(
  sizes: readonly LayerSizes[],
  { provider, sku }: { readonly provider: Provider; readonly sku: string },
): SkuFact {
  const rows = sizes.flatMap((layer) => layer.rows.get(sku) ?? []);
  const first = <Field extends keyof ComputeRow>(field: Field): ComputeRow[Field] | undefined =>
    rows.map((row) => row[field]).find((value) => value !== undefined);
  return {
    provider,
    sku,
    family: first('family') ?? null,
    category: first('category') ?? null,
    arch: first('arch') ?? null,
    vcpu: first('vcpu') ?? null,
    memoryGiB: first('memoryGiB') ?? null,
  };
}
