import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.js';
import { BENCHMARKS } from './benchmarks.js';
import { buildCommand } from './headroom-command.js';
import { type BenchmarkResult, markdownTable, renewedTable, tableIn, withTable } from './table.js';

const DOCUMENT = 'docs/performance.md';

/** Where the checkout lies, and the words of the command line. */
export interface BenchCommand {
  readonly root: string;
  readonly args: readonly string[];
}

/**
 * Runs the named benchmarks, or all that do not take minutes, or with `--long` those that do; prints the table. With `--write` it
 * goes to the document: the short one as a whole, since its rows are to be of one run; of the long one the rows that were measured.
 * The exit code is 1 only with `--strict` and a missed bound.
 */
export async function main({ root, args }: BenchCommand): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { long: { type: 'boolean' }, strict: { type: 'boolean' }, write: { type: 'boolean' } },
  });
  const length = values.long === true ? 'LONG' : 'SHORT';
  const chosen = positionals.length === 0 ? benchmarksOf(length) : namedBenchmarks(positionals);
  const isWhole = positionals.length === 0 && length === 'SHORT';
  if (values.write === true && !isWhole && chosen.some(({ isLong = false }) => !isLong))
    throw new Error('--write writes the table of those that do not take minutes as a whole, without names.');
  buildCommand(root);
  const results = await runAll(chosen, root);
  process.stdout.write(`${markdownTable(results)}\n`);
  if (values.write === true) writeTable(root, { results, isWhole });
  const isOver = results.some(({ rows }) => rows.some(({ isWithinBound }) => !isWithinBound));
  return values.strict === true && isOver ? 1 : 0;
}

/** The marks of the tables in the document. */
const TABLES = { SHORT: 'bench', LONG: 'bench-long' } as const;

function writeTable(
  root: string,
  { results, isWhole }: { readonly results: readonly BenchmarkResult[]; readonly isWhole: boolean },
): void {
  const path = `${root}${DOCUMENT}`;
  const document = readFileSync(path, 'utf8');
  const name = isWhole ? TABLES.SHORT : TABLES.LONG;
  const order = benchmarksOf('LONG').map((benchmark) => benchmark.name);
  const table = isWhole ? markdownTable(results) : renewedTable(tableIn(document, name), { results, order });
  writeFileSync(path, withTable(document, { text: `${machine()}\n\n${table}`, name }));
}

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

async function runAll(benchmarks: readonly Benchmark[], root: string): Promise<readonly BenchmarkResult[]> {
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
  return results;
}

function machine(): string {
  return `Node ${process.version} on ${process.platform} ${process.arch}.`;
}
