import { Decimal } from '../numbers/decimal.js';
import type { Produced } from './case-runner.js';

/** How near a number must be: exactly, or within a share of the expected value. */
export type Tolerance = { readonly exact: true } | { readonly rel: number };

/** An expectation, what was produced for it, and how near it must be. */
export interface Comparison {
  readonly expected: unknown;
  readonly produced: Produced | undefined;
  readonly tolerance: Tolerance;
}

/** The places where produced differs from expected, in words; none where everything agrees. */
export function differences({ expected, produced, tolerance }: Comparison, path = ''): readonly string[] {
  if (produced === undefined) return [`${path}: not produced`];
  if (isRecord(expected)) return recordDifferences({ expected, produced, tolerance }, path);
  if (Array.isArray(expected)) return listDifferences({ expected, produced, tolerance }, path);
  if (isNumeric(expected)) return numberDifferences({ expected, produced, tolerance }, path);
  return expected === produced ? [] : [`${path}: ${JSON.stringify(produced)} instead of ${JSON.stringify(expected)}`];
}

/** The printed figures that the produced values do not round to, by path. */
export function unroundedFigures(
  { printed, produced }: { readonly printed: unknown; readonly produced: Produced | undefined },
  path = '',
): readonly string[] {
  if (Array.isArray(printed)) {
    return printed.flatMap((figure: unknown, index) =>
      unroundedFigures(
        { printed: figure, produced: Array.isArray(produced) ? produced[index] : undefined },
        `${path}[${String(index)}]`,
      ),
    );
  }
  if (isRecord(printed)) {
    return Object.entries(printed).flatMap(([key, figure]) =>
      unroundedFigures(
        { printed: figure, produced: isRecord(produced) ? (produced[key] as Produced) : undefined },
        `${path}.${key}`,
      ),
    );
  }
  return isNumeric(produced) && roundsTo(produced, String(printed)) ? [] : [path];
}

/** True where a value rounds to a figure as it is printed: `99.94%`, `~99.95%`, `4.109e-10`, `17`. */
export function roundsTo(value: number | string | Decimal, printed: string): boolean {
  const digits = printed.replace('~', '').replace('%', '');
  const exact = new Decimal(value).times(printed.includes('%') ? 100 : 1);
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const decimals = (mantissa.split('.')[1] ?? '').length;
  const step = new Decimal(10).pow(Number(exponent) - decimals);
  return exact.minus(digits).abs().lte(step.div(2));
}

function recordDifferences(
  { expected, produced, tolerance }: Comparison & { readonly expected: Readonly<Record<string, unknown>> },
  path: string,
): readonly string[] {
  if (!isRecord(produced)) return [`${path}: no record`];
  const wanted = Object.keys(expected).filter((key) => key !== 'published' && !key.startsWith('naive'));
  const unasked = Object.keys(produced).filter((key) => key !== 'published' && !wanted.includes(key));
  return [
    ...unasked.map((key) => `${path}.${key}: produced but not expected`),
    ...wanted.flatMap((key) =>
      differences(
        { expected: expected[key], produced: produced[key] as Produced | undefined, tolerance },
        `${path}.${key}`,
      ),
    ),
  ];
}

function listDifferences(
  { expected, produced, tolerance }: Comparison & { readonly expected: readonly unknown[] },
  path: string,
): readonly string[] {
  if (!Array.isArray(produced)) return [`${path}: no list`];
  if (produced.length !== expected.length)
    return [`${path}: ${String(produced.length)} entries instead of ${String(expected.length)}`];
  return expected.flatMap((entry, index) =>
    differences({ expected: entry, produced: produced[index] as Produced, tolerance }, `${path}[${String(index)}]`),
  );
}

function numberDifferences(
  { expected, produced, tolerance }: Comparison & { readonly expected: number | string },
  path: string,
): readonly string[] {
  if (!isNumeric(produced)) return [`${path}: ${JSON.stringify(produced)} is no number`];
  const [wanted, got] = [new Decimal(expected), new Decimal(produced)];
  const allowed = 'exact' in tolerance ? new Decimal(0) : wanted.abs().times(tolerance.rel);
  return got.minus(wanted).abs().lte(allowed) ? [] : [`${path}: ${got.toString()} instead of ${wanted.toString()}`];
}

function isNumeric(value: unknown): value is number | string {
  if (value instanceof Decimal || typeof value === 'number') return new Decimal(value).isFinite();
  return typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Decimal);
}
