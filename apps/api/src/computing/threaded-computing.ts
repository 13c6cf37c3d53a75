import { setImmediate } from 'node:timers/promises';
import type { Catalog } from '@headroom/catalog';
import { evaluate } from '@headroom/core';
import { type PlannedDocument, prepareWorkload, type WorkloadSource } from '@headroom/planner';
import type { KeptComputed, PlansComputing } from '@headroom/plans';
import { computeHere, computeThere, contentOf, type PlansTask } from '@headroom/plans/node';
import { evaluatePayload } from '../schema/evaluation-payload.js';
import { busyLoop } from './busy-loop.js';
import type {
  Cancellable,
  Computing,
  EvaluationAnswer,
  EvaluationReading,
  EvaluationRequest,
  ReadingRequest,
} from './computing.js';
import { type JsonAnswer, plannedSize, smallAnswer, type WantedAnswer, type WrittenJson } from './evaluation-json.js';
import { readEvaluation, type WantedReading } from './kept-reading.js';
import { isLarge } from './predicted-time.js';

/** Text longer than this takes too long to read in the event loop, whatever stands in it. */
const LONGEST_INLINE_CHARACTERS = 32_768;

/** Compressed evaluations of more than this take too long to read. */
const MOST_INLINE_BYTES = 65_536;

/** Components and flows beyond this make reading alone too long. */
const MOST_INLINE_ELEMENTS = 60;

/** Threads that plan whole documents, e.g. a pool. */
export interface ComputingThreads {
  readonly plan: (source: WorkloadSource, signal: AbortSignal) => Promise<PlannedDocument>;
  /** Writes the answer too, which of a large workload takes as long as computing it. */
  readonly answer: (wanted: WantedAnswer, signal: AbortSignal | null) => Promise<JsonAnswer>;
  /** What an operation on saved plans needs. */
  readonly compute: (task: PlansTask, signal: AbortSignal) => Promise<unknown>;
  /** Reads a kept evaluation and writes what is wanted of it. */
  readonly read: (wanted: WantedReading, signal: AbortSignal) => Promise<WrittenJson>;
  /** Whether a thread has nothing to do. If there is none yet, one is started for the next time. */
  readonly isFree: () => boolean;
  readonly close: () => Promise<void>;
}

/** Where an evaluation was computed, for the metrics. */
export type ComputingPlace = 'INLINE' | 'THREAD';

/**
 * Computes what is small at once, and what is big in threads, so that the event loop stays free for others. Where it is not,
 * because many small evaluations are asked for, a thread that has nothing to do takes its share of them.
 */
export class ThreadedComputing implements Computing {
  private readonly catalog: Catalog;
  private readonly threads: ComputingThreads;
  private readonly observe: (place: ComputingPlace, seconds: number) => void;
  private readonly isLoopBusy: () => boolean;
  private lastTurn: Promise<void> = Promise.resolve();

  constructor(parts: {
    readonly catalog: Catalog;
    readonly threads: ComputingThreads;
    /** Called after every evaluation. */
    readonly observe?: (place: ComputingPlace, seconds: number) => void;
    /** Whether the event loop has hardly any time to spare; by itself that of this process. */
    readonly isLoopBusy?: () => boolean;
  }) {
    this.catalog = parts.catalog;
    this.threads = parts.threads;
    this.observe = parts.observe ?? (() => undefined);
    this.isLoopBusy = parts.isLoopBusy ?? busyLoop();
  }

  async plan(source: WorkloadSource, { signal }: Cancellable): Promise<PlannedDocument> {
    return this.inlineOr(source, { own: (planned) => planned, others: async () => this.threads.plan(source, signal) });
  }

  async answer({ source, field, wanted }: EvaluationRequest, request: Cancellable): Promise<EvaluationAnswer> {
    if (wanted.key === null) {
      return this.inlineOr<EvaluationAnswer>(source, {
        own: (planned) => ({ payload: evaluatePayload(planned, field), size: plannedSize(planned) }),
        others: async () => this.threads.answer({ source, field, ...wanted }, request.signal),
      });
    }
    const isBusy = this.isLoopBusy();
    if (isBusy) await this.turn();
    const isShared = isBusy && !isLong(source) && this.threads.isFree();
    return this.inlineOr<JsonAnswer>(source, {
      isShared,
      own: (planned) => smallAnswer(planned, { field, ...wanted }),
      // Giving up ends the thread, for which something small is not worth it.
      others: async () => this.threads.answer({ source, field, ...wanted }, isShared ? null : request.signal),
    });
  }

  plans(request: Cancellable): PlansComputing {
    const here = computeHere(this.catalog);
    const there = computeThere(async (task) => this.threads.compute(task, request.signal));
    const placeOf = (...kept: readonly KeptComputed[]) => (isMuch(kept) ? there : here);
    return {
      plan: async (planning) =>
        this.inlineOr(
          { text: planning.document },
          { own: (planned) => contentOf(planned, planning), others: async () => there.plan(planning) },
        ),
      choices: async (computed) => placeOf(computed).choices(computed),
      compare: async (comparison) => placeOf(...comparison.plans.map(({ computed }) => computed)).compare(comparison),
      drift: async (drifting) => {
        const { document, computed } = drifting.saved;
        return (isLong({ text: document }) ? there : placeOf(computed)).drift(drifting);
      },
    };
  }

  async read({ computed, selectionText }: ReadingRequest, { signal }: Cancellable): Promise<EvaluationReading> {
    if (!isMuch([computed])) return { evaluation: await readEvaluation(computed) };
    return { json: await this.threads.read({ computed, selectionText: selectionText() }, signal) };
  }

  async close(): Promise<void> {
    await this.threads.close();
  }

  /**
   * Evaluations that come together take one turn of the event loop each: in between, threads can tell that they are done, and
   * others are answered.
   */
  private async turn(): Promise<void> {
    this.lastTurn = this.lastTurn.then(async () => setImmediate());
    await this.lastTurn;
  }

  /** Plans what is small at once, unless others are to have their share of that, and leaves the rest to them. */
  private async inlineOr<T>(source: WorkloadSource, { own, others, isShared = false }: Place<T>): Promise<T> {
    const start = performance.now();
    const planned = isShared || isLong(source) ? null : this.planInline(source);
    const made = planned === null ? await others() : await own(planned);
    this.observe(planned === null ? 'THREAD' : 'INLINE', (performance.now() - start) / 1000);
    return made;
  }

  /** Null where it would take too long. */
  private planInline(source: WorkloadSource): PlannedDocument | null {
    const prepared = prepareWorkload({ ...source, catalog: this.catalog });
    if (!prepared.ok) return prepared;
    const { workload, assumptions, catalog, input } = prepared;
    if (isLarge(workload)) return null;
    return { ok: true, evaluation: evaluate({ workload, assumptions, catalog }), workload, input };
  }
}

/** What is made of a workload, of one that was planned here or by others. */
interface Place<T> {
  readonly own: (planned: PlannedDocument) => T | Promise<T>;
  readonly others: () => Promise<T>;
  readonly isShared?: boolean;
}

/** Whether reading what is kept would keep others waiting. */
function isMuch(kept: readonly KeptComputed[]): boolean {
  return kept.reduce((sum, { byteLength }) => sum + byteLength, 0) > MOST_INLINE_BYTES;
}

function isLong(source: WorkloadSource): boolean {
  if ('text' in source) return source.text.length > LONGEST_INLINE_CHARACTERS;
  return elementsOf(source.input, 'components') + elementsOf(source.input, 'flows') > MOST_INLINE_ELEMENTS;
}

function elementsOf(input: unknown, list: 'components' | 'flows'): number {
  const elements: unknown = (input as Readonly<Record<string, unknown>> | null)?.[list];
  return Array.isArray(elements) ? elements.length : 0;
}
