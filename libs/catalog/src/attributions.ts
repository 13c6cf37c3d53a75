import type { CatalogSource } from './catalog-source.js';

/** A source of the shipped catalogue and what its licence asks to be said. */
export interface Attribution {
  /** `owner/repository` or the name of the pages. */
  readonly source: string;
  readonly usedFor: string;
  readonly licence: string;
}

/** The attributions of the shipped data; they stand in the file `NOTICE` of the project as well. */
export function listAttributions(builtIn: CatalogSource): readonly Attribution[] {
  const file = builtIn.read('attributions.json') as { readonly attributions: readonly Attribution[] } | undefined;
  return file?.attributions ?? [];
}
