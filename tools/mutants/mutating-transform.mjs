import swcJest from '@swc/jest';

/**
 * The transform of the workspace, but one file is read with one text replaced: the working tree is not touched. Which,
 * is in the environment and not in the configuration, so that all other files come from Jest's cache.
 *
 * @param {Record<string, unknown>} swc
 */
function createTransformer(swc) {
  const { path, find, replace } = JSON.parse(process.env['HEADROOM_MUTANT'] ?? '{}');
  const plain = swcJest.createTransformer(swc);
  /** @type {(source: string, filename: string) => string} */
  const mutated = (source, filename) => (filename === path ? source.replace(find, () => replace) : source);
  const { getCacheKey, process: transform, processAsync } = plain;
  if (getCacheKey === undefined || transform === undefined || processAsync === undefined) {
    throw new Error('the transform of the workspace has changed its form');
  }
  return {
    ...plain,
    /** @type {typeof getCacheKey} */
    getCacheKey: (source, filename, options) => getCacheKey(mutated(source, filename), filename, options),
    /** @type {typeof transform} */
    process: (source, filename, options) => transform(mutated(source, filename), filename, options),
    /** @type {typeof processAsync} */
    processAsync: (source, filename, options) => processAsync(mutated(source, filename), filename, options),
  };
}

const transformer = { createTransformer };

// Jest looks for a transformer's factory in the default export.
export { transformer as default };
