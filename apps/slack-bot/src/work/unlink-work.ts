import { unlinkSlackIdentity } from '@headroom/plans';
import { workspaceOf } from '../jobs/origin.js';
import { noticeMessage } from '../views/notices/notice.js';
import { type Handler, sessionOf, toPerson } from './work-parts.js';

/** Ends the link between a Slack account and somebody in Headroom. */
export const unlinkWork: Handler<'UNLINK'> = async (parts, { id, origin }) => {
  const session = await sessionOf(parts, { id, origin });
  const user = { workspaceId: workspaceOf(origin), userId: origin.userId };
  const wasLinked = session !== null && (await unlinkSlackIdentity(session, user));
  return toPerson(
    noticeMessage({
      text: wasLinked
        ? 'Your Slack account is no longer linked. Planning still works; saved plans can no longer be seen from here.'
        : 'Your Slack account was not linked to anybody in Headroom.',
    }),
  );
};
