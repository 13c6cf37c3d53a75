import {
  formatCountOf,
  formatMoney,
  formatRatio,
  strategyName,
  TARGET_STATUS_WORDS,
  TARGET_WORDS,
} from '@headroom/report';
import type { CostChange } from '../cost-change/cost-change.js';
import type { PlanDrift } from './plan-drift.js';
import type { TargetFlip } from './target-flip.js';

/** Drift without its words. */
export type DriftFacts = Omit<PlanDrift, 'sentences'>;

/** What a person would say of a plan's drift: cost first, then targets, recommendation and counts. */
export function driftSentences(drift: DriftFacts): readonly string[] {
  if (!drift.hasDrift) return ['With today’s prices and rules the plan is as it was saved.'];
  return [
    costSentence(drift),
    ...drift.targets.map(targetSentence),
    ...recommendationSentence(drift),
    ...(drift.counts.length === 0 ? [] : [`${formatCountOf(drift.counts.length, 'replica count')} changed.`]),
    ...(drift.facts.length === 0
      ? []
      : [`${formatCountOf(drift.facts.length, 'fact')} of the catalogue or of the rules changed.`]),
  ];
}

function costSentence({ strategy, cost, currency }: DriftFacts): string {
  const name = strategy === null ? 'The plan' : strategyName(strategy);
  if (cost === null) return `${name} cannot be priced both then and now.`;
  if (isZero(cost.difference) && cost.lines.length === 0)
    return `${name} costs ${formatMoney(cost.to, currency)} a month, as it did.`;
  const isLess = cost.difference.startsWith('-');
  const amount = formatMoney(cost.difference.replace('-', ''), currency);
  const ratio = cost.relative === null ? '' : ` (${formatRatio(Math.abs(cost.relative))})`;
  const total = `${name} costs ${formatMoney(cost.to, currency)} a month today, ${amount}${ratio} ${isLess ? 'less' : 'more'} than when it was saved`;
  return `${total}: ${effects(cost, currency)}.`;
}

function effects({ priceEffect, quantityEffect }: CostChange, currency: string): string {
  return `${formatMoney(priceEffect, currency)} by prices and ${formatMoney(quantityEffect, currency)} by quantities`;
}

function targetSentence({ target, flow, from, to }: TargetFlip): string {
  const name = flow === null ? TARGET_WORDS[target] : `${TARGET_WORDS[target]} of flow ${flow}`;
  return `The target of ${name} is ${TARGET_STATUS_WORDS[to]} today; it was ${TARGET_STATUS_WORDS[from]}.`;
}

function recommendationSentence({ recommendation: { from, to } }: DriftFacts): readonly string[] {
  if (from === to) return [];
  if (to === null) return ['No strategy meets every target today.'];
  const before = from === null ? 'none was' : `it was ${strategyName(from)}`;
  return [`Today ${strategyName(to)} is recommended; ${before}.`];
}

function isZero(amount: string): boolean {
  return /^-?0*\.?0*$/.test(amount);
}
