import { decimal, type WorkloadInput } from '@headroom/core';
import type { ProblemDraft } from '../problems/problem.js';
import type { Readable } from '../schema/readable.js';

/** The P90 of the peak is not below the peak, its median (contract 2.10.1), and the average is not above it. */
export function checkDemand({ demand }: Readable<WorkloadInput>): readonly ProblemDraft[] {
  const peak = demand?.peakPerSecond;
  if (peak === undefined) return [];
  const problems: ProblemDraft[] = [];
  if (demand?.p90PeakPerSecond !== undefined && decimal(demand.p90PeakPerSecond).lt(peak)) {
    const message = 'The P90 of the peak is below the peak, which is its median.';
    problems.push({
      path: ['demand', 'p90PeakPerSecond'],
      code: 'OUT_OF_RANGE',
      message,
      expected: `at least ${peak}`,
    });
  }
  if (demand?.averagePerSecond !== undefined && decimal(demand.averagePerSecond).gt(peak)) {
    const message = 'The average load is above the peak.';
    problems.push({ path: ['demand', 'averagePerSecond'], code: 'OUT_OF_RANGE', message, expected: `at most ${peak}` });
  }
  return problems;
}
