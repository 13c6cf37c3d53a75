/** The jobs that this process has done lately. */
export interface DoneJobs {
  readonly has: (jobId: string) => boolean;
  readonly add: (jobId: string) => void;
}

/**
 * Remembers the last jobs that were done, at most `mostKept`: one that could not be noted as done in the database is begun again,
 * and must not be answered twice.
 */
export function doneJobs(mostKept: number): DoneJobs {
  // A set keeps the order in which things were added.
  const ids = new Set<string>();
  return {
    has: (jobId) => ids.has(jobId),
    add: (jobId) => {
      ids.add(jobId);
      const [oldest] = ids;
      if (ids.size > mostKept && oldest !== undefined) ids.delete(oldest);
    },
  };
}
