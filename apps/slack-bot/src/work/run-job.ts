import type { Job, Work } from '../jobs/job.js';
import { deliver, type Sender } from '../sending/deliver.js';
import { homeWork } from './home-work.js';
import { mentionWork } from './mention-work.js';
import { detailsWork, planFileWork, planWork, shareWork } from './plan-work.js';
import { saveRevisionWork, saveWork } from './save-work.js';
import { compareWork, listWork, lockWork, replanWork, showWork, unlockWork } from './saved-plan-work.js';
import { unlinkWork } from './unlink-work.js';
import { unfurlWork } from './unfurl-work.js';
import { whatIfWork } from './what-if-work.js';
import type { Handler, Reply, WorkParts } from './work-parts.js';

/** What does each kind of work; a kind without one does not compile. */
const HANDLERS: { readonly [Kind in Work['kind']]: Handler<Kind> } = {
  PLAN: planWork,
  PLAN_FILE: planFileWork,
  SHARE: shareWork,
  DETAILS: detailsWork,
  SAVE: saveWork,
  SAVE_REVISION: saveRevisionWork,
  LIST: listWork,
  SHOW: showWork,
  COMPARE: compareWork,
  WHAT_IF: whatIfWork,
  REPLAN: replanWork,
  LOCK: lockWork,
  UNLOCK: unlockWork,
  UNLINK: unlinkWork,
  UNFURL: unfurlWork,
  HOME: homeWork,
  MENTION: mentionWork(async (parts, job) => replyTo(parts, job)),
};

/** What a job is done with. */
export interface JobTools {
  readonly parts: WorkParts;
  readonly sender: Omit<Sender, 'client'>;
}

/** Does a job and brings its answer to whoever asked. Throws where it has to be begun again. */
export async function runJob({ parts, sender }: JobTools, job: Job): Promise<void> {
  const reply = await replyTo(parts, job);
  if (reply === null) return;
  const { origin } = job;
  const tools = { ...sender, client: await parts.clientFor(origin) };
  const { variants, reader, afterwards } = reply;
  const isDelivered = await deliver(tools, { variants, origin, reader });
  if (afterwards !== undefined) {
    await deliver(tools, { variants: afterwards(isDelivered), origin, reader: 'PERSON' });
  } else if (!isDelivered) {
    throw new Error(`Slack takes the answer to ${job.work.kind} in no form and by no way`);
  }
}

/** Does the work of a job, whatever kind it is of. */
export async function replyTo(parts: WorkParts, job: Job): Promise<Reply | null> {
  const handle: LookedUp['handle'] = HANDLERS[job.work.kind];
  return handle(parts, job);
}

/** A handler that is looked up by the kind of the job is given a job of that kind. */
interface LookedUp {
  handle(parts: WorkParts, job: Job): Promise<Reply | null>;
}
