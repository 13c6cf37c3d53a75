import { parseDocument } from '@headroom/planner';
import { actorOfSlackUser, describeViewer } from '@headroom/plans';
import type { ModalView } from '@slack/types';
import { type Origin, workspaceOf } from '../jobs/origin.js';
import { type ChangedThing, CHANGE_TITLES, changeForm } from '../views/modals/change-forms.js';
import { COMPARE_TITLE, compareForm } from '../views/modals/compare-form.js';
import { sorryView } from '../views/modals/loading-view.js';
import { saveForm } from '../views/modals/save-form.js';
import type { ListenerParts } from './listener-parts.js';

const FORGOTTEN = 'The plan behind this message is no longer kept. Plan it again.';

const NOT_LINKED = 'Saved plans belong to people and teams: first link your account with `/headroom link`.';

/** What a form is about. */
export interface FormSubject {
  readonly origin: Origin;
  readonly answerId: string;
}

/** The form that changes one thing of an answer, or why there is none. */
export async function formOfChange(
  parts: ListenerParts,
  thing: ChangedThing,
  { origin, answerId }: FormSubject,
): Promise<ModalView> {
  const title = CHANGE_TITLES[thing];
  const kept = await parts.answers.find({ id: answerId, workspaceId: workspaceOf(origin) });
  if (kept === null) return sorryView(title, FORGOTTEN);
  const parsed = parseDocument({ text: kept.document });
  if (!parsed.ok) return sorryView(title, 'The workload can no longer be read. Plan it again.');
  return changeForm(thing, { metadata: { origin, answerId }, input: parsed.input, strategy: kept.strategy });
}

/** Title of the form that saves. */
export const SAVE_TITLE = 'Save plan';

/** The form that saves an answer, or why there is none. A null answer is the last one of whoever asks. */
export async function formOfSave(
  parts: ListenerParts,
  {
    origin,
    answerId,
    name,
  }: { readonly origin: Origin; readonly answerId: string | null; readonly name: string | null },
): Promise<ModalView> {
  const workspaceId = workspaceOf(origin);
  const user = { workspaceId, userId: origin.userId };
  const kept =
    answerId === null ? await parts.answers.latest(user) : await parts.answers.find({ id: answerId, workspaceId });
  if (kept === null) {
    return sorryView(SAVE_TITLE, answerId === null ? 'There is nothing to save yet. Plan something first.' : FORGOTTEN);
  }
  const actor = await actorOfSlackUser(parts.plans, user);
  if (actor === null) {
    return sorryView(SAVE_TITLE, NOT_LINKED);
  }
  const viewer = await describeViewer({ ...parts.plans, actor, requestId: null, source: 'SLACK' });
  const teams = viewer.teams.filter(({ actions }) => actions.includes('PLAN_SAVE')).map(({ team }) => team);
  if (teams.length === 0) return sorryView(SAVE_TITLE, 'You are in no team in which you may save plans.');
  return saveForm({ metadata: { origin, answerId: kept.id }, name: name ?? workloadName(kept.document), teams });
}

function workloadName(document: string): string {
  const parsed = parseDocument({ text: document });
  return parsed.ok ? parsed.input.name : '';
}

/** The form that compares saved plans, or why there is none. */
export async function formOfCompare({ plans }: ListenerParts, origin: Origin): Promise<ModalView> {
  const actor = await actorOfSlackUser(plans, { workspaceId: workspaceOf(origin), userId: origin.userId });
  return actor === null ? sorryView(COMPARE_TITLE, NOT_LINKED) : compareForm({ origin, answerId: null });
}
