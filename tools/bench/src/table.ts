import type { Benchmark, BenchmarkRow } from './benchmark.js';

/** A benchmark with the rows that it gave. */
export interface BenchmarkResult {
  readonly benchmark: Pick<Benchmark, 'name' | 'baseline'>;
  readonly rows: readonly BenchmarkRow[];
}

const HEADINGS = ['Benchmark', 'Subject', 'Median', 'Baseline', 'Baseline median', 'Ratio', 'Bound', 'Verdict'];

/** What stands in a row of the table. */
type Cells = readonly string[];

/** The results as a Markdown table. */
export function markdownTable(results: readonly BenchmarkResult[]): string {
  return tableOf(cellsOf(results));
}

/** The rows of a table that is there with those of the results in the place of older ones of the same benchmarks. */
export function renewedTable(
  table: string,
  { results, order }: { readonly results: readonly BenchmarkResult[]; readonly order: readonly string[] },
): string {
  const measured = results.map(({ benchmark }) => benchmark.name);
  const kept = rowsOf(table).filter(([name = '']) => order.includes(name) && !measured.includes(name));
  const rows = [...kept, ...cellsOf(results)];
  return tableOf(order.flatMap((wanted) => rows.filter(([name]) => name === wanted)));
}

function cellsOf(results: readonly BenchmarkResult[]): readonly Cells[] {
  return results.flatMap(({ benchmark, rows }) => rows.map((row) => cells(benchmark, row)));
}

/** The rows of a Markdown table; whatever else the text has is left out. */
function rowsOf(text: string): readonly Cells[] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function tableOf(rows: readonly Cells[]): string {
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: Cells): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(HEADINGS), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function cells(benchmark: BenchmarkResult['benchmark'], row: BenchmarkRow): Cells {
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
  const { from, to } = placeOf(document, name);
  return `${document.slice(0, from)}\n\n${text}\n\n${document.slice(to)}`;
}

/** The text between the marks of a table. Throws where the document has no such marks. */
export function tableIn(document: string, name: string): string {
  const { from, to } = placeOf(document, name);
  return document.slice(from, to).trim();
}

function placeOf(document: string, name: string): { readonly from: number; readonly to: number } {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document has no ${start} … ${end}.`);
  return { from: from + start.length, to };
}
