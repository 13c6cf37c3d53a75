import { type CatalogSource, type CatalogTable, memoizedSource, tableFile } from './catalog-source.js';
import { capturedFormSource } from './captured-form.js';
import type { Provider } from './provider.js';

/** Where an answer comes from: the document's own prices, an own catalogue folder, or the catalogue that is shipped. */
export type Origin = 'OVERRIDE' | 'OWN_CATALOG' | 'CATALOG';

/** One catalogue under or over another. */
export interface CatalogLayer {
  readonly origin: 'OWN_CATALOG' | 'CATALOG';
  /** The content of a table, undefined where this layer has none. Reads the file on first use only. */
  table<Content>(provider: Provider, table: CatalogTable): Content | undefined;
}

/** The catalogues from the one that wins to the one that is asked last. */
export type CatalogLayers = readonly CatalogLayer[];

/** The own catalogue (a folder of the captured form, see {@link capturedFormSource}) over the one that is shipped. */
export function catalogLayers(sources: {
  readonly builtIn: CatalogSource;
  readonly own?: CatalogSource | undefined;
}): CatalogLayers {
  const builtIn = layerOf('CATALOG', sources.builtIn);
  return sources.own === undefined ? [builtIn] : [layerOf('OWN_CATALOG', capturedFormSource(sources.own)), builtIn];
}

function layerOf(origin: CatalogLayer['origin'], source: CatalogSource): CatalogLayer {
  const memoized = memoizedSource(source);
  return {
    origin,
    // The shape of an own file is checked by `findOwnCatalogProblems`; the shipped ones by their tests.
    table: <Content>(provider: Provider, table: CatalogTable) =>
      memoized.read(tableFile(provider, table)) as Content | undefined,
  };
}

/** A value made once per cloud, on first use. */
export function perProvider<Value>(make: (provider: Provider) => Value): (provider: Provider) => Value {
  const values = new Map<Provider, Value>();
  return (provider) => {
    const known = values.get(provider);
    if (known !== undefined) return known;
    const value = make(provider);
    values.set(provider, value);
    return value;
  };
}

/**
 * The entries of every layer in one list. An entry of a lower layer is left out where a higher layer has one of the
 * same identity; repeats inside a layer stay.
 */
export function mergeLayers<Entry>(
  layers: CatalogLayers,
  {
    entries,
    identity,
  }: {
    readonly entries: (layer: CatalogLayer) => readonly Entry[];
    readonly identity: (entry: Entry) => string;
  },
): readonly Entry[] {
  const taken = new Set<string>();
  return layers.flatMap((layer) => {
    const free = entries(layer).filter((entry) => !taken.has(identity(entry)));
    for (const entry of free) taken.add(identity(entry));
    return free;
  });
}
