import type { Evaluation, StrategyId, StrategyPlan, Workload } from '@headroom/core';
import type { KeptComputed } from '../plan/saved-plan.js';
import type { ComputedPlan } from '../summary/plan-figures.js';
import { standingStrategy, withStandingOnly } from '../summary/standing-plan.js';
import { compressedText } from './compressed-text.js';
import { decompressedLines } from './decompressed-lines.js';

/** The first bytes of everything that gzip has made (RFC 1952, 2.3.1); no JSON begins so. */
const GZIP = [0x1f, 0x8b];

/** The first line of what is kept; each strategy follows in a line of its own, so that one can be read without the others. */
interface Head {
  readonly workload: Workload;
  readonly evaluation: Omit<Evaluation, 'strategies'>;
  /** Which strategies follow, in order. */
  readonly strategies: readonly StrategyId[];
}

/** What planning gave, as it is kept. */
export async function keptComputed(computed: ComputedPlan): Promise<KeptComputed> {
  return compressedText(linesOf(computed));
}

function* linesOf({ evaluation: { strategies, ...evaluation }, workload }: ComputedPlan): Generator<string> {
  const head: Head = { workload, evaluation, strategies: strategies.map(({ strategy }) => strategy) };
  yield `${JSON.stringify(head)}\n`;
  for (const strategy of strategies) yield `${JSON.stringify(strategy)}\n`;
}

/** What planning gave, from what is kept of it. */
export async function readComputed(kept: KeptComputed): Promise<ComputedPlan> {
  return isCompressed(kept) ? readLines(kept, ({ strategies }) => strategies) : readText(kept);
}

/** The same with the strategy alone that stands for the plan, of which the others are not even read. */
export async function readStanding(kept: KeptComputed, strategy: StrategyId | null): Promise<ComputedPlan> {
  if (isCompressed(kept)) return readLines(kept, ({ evaluation }) => [standingStrategy({ evaluation, strategy })]);
  const { evaluation, workload } = readText(kept);
  return { evaluation: withStandingOnly({ evaluation, strategy }), workload };
}

function isCompressed(kept: KeptComputed): boolean {
  return GZIP.every((byte, index) => kept[index] === byte);
}

/** As it was kept before it was compressed: the JSON of a `ComputedPlan`. */
function readText(kept: KeptComputed): ComputedPlan {
  return JSON.parse(new TextDecoder().decode(kept)) as ComputedPlan;
}

async function readLines(
  kept: KeptComputed,
  wanted: (head: Head) => readonly (StrategyId | null)[],
): Promise<ComputedPlan> {
  let head: Head | null = null;
  let names: readonly (StrategyId | null)[] = [];
  const strategies: StrategyPlan[] = [];
  const isWanted = (line: number) => line === 0 || names.includes(head?.strategies[line - 1] ?? null);
  for await (const { line, text } of decompressedLines(kept, isWanted)) {
    if (line === 0) {
      head = JSON.parse(text) as Head;
      names = wanted(head);
    } else strategies.push(JSON.parse(text) as StrategyPlan);
  }
  if (head === null) throw new Error('nothing was kept');
  return { evaluation: { ...head.evaluation, strategies }, workload: head.workload };
}
