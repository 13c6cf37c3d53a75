import { setFlagsFromString } from 'node:v8';

/** By how much more than was used after a collection the heap of a thread may grow until the next one, in percent. */
const HEAP_GROWTH_PERCENT = 35;

/**
 * Lets V8 collect garbage before there is much of it, in the event loop and in the threads alike. By itself it lets a heap grow to a
 * multiple of what is used: in a process with several heaps that is more than all that they hold.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${String(HEAP_GROWTH_PERCENT)}`);
}
