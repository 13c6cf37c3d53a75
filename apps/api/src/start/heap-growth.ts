import { setFlagsFromString } from 'node:v8';

/** How much of a process's memory is used, between which its heaps get less and less room to grow, with one thread that computes. */
const ROOM_MEGABYTES = { plenty: 240, none: 300 };

/** What a further thread may take of it. */
const THREAD_MEGABYTES = 60;

/** By how much more than was used after a collection a heap may grow until the next one, where there is room and where there is none. */
const GROWTH_PERCENT = { plenty: 45, none: 8 };

const LOOK_EVERY_MS = 50;
const BYTES_PER_MEGABYTE = 1e6;

/** A process, by what decides how far its heaps may grow. */
export interface ProcessSize {
  /** Memory that it has now, in bytes. */
  readonly residentBytes: number;
  /** Threads for computing beside the event loop, from 1 on. */
  readonly threadCount: number;
}

/**
 * By how much more than was used after a collection a heap may grow until the next one, in whole percent from 8 to 45: the less
 * the larger the process is. Room for garbage saves time as long as there is some; memory is kept where it gets scarce.
 */
export function heapGrowthPercent({ residentBytes, threadCount }: ProcessSize): number {
  const used = residentBytes / BYTES_PER_MEGABYTE - (threadCount - 1) * THREAD_MEGABYTES;
  const share = (used - ROOM_MEGABYTES.plenty) / (ROOM_MEGABYTES.none - ROOM_MEGABYTES.plenty);
  const { plenty, none } = GROWTH_PERCENT;
  return Math.round(plenty + (none - plenty) * Math.min(1, Math.max(0, share)));
}

/** Lets heaps grow by as much as `heapGrowthPercent` says. V8 reads this at the end of each collection, in all threads. */
export function limitHeapGrowth(size: ProcessSize): void {
  setFlagsFromString(`--heap-growing-percent=${String(heapGrowthPercent(size))}`);
}

/** How large this process is; the event loop and one thread, unless it has more. */
export function ownSize(threadCount = 1): ProcessSize {
  return { residentBytes: process.memoryUsage.rss(), threadCount };
}

/**
 * Lets V8 collect garbage before there is much of it, in the event loop and in the threads alike, until `stop` is called. By itself it
 * lets a heap grow to a multiple of what is used: in a process with several heaps that is more than all that they hold.
 */
export function keepHeapGrowthLimited(size: () => ProcessSize): { readonly stop: () => void } {
  limitHeapGrowth(size());
  const timer = setInterval(() => limitHeapGrowth(size()), LOOK_EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}
