import type { Benchmark } from '../benchmark.js';
import { type ChildCommand, peakMegabytes, runNode } from '../child-process.js';
import { headroomPath } from '../headroom-command.js';
import { interleavedMedians } from '../interleaved.js';
import { boundedFigure, boundedRatio } from '../row.js';

const MOST_TIMES = 3;
const MOST_MEGABYTES = 100;

/** `headroom plan examples/storefront.yaml` from the start of the process to the printed table. */
export const startUp: Benchmark = {
  name: 'start-up',
  baseline: '`node -e 0`',
  bound: '3 × the baseline, 100 MB',
  run: async ({ root, scratch }) => {
    const plan: ChildCommand = {
      cwd: root,
      args: [headroomPath(root), 'plan', 'examples/storefront.yaml'],
    };
    const nothing: ChildCommand = { cwd: root, args: ['-e', '0'] };
    const found = await interleavedMedians(
      { plan: () => elapsed(plan), nothing: () => elapsed(nothing) },
      { warmUps: 3, counted: 25 },
    );
    const megabytes = await interleavedMedians(
      { plan: () => peakMegabytes(plan, scratch), nothing: () => peakMegabytes(nothing, scratch) },
      { warmUps: 0, counted: 5 },
    );
    return [
      boundedRatio({ subject: '`headroom plan`', figure: found.plan, baseline: found.nothing, unit: 'ms' }, MOST_TIMES),
      boundedFigure(
        { subject: '`headroom plan`, peak memory', figure: megabytes.plan, baseline: megabytes.nothing, unit: 'MB' },
        MOST_MEGABYTES,
      ),
    ];
  },
};

async function elapsed(command: ChildCommand): Promise<number> {
  const { exitCode, stderr, milliseconds } = await runNode(command);
  if (exitCode !== 0) throw new Error(`The command fails: ${stderr}`);
  return milliseconds;
}
