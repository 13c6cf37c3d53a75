import type { StrategyPlan, TargetVerdict, Verdict } from '@headroom/core';
import {
  formatAvailability,
  formatCount,
  formatCountOf,
  formatDowntime,
  formatMoney,
  placementLines,
  targetFigureText,
} from '@headroom/report';

import type { Field } from './blocks.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { targetName } from './target-name.js';

/** Places and targets that are listed; the rest is counted. */
const SHOWN_LINES = 5;

/** Where a plan runs, what it costs, how it stands to the targets and how available it is. */
export function figureFields(plan: StrategyPlan, currency: string): readonly Field[] {
  return [
    { label: 'Replicas', mrkdwn: shortList(placementLines(plan), 'location') },
    { label: 'Cost a month', mrkdwn: costText(plan, currency) },
    { label: 'Targets', mrkdwn: targetsText(plan.verdict, currency) },
    { label: 'Availability', mrkdwn: availabilityText(plan) },
    ...(plan.stamps === null ? [] : [{ label: 'Stamps', mrkdwn: stampsText(plan.stamps) }]),
  ];
}

function costText({ cost }: StrategyPlan, currency: string): string {
  if (cost === null) return 'Not known';
  const total = formatMoney(cost.monthlyTotal, currency);
  const ofTotal =
    cost.costOfRedundancy === null ? '' : `\n${formatMoney(cost.costOfRedundancy, currency)} of it for redundancy`;
  return `${total}${ofTotal}`;
}

function targetsText(verdict: Verdict | null, currency: string): string {
  const targets = verdict?.targets ?? [];
  const stated = targets.filter(({ required }) => required !== null);
  const missed = stated.filter(({ status }) => status === 'NOT_MET');
  const open = stated.filter(({ status }) => status === 'NOT_JUDGED');
  if (stated.length === 0) return 'None stated';
  const met = stated.length - missed.length - open.length;
  const count =
    missed.length === 0 && open.length === 0
      ? `All ${formatCount(met)} met`
      : `${formatCount(met)} of ${formatCount(stated.length)} met`;
  const lines = [
    ...missed.map((target) => missedText(target, currency)),
    ...open.map((target) => `${targetName(target)} cannot be judged`),
  ];
  return lines.length === 0 ? count : `${count}\n${shortList(lines, 'target')}`;
}

function missedText(verdict: TargetVerdict, currency: string): string {
  const { target, required, achieved } = verdict;
  const reached = achieved === null ? 'not known' : targetFigureText(target, achieved, currency);
  return `${targetName(verdict)}: ${reached}, required ${targetFigureText(target, required, currency)}`;
}

function availabilityText({ reliability }: StrategyPlan): string {
  if (reliability === null) return 'Not known';
  const { unavailability, downtimeMinutesPerYear } = reliability.workload;
  return `${formatAvailability(unavailability)}\n${formatDowntime(downtimeMinutesPerYear)} of downtime a year`;
}

function stampsText({ count, spare }: NonNullable<StrategyPlan['stamps']>): string {
  return `${formatCount(count)}, of which ${formatCount(spare)} spare`;
}

/** The first lines, and how many more there are; none is `None`. */
function shortList(lines: readonly string[], noun: string): string {
  if (lines.length === 0) return 'None';
  const hidden = lines.length - SHOWN_LINES;
  const shown = lines.slice(0, hidden === 1 ? lines.length : SHOWN_LINES).map(escapeMrkdwn);
  return [...shown, ...(hidden > 1 ? [`and ${formatCountOf(hidden, `more ${noun}`)}`] : [])].join('\n');
}
