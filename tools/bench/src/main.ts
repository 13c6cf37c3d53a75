import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.js';
import { BENCHMARKS } from './benchmarks.js';
import { buildCommand } from './headroom-command.js';
import { type BenchmarkResult, markdownTable, withTable } from './table.js';

const DOCUMENT = 'docs/performance.md';

/** Where the checkout lies, and the words of the command line. */
export interface BenchCommand {
  readonly root: string;
  readonly args: readonly string[];
}

/**
 * Runs the named benchmarks, or all that do not take minutes, or with `--long` those that do; prints the table. The exit code is
 * 1 only with `--strict` and a missed bound.
 */
export async function main({ root, args }: BenchCommand): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { long: { type: 'boolean' }, strict: { type: 'boolean' }, write: { type: 'boolean' } },
  });
  const length = values.long === true ? 'LONG' : 'SHORT';
  const chosen = positionals.length === 0 ? benchmarksOf(length) : namedBenchmarks(positionals);
  if (values.write === true && positionals.length > 0) throw new Error('--write writes a whole table, without names.');
  buildCommand(root);
  const table = await runAll(chosen, root);
  process.stdout.write(`${table.text}\n`);
  if (values.write === true) {
    const path = `${root}${DOCUMENT}`;
    writeFileSync(
      path,
      withTable(readFileSync(path, 'utf8'), { text: `${machine()}\n\n${table.text}`, name: TABLES[length] }),
    );
  }
  return values.strict === true && table.isOver ? 1 : 0;
}

/** The marks of the tables in the document. */
const TABLES = { SHORT: 'bench', LONG: 'bench-long' } as const;

function benchmarksOf(length: keyof typeof TABLES): readonly Benchmark[] {
  return BENCHMARKS.filter(({ isLong = false }) => isLong === (length === 'LONG'));
}

function namedBenchmarks(names: readonly string[]): readonly Benchmark[] {
  const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    const known = BENCHMARKS.map(({ name }) => name).join(', ');
    throw new Error(`There is no benchmark ${unknown.join(', ')}; there are ${known}.`);
  }
  return BENCHMARKS.filter(({ name }) => names.includes(name));
}

async function runAll(benchmarks: readonly Benchmark[], root: string) {
  const scratch = `${mkdtempSync(`${tmpdir()}/headroom-bench-`)}/`;
  const results: BenchmarkResult[] = [];
  try {
    for (const benchmark of benchmarks) {
      process.stderr.write(`${benchmark.name}: ${benchmark.bound} …\n`);
      results.push({ benchmark, rows: await benchmark.run({ root, scratch }) });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const isOver = results.some(({ rows }) => rows.some(({ isWithinBound }) => !isWithinBound));
  return { text: markdownTable(results), isOver };
}

function machine(): string {
  return `Node ${process.version} on ${process.platform} ${process.arch}.`;
}
