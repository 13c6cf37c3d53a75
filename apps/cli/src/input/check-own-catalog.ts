import { statSync } from 'node:fs';
import { fileCatalogSource } from '@headroom/catalog/node';
import { findOwnCatalogProblems } from '@headroom/catalog/own-catalog';
import { BadInput } from '../command-line/bad-input.js';
import { printable } from '../terminal/printable.js';
import { reasonOf } from './read-document-text.js';

/** Throws {@link BadInput} with all that is wrong with a folder that is meant to be an own catalogue. */
export function checkOwnCatalog(folder: string): void {
  const label = printable(folder);
  if (!isFolder(folder, label))
    throw new BadInput([`${label}: is not a folder; --catalog takes a folder of JSON files.`]);
  const problems = findOwnCatalogProblems(fileCatalogSource({ directory: folder }));
  if (problems.length === 0) return;
  throw new BadInput(
    problems.map(({ file, path, expected }) =>
      printable(
        `${[folder, file].filter(Boolean).join('/')}  ${path === '' ? '' : `${path}: `}expected ${expected.replace(/^Invalid input: expected /, '')}`,
      ),
    ),
  );
}

function isFolder(folder: string, label: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch (error) {
    throw new BadInput([`${label}: ${reasonOf(error).replace('no such file', 'no such folder')}`]);
  }
}
