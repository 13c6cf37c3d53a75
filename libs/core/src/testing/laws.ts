import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Workload } from '../workload/workload.js';
import { anyWorkload } from './any-workload.js';

/** The same draws every time: no test depends on an unseeded one (model §14). */
const SEED = 20_260_101;

/** Workloads that a law is tried on, unless said otherwise. */
const RUNS = 80;

/**
 * Tries a law on workloads of every kind. The law answers what breaks it: many small comparisons and one expectation,
 * since an expectation costs as much as a thousand comparisons.
 */
export function everyWorkload(breaksLaw: (workload: Workload) => readonly unknown[], runs = RUNS): void {
  fc.assert(
    fc.property(anyWorkload, (workload) => {
      expect(breaksLaw(workload)).toEqual([]);
    }),
    { seed: SEED, numRuns: runs },
  );
}

/** The workload with another load. */
export function withPeak(workload: Workload, peakPerSecond: string): Workload {
  return { ...workload, demand: { ...workload.demand, peakPerSecond, averagePerSecond: peakPerSecond } };
}

/** The workload with one more loss of a kind to tolerate. */
export function toleratingOneMore(workload: Workload, kind: 'replicas' | 'zones' | 'regions'): Workload {
  const { targets } = workload;
  const { count } = targets.tolerate[kind];
  const tolerate = { ...targets.tolerate, [kind]: { count: count + 1, stated: true } };
  return { ...workload, targets: { ...targets, tolerate } };
}

/** The workload with other options of its strategies. */
export function withOptions(workload: Workload, options: Partial<Workload['strategyOptions']>): Workload {
  return { ...workload, strategyOptions: { ...workload.strategyOptions, ...options } };
}
