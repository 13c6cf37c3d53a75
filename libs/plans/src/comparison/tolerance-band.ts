import type { ComparedMetric } from '@headroom/report';

/** Where a figure stands against the baseline's, once small differences are forgiven. */
export type MetricBand = 'BASELINE' | 'SAME' | 'BETTER' | 'WORSE' | 'HIGHER' | 'LOWER' | 'DIFFERENT' | 'UNKNOWN';

/** Relative difference up to which two figures count as the same where nothing else is said. */
export const DEFAULT_TOLERANCE_RATIO = 0.01;

/** Figures of which less is better; of the others neither more nor less is. */
export const LOWER_IS_BETTER: readonly string[] = [
  'monthlyTotal',
  'costOfRedundancy',
  'expectedAnnualCost',
  'unavailability',
  'downtimeMinutesPerYear',
  'rtoSeconds',
  'rpoSeconds',
];

/** The band of one plan's figure; index 0 of the metric is the baseline. */
export function metricBand(
  metric: ComparedMetric,
  { index, toleranceRatio }: { readonly index: number; readonly toleranceRatio: number },
): MetricBand {
  if (index === 0) return 'BASELINE';
  const [base = null, value = null] = [metric.values[0], metric.values[index]];
  if (base === null || value === null) return 'UNKNOWN';
  if (base === value) return 'SAME';
  if (typeof value === 'boolean') return value ? 'BETTER' : 'WORSE';
  const difference = metric.absoluteDifferences[index] ?? null;
  if (difference === null) return metric.kind === 'WORDS' ? 'DIFFERENT' : 'UNKNOWN';
  return numberBand(metric, { difference, relative: metric.relativeDifferences[index] ?? null, toleranceRatio });
}

interface NumberDifference {
  readonly difference: string;
  /** Null where the baseline is 0: then only no difference at all is the same. */
  readonly relative: number | null;
  readonly toleranceRatio: number;
}

function numberBand({ key }: ComparedMetric, { difference, relative, toleranceRatio }: NumberDifference): MetricBand {
  const isWithin = relative !== null && Math.abs(relative) <= toleranceRatio;
  if (isWithin || /^-?0*\.?0*$/.test(difference)) return 'SAME';
  const isLower = difference.startsWith('-');
  if (!LOWER_IS_BETTER.includes(key)) return isLower ? 'LOWER' : 'HIGHER';
  return isLower ? 'BETTER' : 'WORSE';
}
