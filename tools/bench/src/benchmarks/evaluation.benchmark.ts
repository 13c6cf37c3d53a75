import { evaluate } from '@headroom/core';
import type { Benchmark } from '../benchmark.js';
import { interleavedMedians, milliseconds } from '../interleaved.js';
import { preparedWorkload } from '../prepared-workload.js';
import { referenceKernel } from '../reference-kernel.js';
import { boundedFigure } from '../row.js';
import { REGULAR_SIZE } from '../workload-document.js';

const MOST_MILLISECONDS = 15;
const ROUNDS = { warmUps: 40, counted: 160 };

/** A full evaluation of a workload of regular size, in a process that has planned before. */
export const evaluation: Benchmark = {
  name: 'evaluation',
  baseline: 'fixed arithmetic, and JSON text of the same evaluation',
  bound: `${String(MOST_MILLISECONDS)} ms median`,
  run: async ({ root }) => {
    const input = preparedWorkload(REGULAR_SIZE, root);
    let last = evaluate(input);
    const found = await interleavedMedians(
      {
        evaluation: () => milliseconds(() => (last = evaluate(input))),
        kernel: () => milliseconds(referenceKernel),
        json: () => milliseconds(() => JSON.stringify(last)),
      },
      ROUNDS,
    );
    const measured = { subject: 'full evaluation', figure: found.evaluation, unit: 'ms' } as const;
    return [
      boundedFigure({ ...measured, beside: 'fixed arithmetic', baseline: found.kernel }, MOST_MILLISECONDS),
      boundedFigure({ ...measured, beside: 'its JSON text', baseline: found.json }, MOST_MILLISECONDS),
    ];
  },
};
