import { fileURLToPath } from 'node:url';

export { spanTree, type SpanTree } from './span-tree.js';
export { collectSpans, type SentSpan, type SpanCollector } from './span-collector.js';

/**
 * Put before a program with `--require`, it writes the files of the packages that the program has loaded to the file of
 * `LOADED_MODULES_FILE` when that ends.
 */
export const LISTS_LOADED_MODULES = fileURLToPath(new URL('./loaded-modules.cjs', import.meta.url));
