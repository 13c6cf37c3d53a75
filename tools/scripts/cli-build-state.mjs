import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Runs before every command: it imports as little as it can, and the rest when something has to be built.

/** Where the command line application lies in the workspace. */
export const CLI_FOLDER = 'apps/cli';

/** The file in the output folder that says what was built, from what and for which Node. */
export const BUILD_FILE = 'build.json';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Whether the build is newer than every file that it was made from, and its code cache of this Node. Costs one `stat` per
 * source file, a few milliseconds.
 * @param {string} folder of the checkout, with a trailing slash
 * @returns {boolean}
 */
export function isCliBuildCurrent(folder) {
  try {
    const { startedAtMs, node, inputs } = JSON.parse(readFileSync(`${folder}${CLI_FOLDER}/dist/${BUILD_FILE}`, 'utf8'));
    if (node !== process.version) return false;
    return inputs.every((/** @type {string} */ path) => statSync(`${folder}${path}`).mtimeMs < startedAtMs);
  } catch {
    // No build yet, or a source file is gone: both mean that it has to be built.
    return false;
  }
}

/** Builds the command line when it is missing or older than its sources. Ends the process with a message when it cannot. */
export async function ensureCliBuild() {
  if (isCliBuildCurrent(root)) return;
  const [{ spawnSync }, { areDependenciesInstalled, progress }] = await Promise.all([
    import('node:child_process'),
    import('./set-up.mjs'),
  ]);
  if (!areDependenciesInstalled(root)) {
    progress('the dependencies are not installed, or not those of the lock file: run npm ci (or npm start).');
    process.exit(1);
  }
  progress('building the command line …');
  const { status } = spawnSync(process.execPath, [`${root}tools/scripts/build-cli.mjs`], { stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  progress('the build failed; the lines above say why.');
  process.exit(1);
}
