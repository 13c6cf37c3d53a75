import type { Catalog } from '@headroom/catalog';
import { openCatalog } from '@headroom/catalog/node';

/**
 * The shipped catalogue, under the own one of a folder if one is named. Throws `BadInput` on a folder that cannot be
 * used.
 */
export async function openCatalogFolder(folder: string | undefined): Promise<Catalog> {
  if (folder === undefined) return openCatalog();
  // Loaded only here: checking an own catalogue needs what a plan does not.
  const { checkOwnCatalog } = await import('./check-own-catalog.js');
  checkOwnCatalog(folder);
  return openCatalog({ ownDirectory: folder });
}
