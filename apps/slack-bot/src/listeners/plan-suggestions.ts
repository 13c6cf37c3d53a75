import { actorOfSlackUser, LARGEST_PAGE, listPlans, type SlackUser } from '@headroom/plans';
import type { PlainTextOption } from '@slack/types';
import { option } from '../views/modals/fields.js';
import type { ListenerParts } from './listener-parts.js';

/** The saved plans of the teams of whoever types, by how words of theirs begin; none for somebody who is linked to nobody. */
export async function planOptions(
  { plans }: Pick<ListenerParts, 'plans'>,
  user: SlackUser,
  typed: string,
): Promise<readonly PlainTextOption[]> {
  const actor = await actorOfSlackUser(plans, user);
  if (actor === null) return [];
  const session = { ...plans, actor, requestId: null, source: 'SLACK' } as const;
  const text = typed.trim();
  const filter = text === '' ? {} : { text };
  const listed = await listPlans(session, { first: LARGEST_PAGE, order: 'UPDATED_AT', descending: true, filter });
  if (!listed.ok) return [];
  return listed.value.plans.map(({ id, name, revision }) => option(`${name} (revision ${String(revision)})`, id));
}
