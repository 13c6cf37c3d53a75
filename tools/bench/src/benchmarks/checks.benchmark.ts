import { evaluate } from '@headroom/core';
import type { Benchmark } from '../benchmark.js';
import { interleavedMedians, milliseconds } from '../interleaved.js';
import { preparedWorkload } from '../prepared-workload.js';
import { boundedRatio } from '../row.js';
import { REGULAR_SIZE } from '../workload-document.js';

const MOST_TIMES = 1.3;
const ROUNDS = { warmUps: 40, counted: 120 };

/** What looking for the findings of all checks adds to an evaluation. */
export const checks: Benchmark = {
  name: 'checks',
  baseline: 'the same evaluation with checks off',
  bound: `${String(MOST_TIMES)} × the baseline`,
  run: async ({ root }) => {
    const input = preparedWorkload(REGULAR_SIZE, root);
    const found = await interleavedMedians(
      {
        withChecks: () => milliseconds(() => evaluate({ ...input, checks: true })),
        without: () => milliseconds(() => evaluate({ ...input, checks: false })),
      },
      ROUNDS,
    );
    const measured = { figure: found.withChecks, baseline: found.without, unit: 'ms' } as const;
    return [boundedRatio({ ...measured, subject: 'evaluation with all checks' }, MOST_TIMES)];
  },
};
