import { savePlan, updatePlan, type SavedPlan } from '@headroom/plans';
import type { KeptAnswer } from '../conversation/answer-store.js';
import type { Job } from '../jobs/job.js';
import { answerVariants } from '../views/answer/answer-variants.js';
import { noticeMessage } from '../views/notices/notice.js';
import { forgottenNotice, refusalNotice } from '../views/notices/standard-notices.js';
import { computeAnswer, findAnswer, planBehind } from './answers.js';
import { forLinked } from './saved-plan-work.js';
import type { WorkParts } from './work-parts.js';

/** Saves an answer as a new plan; the same job saves it once, however often it is begun. */
export const saveWork = forLinked<'SAVE'>(async ({ parts, session, job, work }) => {
  const kept = await findAnswer(parts, job, work.answerId);
  if (kept === null) return forgottenNotice();
  const { document, strategy } = kept;
  const { name, teamId, notes, reviewOn } = work;
  const input = { name, teamId, notes, reviewOn, document, strategy, idempotencyKey: `slack-${job.id}` };
  const saved = await savePlan(session, input);
  if (!saved.ok) return refusalNotice(`"${name}" was not saved.`, saved.errors);
  return answerAfterSave({ parts, job, kept, plan: saved.value });
});

/** Saves an answer as the next revision of the plan that it came from. */
export const saveRevisionWork = forLinked<'SAVE_REVISION'>(async ({ parts, session, job, work }) => {
  const kept = await findAnswer(parts, job, work.answerId);
  if (kept === null) return forgottenNotice();
  if (kept.plan === null) return noticeMessage({ text: 'This answer belongs to no saved plan; save it under a name.' });
  const { document, strategy, plan } = kept;
  const updated = await updatePlan(session, { id: plan.id, expectedRevision: plan.revision, document, strategy });
  const before = updated.ok ? null : await savedBefore(parts, job, kept);
  if (before !== null) return answerAfterSave({ parts, job, kept, plan: before });
  if (!updated.ok) return refusalNotice('The new revision was not saved.', updated.errors);
  return answerAfterSave({ parts, job, kept, plan: updated.value });
});

/** The plan where an earlier beginning of the same job has saved it already; null where it has not. */
async function savedBefore(parts: WorkParts, job: Omit<Job, 'work'>, kept: KeptAnswer): Promise<SavedPlan | null> {
  const plan = await planBehind(parts, job, kept);
  const isSaved =
    plan?.revision === (kept.plan?.revision ?? 0) + 1 &&
    plan.document === kept.document &&
    plan.strategy === kept.strategy;
  return isSaved ? plan : null;
}

interface Kept {
  readonly parts: WorkParts;
  readonly job: Omit<Job, 'work'>;
  readonly kept: KeptAnswer;
  readonly plan: SavedPlan;
}

/** The answer again, which says now as what it is saved. */
async function answerAfterSave({ parts, job, kept, plan }: Kept) {
  const after: KeptAnswer = { ...kept, plan: { id: plan.id, revision: plan.revision } };
  await parts.answers.keep(after);
  const computed = await computeAnswer(parts, job, after);
  return computed.ok ? answerVariants(computed.answer, { kind: 'PERSON' }) : computed.notice;
}
