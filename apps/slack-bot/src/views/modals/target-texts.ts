import { decimal, type WorkloadInput } from '@headroom/core';

const UNITS = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'm'],
] as const;

const PERCENT = 100;

/** The targets of a workload as people write them in a document: `99.95%`, `15m`, `20000`; empty where there is none. */
export function targetTexts({
  targets,
}: WorkloadInput): Readonly<Record<'availability' | 'rto' | 'rpo' | 'monthlyBudget', string>> {
  const { availability, rto, rpo, monthlyBudget } = targets ?? {};
  return {
    availability: availability === undefined ? '' : `${decimal(availability).times(PERCENT).toFixed()}%`,
    rto: durationText(rto),
    rpo: durationText(rpo),
    monthlyBudget: monthlyBudget ?? '',
  };
}

/** Seconds in the largest unit that keeps them whole. */
function durationText(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  const [size, unit] = UNITS.find(([one]) => seconds >= one && seconds % one === 0) ?? [1, 's'];
  return `${String(seconds / size)}${unit}`;
}
