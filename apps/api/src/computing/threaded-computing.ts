import type { Catalog } from '@headroom/catalog';
import { evaluate } from '@headroom/core';
import { type PlannedDocument, prepareWorkload, type WorkloadSource } from '@headroom/planner';
import type { Cancellable, Computing } from './computing.js';
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
    const start = performance.now();
    const inline = isLong(source) ? null : this.planInline(source);
    const planned = inline ?? (await this.threads.plan(source, request.signal));
    this.observe(inline === null ? 'THREAD' : 'INLINE', (performance.now() - start) / 1000);
    return planned;
  }

  async close(): Promise<void> {
    await this.threads.close();
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
