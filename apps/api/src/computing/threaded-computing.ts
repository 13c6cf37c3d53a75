import type { Catalog } from '@headroom/catalog';
import { evaluate } from '@headroom/core';
import { type PlannedDocument, prepareWorkload, type WorkloadSource } from '@headroom/planner';
import { evaluatePayload } from '../schema/evaluation-payload.js';
import type { Cancellable, Computing, EvaluationAnswer, EvaluationRequest } from './computing.js';
import { answerJson, type JsonAnswer, plannedSize, type WantedAnswer } from './evaluation-json.js';
import { predictedMs } from './predicted-time.js';

/** Evaluations that are predicted to take longer than this are computed beside the event loop. */
const LONGEST_INLINE_MS = 50;

/** Text longer than this takes too long to read in the event loop, whatever stands in it. */
const LONGEST_INLINE_CHARACTERS = 32_768;

/** Components and flows beyond this make reading alone too long. */
const MOST_INLINE_ELEMENTS = 60;

/** Threads that plan whole documents, e.g. a pool. */
export interface ComputingThreads {
  readonly plan: (source: WorkloadSource, signal: AbortSignal) => Promise<PlannedDocument>;
  /** Writes the answer too, which of a large workload takes as long as computing it. */
  readonly answer: (wanted: WantedAnswer, signal: AbortSignal) => Promise<JsonAnswer>;
  readonly close: () => Promise<void>;
}

/** Where an evaluation was computed, for the metrics. */
export type ComputingPlace = 'INLINE' | 'THREAD';

/** Computes what is small at once, and what is big in threads, so that the event loop stays free for others. */
export class ThreadedComputing implements Computing {
  private readonly catalog: Catalog;
  private readonly threads: ComputingThreads;
  private readonly observe: (place: ComputingPlace, seconds: number) => void;

  constructor(parts: {
    readonly catalog: Catalog;
    readonly threads: ComputingThreads;
    /** Called after every evaluation. */
    readonly observe?: (place: ComputingPlace, seconds: number) => void;
  }) {
    this.catalog = parts.catalog;
    this.threads = parts.threads;
    this.observe = parts.observe ?? (() => undefined);
  }

  async plan(source: WorkloadSource, request: Cancellable): Promise<PlannedDocument> {
    return this.inlineOr(source, async () => this.threads.plan(source, request.signal));
  }

  async answer({ source, field, wanted }: EvaluationRequest, request: Cancellable): Promise<EvaluationAnswer> {
    const answer = await this.inlineOr<PlannedDocument | JsonAnswer>(source, async () =>
      wanted === null
        ? this.threads.plan(source, request.signal)
        : this.threads.answer({ source, field, ...wanted }, request.signal),
    );
    if ('json' in answer) return answer;
    return wanted === null
      ? { payload: evaluatePayload(answer, field), size: plannedSize(answer) }
      : answerJson(answer, { field, ...wanted });
  }

  async close(): Promise<void> {
    await this.threads.close();
  }

  /** Plans what is small at once, and leaves the rest to others. */
  private async inlineOr<T>(source: WorkloadSource, others: () => Promise<T>): Promise<PlannedDocument | T> {
    const start = performance.now();
    const inline = isLong(source) ? null : this.planInline(source);
    const planned = inline ?? (await others());
    this.observe(inline === null ? 'THREAD' : 'INLINE', (performance.now() - start) / 1000);
    return planned;
  }

  /** Null where it would take too long. */
  private planInline(source: WorkloadSource): PlannedDocument | null {
    const prepared = prepareWorkload({ ...source, catalog: this.catalog });
    if (!prepared.ok) return prepared;
    const { workload, assumptions, catalog, input } = prepared;
    if (predictedMs(workload) > LONGEST_INLINE_MS) return null;
    return { ok: true, evaluation: evaluate({ workload, assumptions, catalog }), workload, input };
  }
}

function isLong(source: WorkloadSource): boolean {
  if ('text' in source) return source.text.length > LONGEST_INLINE_CHARACTERS;
  return elementsOf(source.input, 'components') + elementsOf(source.input, 'flows') > MOST_INLINE_ELEMENTS;
}

function elementsOf(input: unknown, list: 'components' | 'flows'): number {
  const elements: unknown = (input as Readonly<Record<string, unknown>> | null)?.[list];
  return Array.isArray(elements) ? elements.length : 0;
}
