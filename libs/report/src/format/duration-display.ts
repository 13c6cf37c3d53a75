import { ABSENT_TEXT } from './decimal-display.js';
import { formatNumber } from './number-display.js';

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;

/** Two neighbouring units that a duration is shown in, largest first. */
const UNIT_PAIRS = [
  { from: SECONDS_PER_DAY, large: SECONDS_PER_DAY, largeName: 'd', small: SECONDS_PER_HOUR, smallName: 'h' },
  { from: SECONDS_PER_HOUR, large: SECONDS_PER_HOUR, largeName: 'h', small: SECONDS_PER_MINUTE, smallName: 'min' },
  { from: SECONDS_PER_MINUTE, large: SECONDS_PER_MINUTE, largeName: 'min', small: 1, smallName: 's' },
] as const;

/**
 * A duration in its two largest units, rounded half up to the smaller one: `6 min 35 s`, `4 h`, `3 d 4 h`. Under a
 * minute it is seconds with four significant digits (`0.04444 s`); null is `–`.
 */
export function formatDuration(seconds: number | null): string {
  if (seconds === null) return ABSENT_TEXT;
  const pair = UNIT_PAIRS.find(({ from, small }) => roundedTo(seconds, small) >= from);
  if (pair === undefined) return `${formatNumber(seconds)} s`;
  const rounded = roundedTo(seconds, pair.small);
  const large = Math.floor(rounded / pair.large);
  const small = Math.round((rounded - large * pair.large) / pair.small);
  return small === 0
    ? `${String(large)} ${pair.largeName}`
    : `${String(large)} ${pair.largeName} ${String(small)} ${pair.smallName}`;
}

/** Downtime of a year given in minutes, as a duration: 62.98 is `1 h 3 min`; 0.001 is `0.06 s`. */
export function formatDowntime(minutes: number | null): string {
  return minutes === null ? ABSENT_TEXT : formatDuration(minutes * SECONDS_PER_MINUTE);
}

function roundedTo(seconds: number, unitSeconds: number): number {
  return Math.round(seconds / unitSeconds) * unitSeconds;
}
