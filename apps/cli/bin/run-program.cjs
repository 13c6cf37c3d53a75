'use strict';

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');
const { readBuild } = require('./build-state.cjs');

// `tools/scripts/build-cli.mjs` writes the program as one function in a file of its own and V8's code cache beside it. V8
// refuses a cache of another version or other flags by itself and then compiles as usual.

/**
 * Compiles the program of the command, from its code cache if there is one.
 * @param {{ programPath: string, cachePath?: string }} paths absolute
 * @returns {{ script: Script, run: () => void }}
 */
function compileProgram({ programPath, cachePath }) {
  const cachedData = cachePath === undefined ? undefined : readIfThere(cachePath);
  const script = new Script(readFileSync(programPath, 'utf8'), { filename: programPath, cachedData });
  const run = () => {
    const module = { exports: {} };
    script.runInThisContext()(createRequire(programPath), pathToFileURL(programPath).href, module);
  };
  return { script, run };
}

/**
 * Runs the program of the last build.
 * @param {string} output the output folder
 */
function runProgram(output) {
  const { program, codeCache } = readBuild(output);
  compileProgram({ programPath: join(output, program), cachePath: join(output, codeCache) }).run();
}

/** @param {string} path @returns {Buffer | undefined} */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

module.exports = { compileProgram, runProgram };
