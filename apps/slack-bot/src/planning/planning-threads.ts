import type { PlannedDocument, WorkloadSource } from '@headroom/planner';
import type { PlansTask } from '@headroom/plans/node';
import { Piscina } from 'piscina';

/** Megabytes that a thread may use: the largest workload that is accepted takes a third of it. */
const THREAD_MEMORY_MB = 256;

/** Longer than any workload that is accepted takes. */
const TIMEOUT_MS = 60_000;

/** Threads that plan documents. */
export interface PlanningThreads {
  readonly plan: (source: WorkloadSource) => Promise<PlannedDocument>;
  /** What operations on saved plans need. */
  readonly compute: (task: PlansTask) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** A pool of threads that plan documents, so that messages are sent while it is computed. */
export function planningThreads({ threadCount }: { readonly threadCount: number }): PlanningThreads {
  const pool = new Piscina<unknown, unknown>({
    filename: new URL('./plan.worker.js', import.meta.url).href,
    minThreads: 1,
    maxThreads: threadCount,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  });
  const run = async (name: string, task: unknown) => pool.run(task, { name, signal: AbortSignal.timeout(TIMEOUT_MS) });
  return {
    plan: async (source) => (await run('plan', source)) as PlannedDocument,
    compute: async (task) => run('compute', task),
    close: async () => pool.destroy(),
  };
}
