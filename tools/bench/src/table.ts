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

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/** A document with its text between the markers replaced. Throws where it has no markers. */
export function withTable(document: string, table: string): string {
  const [from, to] = [document.indexOf(START), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`The document has no ${START} … ${END}.`);
  return `${document.slice(0, from + START.length)}\n\n${table}\n\n${document.slice(to)}`;
}
