import type { Evaluation } from '@headroom/core';
import { findPlan, type SavedPlan } from '@headroom/plans';
import { readComputed } from '@headroom/plans/node';
import { describeEvaluation } from '@headroom/report';
import type { KeptAnswer } from '../conversation/answer-store.js';
import type { Job } from '../jobs/job.js';
import { workspaceOf } from '../jobs/origin.js';
import type { PlanningAnswer, SavedAs } from '../views/answer/planning-answer.js';
import { problemsNotice } from '../views/notices/standard-notices.js';
import type { ShapedAnswer } from '../views/answer/answer-message.js';
import { planUrl } from './plan-link.js';
import { sessionOf, type WorkParts } from './work-parts.js';

type Asked = Pick<Job, 'origin' | 'id'>;

/** An answer with its evaluation, or what to say instead. */
export type ComputedAnswer =
  | { readonly ok: true; readonly answer: PlanningAnswer }
  | { readonly ok: false; readonly notice: readonly ShapedAnswer[] };

/** Finds what stands behind an answer of the same workspace; null where it is forgotten. */
export async function findAnswer(parts: WorkParts, { origin }: Asked, id: string): Promise<KeptAnswer | null> {
  return parts.answers.find({ id, workspaceId: workspaceOf(origin) });
}

/**
 * Computes an answer again from what is kept of it. What is as it was saved is shown as it was computed then; anything else is
 * planned with today's prices.
 */
export async function computeAnswer(parts: WorkParts, asked: Asked, kept: KeptAnswer): Promise<ComputedAnswer> {
  const plan = await planBehind(parts, asked, kept);
  const saved = plan === null ? null : savedAs(plan, kept);
  if (plan !== null && saved?.isChanged === false) {
    const { evaluation } = await readComputed(plan.computed);
    return { ok: true, answer: answerFrom(parts, { kept, evaluation, saved }) };
  }
  const planned = await parts.plan({ text: kept.document });
  if (!planned.ok) return { ok: false, notice: problemsNotice(planned.problems) };
  return { ok: true, answer: answerFrom(parts, { kept, evaluation: planned.evaluation, saved }) };
}

/** The saved plan that an answer came from; null where there is none, or whoever asks may not see it. */
export async function planBehind(parts: WorkParts, asked: Asked, kept: KeptAnswer): Promise<SavedPlan | null> {
  if (kept.plan === null) return null;
  const session = await sessionOf(parts, asked);
  if (session === null) return null;
  const found = await findPlan(session, { id: kept.plan.id });
  return found.ok && found.value.deleted === null ? found.value : null;
}

function savedAs(plan: SavedPlan, { document, strategy }: KeptAnswer): SavedAs {
  const isChanged = plan.document !== document || plan.strategy !== strategy;
  return { name: plan.name, revision: plan.revision, isChanged };
}

interface AnswerSource {
  readonly kept: KeptAnswer;
  readonly evaluation: Evaluation;
  readonly saved: SavedAs | null;
}

function answerFrom({ portalUrl }: WorkParts, { kept, evaluation, saved }: AnswerSource): PlanningAnswer {
  return {
    answerId: kept.id,
    evaluation: describeEvaluation(evaluation),
    strategy: kept.strategy,
    saved,
    sharedTo: [],
    portalUrl: kept.plan === null || saved === null ? null : planUrl(portalUrl, kept.plan.id),
  };
}

/** The answer that shows a saved plan as it was computed. */
export async function answerOfPlan(parts: WorkParts, asked: Asked, plan: SavedPlan): Promise<PlanningAnswer> {
  const { document, strategy, revision, id } = plan;
  const { evaluation } = await readComputed(plan.computed);
  const { origin } = asked;
  const kept: KeptAnswer = {
    id: asked.id,
    workspaceId: workspaceOf(origin),
    userId: origin.userId,
    document,
    strategy,
    plan: { id, revision },
  };
  await parts.answers.keep(kept);
  return answerFrom(parts, { kept, evaluation, saved: savedAs(plan, kept) });
}
