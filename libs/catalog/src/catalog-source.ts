import type { Provider } from './provider.js';

/** What the catalogue is kept in: one file per cloud and table, so that a look-up reads little. */
export type CatalogTable =
  | 'compute'
  | 'coordinates'
  | 'transfer'
  | 'egress'
  | 'storage'
  | 'network'
  | 'databases'
  | 'platform'
  | 'slas'
  | 'limits';

/** Where the files of a catalogue come from: a folder, a bundle, an answer of the network that is already there. */
export interface CatalogSource {
  /**
   * The parsed JSON of a file (`azure.json`, `aws-transfer.json`), undefined where the source has no such file.
   * May throw when the file exists and cannot be read.
   */
  read(file: string): unknown;
}

/** The file that holds a table of a cloud: `azure.json` for compute prices and regions, else `azure-transfer.json`. */
export function tableFile(provider: Provider, table: CatalogTable): string {
  return table === 'compute' ? `${provider}.json` : `${provider}-${table}.json`;
}

/** The same source, asked for each file at most once. */
export function memoizedSource(source: CatalogSource): CatalogSource {
  const contents = new Map<string, unknown>();
  return {
    read(file) {
      if (!contents.has(file)) contents.set(file, source.read(file));
      return contents.get(file);
    },
  };
}
