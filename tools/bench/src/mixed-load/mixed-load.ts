import { type Caller, type RequestKind, requestsOf } from './requests.js';

const SMALL_TURNS: readonly RequestKind[] = ['SMALL', 'LIST', 'SAVE', 'SMALL', 'LIST', 'SMALL', 'COMPARE', 'SMALL'];

/** What is as large as a workload may be: mostly evaluated, now and then kept, read, and compared with what was kept before. */
const LARGE_TURNS: readonly RequestKind[] = ['LARGE', 'LARGE', 'LARGE_SAVE', 'LARGE', 'LARGE_READ', 'LARGE_COMPARE'];

/** What a caller does in turns: mostly what is small; one of 25 is large. */
const TURNS = LARGE_TURNS.flatMap((large) => [...SMALL_TURNS, ...SMALL_TURNS, ...SMALL_TURNS, large]);

/** By how many turns a caller is ahead of the one before, so that they do different things at a time. */
const TURNS_AHEAD = 19;

/** Where the load goes, and how much of it there is. */
export interface MixedLoad extends Omit<Caller, 'name'> {
  readonly callerCount: number;
  readonly seconds: number;
}

/** How many requests of each kind were answered. */
export type AnsweredCounts = Readonly<Record<RequestKind, number>>;

/** Callers that do everything in turns for some seconds. Throws where one is not answered. */
export async function runMixedLoad({ callerCount, seconds, ...place }: MixedLoad): Promise<AnsweredCounts> {
  const counts = { SMALL: 0, LARGE: 0, LIST: 0, SAVE: 0, COMPARE: 0, LARGE_SAVE: 0, LARGE_READ: 0, LARGE_COMPARE: 0 };
  const end = performance.now() + seconds * 1000;
  const run = async (number: number): Promise<void> => {
    const requests = requestsOf({ ...place, name: `caller ${String(number)}` });
    for (let turn = number * TURNS_AHEAD; performance.now() < end; turn += 1) {
      const kind = TURNS[turn % TURNS.length] ?? 'SMALL';
      await requests[kind]();
      counts[kind] += 1;
    }
  };
  await Promise.all(Array.from({ length: callerCount }, (_, number) => run(number)));
  return counts;
}
