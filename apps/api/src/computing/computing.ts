import type { WorkloadSource, PlannedDocument } from '@headroom/planner';

/** Work that may be given up; the signal is made where it is first asked for. */
export interface Cancellable {
  readonly signal: AbortSignal;
}

/** What evaluates workloads for requests; where it happens is its own business. */
export abstract class Computing {
  /** The evaluation of a workload, or all that is wrong with it. Ends early where the request is given up. */
  abstract plan(source: WorkloadSource, request: Cancellable): Promise<PlannedDocument>;
  /** Ends the threads, if there are any. */
  abstract close(): Promise<void>;
}
