import { fitText, type MessageBlock } from '@headroom/block-kit';
import type { Evaluation } from '@headroom/core';
import type { SavedPlan } from '@headroom/plans';
import {
  describeEvaluation,
  formatCount,
  formatDowntime,
  formatDuration,
  formatMoney,
  strategyName,
} from '@headroom/report';

import { contextBlock, type Field, fieldsBlock, sectionBlock } from '../answer/blocks.js';
import { headlineOf } from '../answer/headline.js';
import { escapeMrkdwn } from '../answer/mrkdwn.js';
import { answeredPlan, type PlanningAnswer } from '../answer/planning-answer.js';

/** A saved plan and the link to it that somebody posted. */
export interface LinkedPlan {
  readonly plan: SavedPlan;
  /** As it was computed when it was saved. */
  readonly evaluation: Evaluation;
  /** As it was posted. */
  readonly url: string;
}

/** What Slack shows under a link; everybody in the channel sees it. */
export interface PlanUnfurl {
  /** For notifications and clients without blocks. */
  readonly fallback: string;
  readonly blocks: readonly MessageBlock[];
}

const SEPARATOR = ' · ';

/** A link to a saved plan in a few lines: what it says, its figures and its state. No images, which would have to be public. */
export function planUnfurl({ plan, evaluation, url }: LinkedPlan): PlanUnfurl {
  const answer = answerOf(plan, evaluation);
  const headline = headlineOf(answer);
  const figures = figureFields(answer);
  return {
    fallback: escapeMrkdwn(`Redundancy plan ${plan.name}: ${headline}`),
    blocks: [
      sectionBlock(`*<${linkText(url)}|${linkedName(plan.name)}>*\n${escapeMrkdwn(headline)}`),
      ...(figures.length === 0 ? [] : [fieldsBlock(figures)]),
      contextBlock(stateParts(plan).join(SEPARATOR)),
    ],
  };
}

function answerOf({ id, strategy, name, revision }: SavedPlan, evaluation: Evaluation): PlanningAnswer {
  const saved = { name, revision, isChanged: false };
  return { answerId: id, evaluation: describeEvaluation(evaluation), strategy, saved, sharedTo: [], portalUrl: null };
}

function figureFields(answer: PlanningAnswer): readonly Field[] {
  const plan = answeredPlan(answer);
  if (plan === null) return [];
  const { cost, recovery, reliability, strategy } = plan;
  const downtime = reliability?.workload.downtimeMinutesPerYear ?? null;
  return [
    { label: 'Strategy', mrkdwn: strategyName(strategy) },
    {
      label: 'Cost a month',
      mrkdwn: escapeMrkdwn(formatMoney(cost?.monthlyTotal ?? null, answer.evaluation.workload.currency)),
    },
    { label: 'Recovery time (RTO)', mrkdwn: formatDuration(recovery?.rtoSeconds ?? null) },
    { label: 'Downtime a year', mrkdwn: formatDowntime(downtime) },
  ];
}

function stateParts({ status, revision, updated, reviewOn, lock }: SavedPlan): readonly string[] {
  return [
    `${STATUS_WORDS[status]}, revision ${formatCount(revision)}`,
    `changed by ${escapeMrkdwn(updated.actorName)} on ${dateText(updated.at)}`,
    ...(reviewOn === null ? [] : [`review on ${reviewOn}`]),
    ...(lock === null ? [] : [`locked: ${escapeMrkdwn(lock.reason)}`]),
  ];
}

const STATUS_WORDS: Readonly<Record<SavedPlan['status'], string>> = {
  DRAFT: 'Draft',
  APPROVED: 'Approved',
  SUPERSEDED: 'Superseded',
};

const MILLISECONDS_PER_SECOND = 1000;

/** A moment as each reader's Slack shows it, with the day for those that do not. */
function dateText(iso: string): string {
  const seconds = Math.floor(Date.parse(iso) / MILLISECONDS_PER_SECOND);
  return `<!date^${String(seconds)}^{date_short}|${iso.slice(0, 10)}>`;
}

/** Longest name of a link in characters: beyond it the link itself would be cut. */
const NAME_CHARACTERS = 150;

/** A name inside of bold text that is a link. */
function linkedName(name: string): string {
  return escapeMrkdwn(fitText(name.replaceAll('*', ''), NAME_CHARACTERS));
}

/** A link without the characters that end one in mrkdwn. */
function linkText(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C');
}
