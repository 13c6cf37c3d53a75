import { median } from './statistics.js';

/** Things to be measured side by side, by name. */
export type Tasks<Name extends string> = Readonly<Record<Name, () => number | Promise<number>>>;

/** How often tasks are run. */
export interface Rounds {
  /** Rounds before the first counted one, in which code is compiled and files get into the cache. */
  readonly warmUps: number;
  readonly counted: number;
}

/**
 * The median of every task's figures. The tasks take turns, so that a machine that is busy for a while is busy for all of
 * them and their ratio stays. Each task returns its figure, such as milliseconds or MB.
 */
export async function interleavedMedians<Name extends string>(
  tasks: Tasks<Name>,
  { warmUps, counted }: Rounds,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(tasks) as Name[];
  const rounds: Record<Name, number>[] = [];
  for (let round = 0; round < warmUps + counted; round += 1) rounds.push(await oneRound(tasks, names));
  const medianOf = (name: Name): number => median(rounds.slice(warmUps).map((round) => round[name]));
  return Object.fromEntries(names.map((name) => [name, medianOf(name)])) as Record<Name, number>;
}

async function oneRound<Name extends string>(
  tasks: Tasks<Name>,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const figures: [Name, number][] = [];
  for (const name of names) figures.push([name, await tasks[name]()]);
  return Object.fromEntries(figures) as Record<Name, number>;
}

/** Milliseconds that a call takes. */
export function milliseconds(call: () => unknown): number {
  const startedAt = performance.now();
  call();
  return performance.now() - startedAt;
}
