import {
  CATEGORY_WORDS,
  formatAmount,
  formatDowntime,
  formatDuration,
  formatMoney,
  formatRatio,
  type MetricValue,
  PURPOSE_WORDS,
  strategyName,
} from '@headroom/report';
import type { CostChange } from '../cost-change/cost-change.js';
import { standingStrategy } from '../summary/standing-plan.js';
import type { ComparedPlan } from './compared-plan.js';
import type { ComparedFigure } from './compare-plans.js';
import type { MetricBand } from './tolerance-band.js';

/** One plan against the baseline, with what has been computed of both. */
export interface ComparedPair {
  readonly base: ComparedPlan;
  readonly plan: ComparedPlan;
  readonly metrics: readonly ComparedFigure[];
  /** Positions of the two among the plans. */
  readonly baseline: number;
  readonly index: number;
  readonly cost: CostChange | null;
  readonly toleranceRatio: number;
}

/** What a person would say of a plan against the baseline: cost and what it comes from, then downtime, recovery and targets. */
export function comparisonSentence(pair: ComparedPair): string {
  const others = [downtimeWords(pair), rtoWords(pair), rpoWords(pair), targetWords(pair)].flatMap(
    (words) => words ?? [],
  );
  const rest =
    others.length === 0
      ? `In downtime, recovery and targets they do not differ by more than ${formatRatio(pair.toleranceRatio)}.`
      : `It ${listed(others)}.`;
  return `${costSentence(pair)} ${rest}`;
}

function costSentence(pair: ComparedPair): string {
  const [name, baseName] = [nameOf(pair.plan), nameOf(pair.base)];
  const { cost } = pair;
  const { band } = figureOf(pair, 'monthlyTotal');
  if (cost === null || band === 'UNKNOWN') return `The monthly costs of ${name} and ${baseName} cannot be compared.`;
  if (band === 'SAME') return `${name} costs about as much a month as ${baseName}.`;
  const isLess = cost.difference.startsWith('-');
  const amount = formatMoney(unsigned(cost.difference), pair.plan.evaluation.workload.currency);
  const ratio = cost.relative === null ? '' : ` (${formatRatio(Math.abs(cost.relative))})`;
  return `${name} costs ${amount}${ratio} ${isLess ? 'less' : 'more'} a month than ${baseName}${mainCause(cost)}.`;
}

/** The line that explains most of the difference, where one goes the same way as the whole. */
function mainCause({ difference, lines }: CostChange): string {
  const cause = lines.find((line) => line.difference.startsWith('-') === difference.startsWith('-'));
  if (cause === undefined) return '';
  const place = cause.location === 'global' ? '' : ` in ${cause.location}`;
  const words = `${CATEGORY_WORDS[cause.category]}, ${PURPOSE_WORDS[cause.purpose]}`;
  const amount = formatAmount(unsigned(cause.difference));
  const sign = cause.difference.startsWith('-') ? '-' : '+';
  return `, most of it for ${cause.component}${place} (${words}: ${sign}${amount})`;
}

function downtimeWords(pair: ComparedPair): string | null {
  const { band, value, base } = figureOf(pair, 'downtimeMinutesPerYear');
  if (!isOther(band)) return null;
  return `is down ${formatDowntime(Number(value))} a year instead of ${formatDowntime(Number(base))}`;
}

function rtoWords(pair: ComparedPair): string | null {
  const { band, value, base } = figureOf(pair, 'rtoSeconds');
  return isOther(band)
    ? `recovers within ${formatDuration(Number(value))} instead of ${formatDuration(Number(base))}`
    : null;
}

function rpoWords(pair: ComparedPair): string | null {
  const { band, value, base } = figureOf(pair, 'rpoSeconds');
  if (!isOther(band)) return null;
  return `can lose the writes of ${formatDuration(Number(value))} instead of ${formatDuration(Number(base))}`;
}

function targetWords(pair: ComparedPair): string | null {
  const { band } = figureOf(pair, 'meetsTargets');
  if (!isOther(band)) return null;
  const { label } = pair.base;
  return band === 'BETTER'
    ? `meets its targets, which ${label} does not`
    : `misses targets, while ${label} meets its own`;
}

interface PairFigure {
  readonly band: MetricBand;
  readonly value: MetricValue;
  readonly base: MetricValue;
}

function figureOf({ metrics, index, baseline }: ComparedPair, key: string): PairFigure {
  const metric = metrics.find((candidate) => candidate.key === key);
  return {
    band: metric?.bands[index] ?? 'UNKNOWN',
    value: metric?.values[index] ?? null,
    base: metric?.values[baseline] ?? null,
  };
}

function isOther(band: MetricBand): boolean {
  return band === 'BETTER' || band === 'WORSE';
}

function nameOf(plan: ComparedPlan): string {
  const strategy = standingStrategy(plan);
  return strategy === null ? plan.label : `${plan.label} (${strategyName(strategy)})`;
}

function unsigned(amount: string): string {
  return amount.replace('-', '');
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
