import { writeFileSync } from 'node:fs';
import { evaluate } from '@headroom/core';
import type { Benchmark, BenchmarkPlace, BenchmarkRow } from '../benchmark.js';
import { type ChildCommand, peakMegabytes, runNode } from '../child-process.js';
import { interleavedMedians, milliseconds } from '../interleaved.js';
import { preparedWorkload } from '../prepared-workload.js';
import { referenceKernel } from '../reference-kernel.js';
import { boundedFigure, unboundedFigure } from '../row.js';
import { REGULAR_SIZE, workloadDocument } from '../workload-document.js';

const LARGE_SIZE = { components: 200, regions: 6, flows: REGULAR_SIZE.flows };
const MOST_MILLISECONDS = 1000;
const MOST_MILLISECONDS_WITH_SURVIVAL = 2000;
const MOST_MEGABYTES = 250;

/** A very large workload: in a server that is running, and from the start of a process to its answer. */
export const largeWorkload: Benchmark = {
  name: 'large-workload',
  baseline: 'fixed arithmetic; `node -e 0`',
  bound: '1 s without the survival matrix, 2 s with it, 250 MB',
  run: async (place) => [...(await inServer(place)), ...(await inOwnProcess(place))],
};

async function inServer({ root }: BenchmarkPlace): Promise<readonly BenchmarkRow[]> {
  const input = preparedWorkload(LARGE_SIZE, root);
  let last = evaluate(input);
  const answer = (isSurvivalShown: boolean) =>
    milliseconds(() => {
      last = evaluate(input);
      const { strategies } = last;
      return JSON.stringify(isSurvivalShown ? last : { ...last, strategies: strategies.map(withoutSurvival) });
    });
  const found = await interleavedMedians(
    { plain: () => answer(false), full: () => answer(true), kernel: () => milliseconds(referenceKernel) },
    { warmUps: 2, counted: 7 },
  );
  const measured = { beside: 'fixed arithmetic', baseline: found.kernel, unit: 'ms' } as const;
  return [
    boundedFigure({ ...measured, subject: 'running, no survival matrix', figure: found.plain }, MOST_MILLISECONDS),
    boundedFigure(
      { ...measured, subject: 'running, with survival matrix', figure: found.full },
      MOST_MILLISECONDS_WITH_SURVIVAL,
    ),
  ];
}

function withoutSurvival<T extends { readonly survival: readonly unknown[] }>(plan: T): T {
  return { ...plan, survival: [] };
}

async function inOwnProcess({ root, scratch }: BenchmarkPlace): Promise<readonly BenchmarkRow[]> {
  const documentPath = `${scratch}large.json`;
  writeFileSync(documentPath, JSON.stringify(workloadDocument(LARGE_SIZE)));
  const program = [`${root}tools/bench/dist/large-workload.program.mjs`, documentPath, `${root}libs/catalog/data`];
  const plain: ChildCommand = { cwd: root, args: program };
  const full: ChildCommand = { cwd: root, args: [...program, 'survival'] };
  const nothing: ChildCommand = { cwd: root, args: ['-e', '0'] };
  const found = await interleavedMedians(
    { plain: () => elapsed(plain), full: () => elapsed(full), nothing: () => elapsed(nothing) },
    { warmUps: 1, counted: 5 },
  );
  const megabytes = await interleavedMedians(
    { full: () => peakMegabytes(full, scratch), nothing: () => peakMegabytes(nothing, scratch) },
    { warmUps: 0, counted: 3 },
  );
  const measured = { beside: '`node -e 0`', baseline: found.nothing, unit: 'ms' } as const;
  return [
    unboundedFigure({ ...measured, subject: 'own process, no survival matrix', figure: found.plain }),
    unboundedFigure({ ...measured, subject: 'own process, with survival matrix', figure: found.full }),
    boundedFigure(
      {
        ...measured,
        subject: 'own process, peak memory',
        figure: megabytes.full,
        baseline: megabytes.nothing,
        unit: 'MB',
      },
      MOST_MEGABYTES,
    ),
  ];
}

async function elapsed(command: ChildCommand): Promise<number> {
  const { exitCode, stderr, milliseconds: taken } = await runNode(command);
  if (exitCode !== 0) throw new Error(`The large workload is not planned: ${stderr}`);
  return taken;
}
