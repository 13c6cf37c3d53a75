import type { PlannedDocument, WorkloadSource } from '@headroom/planner';
import { Piscina } from 'piscina';

/** Megabytes that a thread may use: the largest workload that is accepted takes a third of it. */
const THREAD_MEMORY_MB = 256;

/** Longer than any workload that is accepted takes. */
const TIMEOUT_MS = 60_000;

/** Threads that plan documents. */
export interface PlanningThreads {
  readonly plan: (source: WorkloadSource) => Promise<PlannedDocument>;
  readonly close: () => Promise<void>;
}

/** A pool of threads that plan documents, so that messages are sent while it is computed. */
export function planningThreads({ threadCount }: { readonly threadCount: number }): PlanningThreads {
  const pool = new Piscina<WorkloadSource, PlannedDocument>({
    filename: new URL('./plan.worker.js', import.meta.url).href,
    name: 'plan',
    minThreads: 1,
    maxThreads: threadCount,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  });
  return {
    plan: async (source) => pool.run(source, { signal: AbortSignal.timeout(TIMEOUT_MS) }),
    close: async () => pool.destroy(),
  };
}
