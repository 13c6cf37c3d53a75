import { workspaceOf } from '../jobs/origin.js';
import type { KeptAnswer } from '../conversation/answer-store.js';
import { answerVariants } from '../views/answer/answer-variants.js';
import { detailsVariants } from '../views/answer/details/details-message.js';
import { withLineNotes } from '../views/notices/line-notes.js';
import { noticeMessage } from '../views/notices/notice.js';
import { forgottenNotice } from '../views/notices/standard-notices.js';
import { computeAnswer, findAnswer } from './answers.js';
import { type Handler, toPerson } from './work-parts.js';

/** Plans a document and answers whoever asked. */
export const planWork: Handler<'PLAN'> = async (parts, { id, origin, work }) => {
  const { document, strategy, basedOn, notes = [] } = work;
  const base = basedOn === null ? null : await findAnswer(parts, { id, origin }, basedOn);
  const kept: KeptAnswer = {
    id,
    workspaceId: workspaceOf(origin),
    userId: origin.userId,
    document,
    strategy,
    plan: base?.plan ?? null,
  };
  const computed = await computeAnswer(parts, { id, origin }, kept);
  if (!computed.ok) return toPerson(computed.notice);
  await parts.answers.keep(kept);
  return toPerson(withLineNotes(answerVariants(computed.answer, { kind: 'PERSON' }), notes));
};

/** The same with a file of the workspace. */
export const planFileWork: Handler<'PLAN_FILE'> = async (parts, job) => {
  const read = await parts.files.read(await parts.clientFor(job.origin), job.work.fileId);
  if (!read.ok) return toPerson(noticeMessage({ text: read.why }));
  return planWork(parts, { ...job, work: { kind: 'PLAN', document: read.text, strategy: null, basedOn: null } });
};

/** Shows an answer to everybody in the channel, and says so under it. */
export const shareWork: Handler<'SHARE'> = async (parts, { id, origin, work }) => {
  const kept = await findAnswer(parts, { id, origin }, work.answerId);
  if (kept === null) return toPerson(forgottenNotice());
  const computed = await computeAnswer(parts, { id, origin }, kept);
  if (!computed.ok) return toPerson(computed.notice);
  const { answer } = computed;
  return {
    variants: answerVariants(answer, { kind: 'CHANNEL', sharedBy: origin.userId }),
    reader: 'CHANNEL',
    afterwards: (isDelivered) =>
      isDelivered
        ? answerVariants(
            { ...answer, sharedTo: origin.channelId === null ? [] : [origin.channelId] },
            { kind: 'PERSON' },
          )
        : noticeMessage({
            text: 'The plan could not be shared: the app is not in this channel.',
            hint: 'Invite it with /invite @Headroom and press Share to Channel again.',
          }),
  };
};

/** Shows a part of an answer. */
export const detailsWork: Handler<'DETAILS'> = async (parts, { id, origin, work }) => {
  const kept = await findAnswer(parts, { id, origin }, work.answerId);
  if (kept === null) return toPerson(forgottenNotice());
  const computed = await computeAnswer(parts, { id, origin }, kept);
  if (!computed.ok) return toPerson(computed.notice);
  return toPerson(detailsVariants({ answer: computed.answer, detail: work.detail, page: work.page }));
};
