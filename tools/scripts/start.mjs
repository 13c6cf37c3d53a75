import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setUp } from './set-up.mjs';

setUp();

// npm runs scripts in the workspace root; file names are relative to where the user stands.
process.chdir(process.env['INIT_CWD'] ?? process.cwd());
const [node = process.execPath, script = '', ...args] = process.argv;
process.argv = [node, script, ...commandArguments(args)];
await import(new URL('../../apps/cli/bin/headroom.js', import.meta.url).href);

/**
 * `npm start -- workload.yaml` plans that file, no arguments show the help, and all else is a command line as it is.
 * @param {readonly string[]} args
 * @returns {readonly string[]}
 */
function commandArguments(args) {
  const [first] = args;
  if (first === undefined) return ['--help'];
  const path = resolve(first);
  return existsSync(path) && statSync(path).isFile() ? ['plan', ...args] : args;
}
