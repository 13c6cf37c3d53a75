import {
  comparePlans,
  listPlans,
  lockPlan,
  type PlansSession,
  replanPlan,
  type SavedPlan,
  unlockPlan,
} from '@headroom/plans';
import { readStanding } from '@headroom/plans/node';
import type { ComparedEvaluation } from '@headroom/report';
import type { Job, Work, WorkOf } from '../jobs/job.js';
import type { ShapedAnswer } from '../views/answer/answer-message.js';
import { answerVariants } from '../views/answer/answer-variants.js';
import { noticeMessage } from '../views/notices/notice.js';
import { notLinkedNotice, refusalNotice } from '../views/notices/standard-notices.js';
import { comparisonMessage } from '../views/saved-plans/comparison-message.js';
import { driftMessage } from '../views/saved-plans/drift-message.js';
import { LIST_PAGE_SIZE, listMessage } from '../views/saved-plans/list-message.js';
import { answerOfPlan } from './answers.js';
import { namedPlan } from './named-plan.js';
import { type Handler, type Reply, sessionOf, toPerson, type WorkParts } from './work-parts.js';

interface LinkedJob<Kind extends Work['kind']> {
  readonly parts: WorkParts;
  readonly session: PlansSession;
  readonly job: Omit<Job, 'work'>;
  readonly work: WorkOf<Kind>;
}

/** Work that needs to know who asks; whoever is linked to nobody is told how to be. */
export function forLinked<Kind extends Work['kind']>(
  run: (linked: LinkedJob<Kind>) => Promise<readonly ShapedAnswer[]>,
): Handler<Kind> {
  return async (parts, job): Promise<Reply> => {
    const session = await sessionOf(parts, job);
    return toPerson(session === null ? notLinkedNotice() : await run({ parts, session, job, work: job.work }));
  };
}

/** The same for work on the one plan that is named. */
export function forNamed<Kind extends 'SHOW' | 'WHAT_IF' | 'REPLAN' | 'LOCK' | 'UNLOCK'>(
  run: (named: LinkedJob<Kind> & { readonly plan: SavedPlan }) => Promise<readonly ShapedAnswer[]>,
): Handler<Kind> {
  return forLinked<Kind>(async (linked) => {
    const found = await namedPlan(linked.session, nameIn(linked.work));
    return found.ok ? run({ ...linked, plan: found.plan }) : found.notice;
  });
}

function nameIn(work: Work): string {
  return 'name' in work ? work.name : '';
}

/** A page of the plans of the teams of whoever asks. */
export const listWork = forLinked<'LIST'>(async ({ session, work: { text, after } }) => {
  const filter = text === '' ? {} : { text };
  const page = { first: LIST_PAGE_SIZE, after, order: 'UPDATED_AT', descending: true } as const;
  const listed = await listPlans(session, { ...page, filter });
  if (!listed.ok) return refusalNotice('The plans cannot be listed.', listed.errors);
  return listMessage({ page: listed.value, text, isFirstPage: after === null });
});

/** A saved plan as it was computed. */
export const showWork = forNamed<'SHOW'>(async ({ parts, job, plan }) =>
  answerVariants(await answerOfPlan(parts, job, plan), { kind: 'PERSON' }),
);

/** Saved plans side by side. */
export const compareWork = forLinked<'COMPARE'>(async ({ session, work: { names } }) => {
  const plans: SavedPlan[] = [];
  for (const name of names) {
    const found = await namedPlan(session, name);
    if (!found.ok) return found.notice;
    plans.push(found.plan);
  }
  const compared = await comparePlans(session, { ids: plans.map(({ id }) => id) });
  if (!compared.ok) return refusalNotice('The plans cannot be compared.', compared.errors);
  const evaluations = await Promise.all(plans.map(comparedEvaluation));
  return comparisonMessage({ comparison: compared.value, evaluations });
});

async function comparedEvaluation({ name: label, computed, strategy }: SavedPlan): Promise<ComparedEvaluation> {
  const { evaluation } = await readStanding(computed, strategy);
  return strategy === null ? { label, evaluation } : { label, evaluation, strategy };
}

/** What today's prices and rules change of a plan; with a revision that was looked at, the change is kept. */
export const replanWork = forNamed<'REPLAN'>(async ({ session, plan, work: { acceptsRevision } }) => {
  const isAccepted = acceptsRevision !== null;
  const replanned = await replanPlan(session, {
    id: plan.id,
    mode: isAccepted ? 'ACCEPT' : 'DRY_RUN',
    expectedRevision: acceptsRevision ?? undefined,
  });
  if (!replanned.ok) return refusalNotice(`${plan.name} was not planned again.`, replanned.errors);
  return driftMessage({ ...replanned.value, isAccepted });
});

/** Locks a plan. */
export const lockWork = forNamed<'LOCK'>(async ({ session, plan, work: { reason } }) => {
  const locked = await lockPlan(session, { id: plan.id, reason });
  if (!locked.ok) return refusalNotice(`${plan.name} was not locked.`, locked.errors);
  return noticeMessage({
    text: `${plan.name} is locked: ${reason}`,
    hint: `Nobody can change, approve or delete it until /headroom unlock ${plan.name}`,
  });
});

/** Unlocks a plan. */
export const unlockWork = forNamed<'UNLOCK'>(async ({ session, plan }) => {
  const unlocked = await unlockPlan(session, { id: plan.id });
  if (!unlocked.ok) return refusalNotice(`${plan.name} was not unlocked.`, unlocked.errors);
  return noticeMessage({ text: `${plan.name} is unlocked and can be changed again.` });
});
