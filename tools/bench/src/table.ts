import type { Benchmark, BenchmarkRow } from './benchmark.js';

/** A benchmark with the rows that it gave. */
export interface BenchmarkResult {
  readonly benchmark: Pick<Benchmark, 'name' | 'baseline'>;
  readonly rows: readonly BenchmarkRow[];
}

const HEADINGS = ['Benchmark', 'Subject', 'Median', 'Baseline', 'Baseline median', 'Ratio', 'Bound', 'Verdict'];

/** The results as a Markdown table. */
export function markdownTable(results: readonly BenchmarkResult[]): string {
  const rows = results.flatMap(({ benchmark, rows: ofBenchmark }) => ofBenchmark.map((row) => cells(benchmark, row)));
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(HEADINGS), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function cells(benchmark: BenchmarkResult['benchmark'], row: BenchmarkRow): readonly string[] {
  return [
    benchmark.name,
    row.subject,
    row.measured,
    row.beside ?? benchmark.baseline,
    row.baseline,
    `${row.ratio.toPrecision(3)} ×`,
    row.bound,
    row.isWithinBound ? 'OK' : 'OVER',
  ];
}

/** A table for a document. */
export interface NamedTable {
  readonly text: string;
  /** Of the marks `<!-- name:start -->` and `<!-- name:end -->`. */
  readonly name: string;
}

/** A document with its text between the marks of a table replaced. Throws where it has no such marks. */
export function withTable(document: string, { text, name }: NamedTable): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document has no ${start} … ${end}.`);
  return `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`;
}
