import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../scripts/set-up.mjs';
import { isForBuilding, runtimeFiles } from './runtime-files.mjs';
import { runtimePackages } from './runtime-packages.mjs';

// `node tools/deploy/assemble.mjs FOLDER` puts what the built product needs to run into a folder. Run by deploy/Dockerfile.

const [, , folder = ''] = process.argv;
if (folder === '') throw new Error('name the folder');

const { packages } = JSON.parse(readFileSync(`${workspaceRoot}package-lock.json`, 'utf8'));
for (const path of runtimePackages(packages)) {
  // Packages for other platforms are in the lock file, but not here. Those inside of others are named themselves.
  if (existsSync(join(workspaceRoot, path))) copy(path, (inside) => !inside.includes('/node_modules'));
}
for (const path of runtimeFiles(workspaceRoot)) {
  copy(path, (inside) => !isForBuilding(join(workspaceRoot, path, inside)));
}

/**
 * @param {string} path relative to the workspace
 * @param {(inside: string) => boolean} isWanted asked with what comes after `path`
 */
function copy(path, isWanted) {
  const source = join(workspaceRoot, path);
  cpSync(source, join(folder, path), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => isWanted(file.slice(source.length)),
  });
}
