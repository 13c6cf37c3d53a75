import type { WorkloadSource, PlannedDocument } from '@headroom/planner';
import type { Evaluation } from '@headroom/core';
import type { KeptComputed, PlansComputing } from '@headroom/plans';
import type { EvaluatePayload } from '../schema/evaluation-payload.js';
import type { JsonAnswer, PlannedSize, WantedSelection, WrittenJson } from './evaluation-json.js';

/** Work that may be given up; the signal is made where it is first asked for. */
export interface Cancellable {
  readonly signal: AbortSignal;
}

/** A workload whose evaluation is the answer to a request. */
export interface EvaluationRequest {
  readonly source: WorkloadSource;
  /** The argument that it came in. */
  readonly field: string;
  readonly wanted: WantedSelection;
}

/** What is wanted as JSON; or the payload with everything in it, of something small where the request wants other things too. */
export type EvaluationAnswer = { readonly payload: EvaluatePayload; readonly size: PlannedSize } | JsonAnswer;

/** What is wanted of a kept evaluation. */
export interface ReadingRequest {
  readonly computed: KeptComputed;
  /** Asked for only where the evaluation is large. */
  readonly selectionText: () => string;
}

/** A kept evaluation with its words, or of a large one what is wanted of it, as JSON. */
export type EvaluationReading = { readonly evaluation: Evaluation } | { readonly json: WrittenJson };

/** What evaluates workloads for requests; where it happens is its own business. */
export abstract class Computing {
  /** The evaluation of a workload, or all that is wrong with it. Ends early where the request is given up. */
  abstract plan(source: WorkloadSource, request: Cancellable): Promise<PlannedDocument>;
  /** The same as the answer to a request. */
  abstract answer(evaluation: EvaluationRequest, request: Cancellable): Promise<EvaluationAnswer>;
  /** What operations on saved plans compute for a request. */
  abstract plans(request: Cancellable): PlansComputing;
  /** A kept evaluation for a request. */
  abstract read(reading: ReadingRequest, request: Cancellable): Promise<EvaluationReading>;
  /** Ends the threads, if there are any. */
  abstract close(): Promise<void>;
}
