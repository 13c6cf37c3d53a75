import { findPlan, type PlansSession } from '@headroom/plans';
import { readComputed } from '@headroom/plans/node';
import type { KnownBlock, LinkUnfurls } from '@slack/types';
import { noticeMessage } from '../views/notices/notice.js';
import { notLinkedNotice } from '../views/notices/standard-notices.js';
import { type PlanUnfurl, planUnfurl } from '../views/unfurl/plan-unfurl.js';
import { linkedPlanId } from './plan-link.js';
import { type Handler, sessionOf, toPerson } from './work-parts.js';

/**
 * Shows plans behind links where whoever posted them may see them: posting a link to a plan is showing it. Whoever is linked
 * to nobody is asked, alone, to link the account.
 */
export const unfurlWork: Handler<'UNFURL'> = async (parts, { id, origin, work }) => {
  const linked = work.urls.flatMap((url) => {
    const planId = linkedPlanId(parts.portalUrl, url);
    return planId === null ? [] : [{ url, planId }];
  });
  const { channelId } = origin;
  if (linked.length === 0 || channelId === null) return null;
  const session = await sessionOf(parts, { id, origin });
  if (session === null) return toPerson(notLinkedNotice());
  const unfurls = await unfurlsOf(session, linked);
  if (Object.keys(unfurls).length === 0) {
    return toPerson(noticeMessage({ text: 'There is no such plan behind your link, or you may not see it.' }));
  }
  const client = await parts.clientFor(origin);
  const { unfurlId, source, messageTs } = work;
  // While a message is still being written it has no place in the channel yet.
  if (source === 'composer' && unfurlId !== null) {
    await client.chat.unfurl({ source, unfurl_id: unfurlId, unfurls });
  } else {
    await client.chat.unfurl({ channel: channelId, ts: messageTs, unfurls });
  }
  return null;
};

async function unfurlsOf(
  session: PlansSession,
  linked: readonly { readonly url: string; readonly planId: string }[],
): Promise<LinkUnfurls> {
  const unfurls: LinkUnfurls = {};
  for (const { url, planId } of linked) {
    const found = await findPlan(session, { id: planId });
    if (!found.ok || found.value.deleted !== null) continue;
    const { evaluation } = await readComputed(found.value.computed);
    unfurls[url] = attachment(planUnfurl({ plan: found.value, evaluation, url }));
  }
  return unfurls;
}

/** The types of the client do not know charts yet. */
function attachment({ blocks, fallback }: PlanUnfurl) {
  return { blocks: [...blocks] as KnownBlock[], fallback };
}
