import type { TargetName } from '@headroom/core';

import { ABSENT_TEXT, displayDecimal } from '../format/decimal-display.js';
import { formatDuration } from '../format/duration-display.js';
import { formatMoney } from '../format/money-display.js';
import { formatExact } from '../format/number-display.js';
import { formatAvailability, formatRatio } from '../format/ratio-display.js';

/** A required or achieved figure of a target: decimal text, seconds or a count; null where there is none. */
export type TargetFigure = string | number | null;

/** A figure of a target in its unit: `99.95 %`, `4 h`, `80 ms`, `31,676.16 USD`, `1 zone`. */
export function targetFigureText(target: TargetName, figure: TargetFigure, currency: string): string {
  return figure === null ? ABSENT_TEXT : FIGURE_TEXTS[target](figure, currency);
}

type FigureText = (figure: string | number, currency: string) => string;

/** How the figures of each target are shown; a target without one does not compile. */
const FIGURE_TEXTS: Readonly<Record<TargetName, FigureText>> = {
  AVAILABILITY: availabilityText,
  RTO: (figure) => formatDuration(Number(figure)),
  RPO: (figure) => formatDuration(Number(figure)),
  LATENCY: (figure) => `${formatExact(figure)} ms`,
  BUDGET: (figure, currency) => formatMoney(String(figure), currency),
  SURVIVES_REPLICAS: (figure) => lossText(figure, 'replica'),
  SURVIVES_ZONES: (figure) => lossText(figure, 'zone'),
  SURVIVES_REGIONS: (figure) => lossText(figure, 'region'),
};

function availabilityText(figure: string | number): string {
  const availability = displayDecimal(figure);
  return availability.gt(1)
    ? formatRatio(figure)
    : formatAvailability(displayDecimal('1').minus(availability).toString());
}

function lossText(figure: string | number, noun: string): string {
  return `${formatExact(figure)} ${Number(figure) === 1 ? noun : `${noun}s`}`;
}
