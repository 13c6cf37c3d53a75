import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Writes a file of a build so that whoever reads meanwhile finds the old one or the new one.
 * @param {string} path absolute
 * @param {string | Uint8Array} contents
 */
export function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const unfinishedPath = `${path}.${process.pid}`;
  writeFileSync(unfinishedPath, contents);
  renameSync(unfinishedPath, path);
}

/**
 * Removes what an earlier build left in a folder.
 * @param {string} folder absolute
 * @param {readonly string[]} paths the files of this build, wherever they come from
 */
export function removeOthers(folder, paths) {
  const kept = new Set(paths.map((path) => basename(path)));
  const old = readdirSync(folder).filter((file) => !kept.has(file));
  for (const file of old) rmSync(`${folder}/${file}`, { force: true, recursive: true });
}

/**
 * What esbuild made for a file.
 * @param {{ outputFiles: readonly { path: string, contents: Uint8Array }[] }} result
 * @param {string} file its name
 * @returns {Uint8Array} empty if nothing
 */
export function contentsOf({ outputFiles }, file) {
  return outputFiles.find(({ path }) => basename(path) === file)?.contents ?? new Uint8Array();
}
