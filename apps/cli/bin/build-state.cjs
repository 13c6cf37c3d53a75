'use strict';

const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** The file in the output folder that says what was built, from what and for which Node. */
const BUILD_FILE = 'build.json';

/**
 * What `tools/scripts/build-cli.mjs` says of its last build.
 * @param {string} output the output folder
 * @returns {{ startedAtMs: number, node: string, program: string, codeCache: string, inputs: readonly string[] }}
 */
function readBuild(output) {
  return JSON.parse(readFileSync(join(output, BUILD_FILE), 'utf8'));
}

/**
 * Whether the build is newer than every file that it was made from, and its code cache of this Node. Costs one `stat` per
 * source file, a few milliseconds.
 * @param {{ output: string, workspace: string }} folders
 * @returns {boolean}
 */
function isBuildCurrent({ output, workspace }) {
  try {
    const { startedAtMs, node, inputs } = readBuild(output);
    if (node !== process.version) return false;
    return inputs.every((path) => statSync(`${workspace}/${path}`).mtimeMs < startedAtMs);
  } catch {
    // No build yet, or a source file is gone: both mean that it has to be built.
    return false;
  }
}

module.exports = { isBuildCurrent, readBuild };
