import { existsSync, statSync } from 'node:fs';

const DOCUMENT_NAME = /\.(ya?ml|json)$/i;

/**
 * The command line for the arguments of `npm start`: none serves, `workload.yaml` plans that file (a missing one too, so that
 * the command says what is wrong), and all else is a command line as it is.
 * @param {readonly string[]} args
 * @returns {readonly string[]}
 */
export function commandArguments(args) {
  const [first] = args;
  if (first === undefined) return ['serve'];
  return DOCUMENT_NAME.test(first) || isFile(first) ? ['plan', ...args] : args;
}

/** @param {string} path @returns {boolean} */
function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}
