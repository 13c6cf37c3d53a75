import type { PlanDrift, SavedPlan } from '@headroom/plans';
import type { ShapedAnswer } from '../answer/answer-message.js';
import { actionsBlock, contextBlock, headerBlock, listBlock, primaryButton, sectionBlock } from '../answer/blocks.js';
import { escapeMrkdwn } from '../answer/mrkdwn.js';
import { PLAN_ACTIONS } from './plan-actions.js';

/** A plan with what today's prices and rules change of it. */
export interface DriftedPlan {
  readonly plan: SavedPlan;
  readonly drift: PlanDrift;
  /** Whether the new evaluation was kept as a revision just now. */
  readonly isAccepted: boolean;
}

const MOST_SENTENCES = 12;

/** What would be, or was, changed of a saved plan by planning it again today. */
export function driftMessage({ plan, drift, isAccepted }: DriftedPlan): readonly [ShapedAnswer] {
  const point = pointOf({ plan, drift, isAccepted });
  const sentences = drift.sentences.slice(0, MOST_SENTENCES);
  const blocks = [
    headerBlock(`Planned again: ${plan.name}`),
    sectionBlock(escapeMrkdwn(point)),
    ...(drift.hasDrift
      ? [
          listBlock(
            'What changes',
            sentences.map((text) => ({ lead: null, text })),
          ),
        ]
      : []),
    ...(drift.hasDrift && !isAccepted ? [acceptBlock(plan)] : []),
    contextBlock(escapeMrkdwn(basisText(drift))),
  ];
  return [{ message: { text: escapeMrkdwn([point, sentences[0] ?? ''].join(' ').trim()), blocks }, image: null }];
}

function pointOf({ plan, drift, isAccepted }: DriftedPlan): string {
  if (isAccepted) return `${plan.name} is now at revision ${String(plan.revision)}, with today's prices and rules.`;
  if (!drift.hasDrift) return `Planning ${plan.name} again today changes nothing.`;
  return `Planning ${plan.name} again today changes it. It stays as it is until you accept.`;
}

function acceptBlock({ id, revision }: SavedPlan) {
  const value = `${id}|${String(revision)}`;
  return actionsBlock(`plan_drift_${id}`, [
    primaryButton({ text: 'Accept Changes', actionId: PLAN_ACTIONS.acceptReplan, value }),
  ]);
}

function basisText({ basisFrom, basisTo }: PlanDrift): string {
  const day = (date: string | null) => date ?? 'own prices';
  return `Prices of ${day(basisFrom.catalogDate)} when it was saved, of ${day(basisTo.catalogDate)} now.`;
}
