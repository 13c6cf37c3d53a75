import { evaluate } from '@headroom/core';
import type { Benchmark } from '../benchmark.js';
import { interleavedMedians, milliseconds } from '../interleaved.js';
import { preparedWorkload } from '../prepared-workload.js';
import { boundedRatio } from '../row.js';
import { REGULAR_SIZE } from '../workload-document.js';

const TIMES_COMPONENTS = 10;
const MOST_TIMES = 12;
const ROUNDS = { warmUps: 8, counted: 24 };

/** How the time grows with the components. */
export const scaling: Benchmark = {
  name: 'scaling',
  baseline: `the evaluation of ${String(REGULAR_SIZE.components)} components`,
  bound: `${String(MOST_TIMES)} × the baseline`,
  run: async ({ root }) => {
    const components = TIMES_COMPONENTS * REGULAR_SIZE.components;
    const regular = preparedWorkload(REGULAR_SIZE, root);
    const large = preparedWorkload({ ...REGULAR_SIZE, components }, root);
    const found = await interleavedMedians(
      { large: () => milliseconds(() => evaluate(large)), regular: () => milliseconds(() => evaluate(regular)) },
      ROUNDS,
    );
    const measured = { figure: found.large, baseline: found.regular, unit: 'ms' } as const;
    return [boundedRatio({ ...measured, subject: `${String(components)} components` }, MOST_TIMES)];
  },
};
