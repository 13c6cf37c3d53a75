/**
 * A mistake planted in the engine, and the test that must notice it.
 *
 * @typedef {object} Mutant
 * @property {string} name what goes wrong, in words
 * @property {string} file path below `libs/core/src`
 * @property {string} find text that occurs exactly once in the file
 * @property {string} replace what stands there instead
 * @property {string} spec path of the killing spec below `libs/core/src`
 * @property {string} suite title of its describe block
 * @property {string} test title of the killing test
 */

/**
 * Mutants of one file, each killed by a test of one suite unless it names its own.
 *
 * @param {{ file: string, spec: string, suite: string }} shared
 * @param {readonly (Pick<Mutant, 'name' | 'find' | 'replace' | 'test'> & { spec?: string, suite?: string })[]} mutants
 * @returns {readonly Mutant[]}
 */
export function mutantsOf(shared, mutants) {
  return mutants.map((mutant) => ({ ...shared, ...mutant }));
}
