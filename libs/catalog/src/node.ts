import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalog, createCatalog } from './catalog.js';
import { type CatalogSource, memoizedSource } from './catalog-source.js';

/** A file of a catalogue folder that is there and is not JSON, or cannot be read. */
export class CatalogFileError extends Error {
  override readonly name = 'CatalogFileError';

  constructor(
    /** The file's path as it was opened. */
    readonly path: string,
    cause: unknown,
  ) {
    super(`Cannot read the catalogue file ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** A folder of JSON files as a catalogue source: synchronous, lazy, each file read at most once. */
export function fileCatalogSource({ directory }: { readonly directory: string }): CatalogSource {
  return memoizedSource({ read: (file) => readJson(join(directory, file)) });
}

function readJson(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CatalogFileError(path, error);
  }
}

/** The folder of the shipped data: `data/` beside the folder of this module, in the sources and in a bundle alike. */
export function shippedCatalogDirectory(): string {
  return fileURLToPath(new URL('../data/', import.meta.url));
}

/**
 * The catalogue of this installation.
 *
 * `directory` is the folder of the shipped data, for a bundle that keeps it elsewhere; `ownDirectory` an own catalogue
 * (the `--catalog` folder) whose values win. Check that one with `findOwnCatalogProblems` first. Throws where the folder
 * of the shipped data is not there.
 */
export function openCatalog(
  folders: { readonly directory?: string | undefined; readonly ownDirectory?: string | undefined } = {},
): Catalog {
  const directory = folders.directory ?? shippedCatalogDirectory();
  if (!existsSync(directory)) throw new Error(`The catalogue data is not at ${directory}`);
  return createCatalog({
    builtIn: fileCatalogSource({ directory }),
    own: folders.ownDirectory === undefined ? undefined : fileCatalogSource({ directory: folders.ownDirectory }),
  });
}
