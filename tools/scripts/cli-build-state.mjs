import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { areDependenciesInstalled, progress, workspaceRoot } from './set-up.mjs';

/** Where the command line application lies in the workspace. */
export const CLI_FOLDER = 'apps/cli';

/** The file beside the bundle that says what it was built from. */
export const INPUTS_FILE = 'inputs.json';

/**
 * Whether the bundle is newer than every file that it was built from. Costs one `stat` per source file, a few milliseconds.
 * @param {string} root folder of the checkout, with a trailing slash
 * @returns {boolean}
 */
export function isCliBuildCurrent(root) {
  try {
    const { startedAtMs, inputs } = JSON.parse(readFileSync(`${root}${CLI_FOLDER}/dist/${INPUTS_FILE}`, 'utf8'));
    return inputs.every((/** @type {string} */ path) => statSync(`${root}${path}`).mtimeMs < startedAtMs);
  } catch {
    // No build yet, or a source file is gone: both mean that it has to be built.
    return false;
  }
}

/** Builds the bundle when it is missing or older than its sources. Ends the process with a message when it cannot. */
export function ensureCliBuild() {
  if (isCliBuildCurrent(workspaceRoot)) return;
  if (!areDependenciesInstalled(workspaceRoot)) {
    progress('the dependencies are not installed, or not those of the lock file: run npm ci (or npm start).');
    process.exit(1);
  }
  progress('building the command line …');
  const buildScript = `${workspaceRoot}tools/scripts/build-cli.mjs`;
  const { status } = spawnSync(process.execPath, [buildScript], { stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  progress('the build failed; the lines above say why.');
  process.exit(1);
}
