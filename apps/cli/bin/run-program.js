import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

// `tools/scripts/build-cli.mjs` writes the program as one function in a file of its own and V8's code cache beside it. V8
// refuses a cache of another version or other flags by itself and then compiles as usual.

/**
 * Compiles the program of the command, from its code cache if there is one.
 * @param {{ programPath: string, cachePath?: string }} paths
 * @returns {{ script: Script, run: () => void }}
 */
export function compileProgram({ programPath, cachePath }) {
  const cachedData = cachePath === undefined ? undefined : readIfThere(cachePath);
  const script = new Script(readFileSync(programPath, 'utf8'), { filename: programPath, cachedData });
  const run = () => {
    const module = { exports: {} };
    script.runInThisContext()(createRequire(programPath), pathToFileURL(programPath).href, module);
  };
  return { script, run };
}

/**
 * Runs the program that a folder's build file names.
 * @param {URL} folder with a trailing slash
 */
export function runProgram(folder) {
  const { program, codeCache } = JSON.parse(readFileSync(new URL('build.json', folder), 'utf8'));
  const [programPath, cachePath] = [program, codeCache].map((file) => fileURLToPath(new URL(file, folder)));
  compileProgram({ programPath, cachePath }).run();
}

/** @param {string} path @returns {Buffer | undefined} */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
