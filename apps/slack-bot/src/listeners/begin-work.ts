import { activeTraceParent } from '@headroom/service';
import type { Job, Work } from '../jobs/job.js';
import type { Origin } from '../jobs/origin.js';
import { requestKey } from '../security/request-fault.js';
import type { ListenerParts } from './listener-parts.js';

/** A job that waits longer than this is one that nobody seems to do. */
const LONG_WAIT_SECONDS = 10;

/** Keeps work so that it is done whatever happens now; answers what to say of it already, where it will take a while. */
export async function beginWork(parts: ListenerParts, origin: Origin, work: Work): Promise<string | null> {
  const before = await parts.queue.state();
  await parts.queue.add(newJob(parts, origin, work));
  if (before.longestWaitSeconds < LONG_WAIT_SECONDS) return null;
  return `Noted. ${String(before.waitingCount)} earlier requests are waiting; the answer comes here as soon as it can.`;
}

/** The same for an event, which Slack may tell several times. */
export async function beginEventWork(
  parts: ListenerParts,
  event: { readonly id: string; readonly origin: Origin; readonly work: Work },
): Promise<void> {
  const { id, origin, work } = event;
  const isNew = await parts.queue.addOnce(newJob(parts, origin, work), requestKey(`event ${id}`));
  if (!isNew) parts.logger.info({ event: id }, 'an event was told again');
}

function newJob({ plans }: ListenerParts, origin: Origin, work: Work): Job {
  const traceParent = activeTraceParent();
  return { id: plans.newId(), origin, work, ...(traceParent === null ? {} : { traceParent }) };
}
