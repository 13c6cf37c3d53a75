import { SLACK_TIMING, viewProblems } from '@headroom/block-kit';
import { openModal, publishHome, stackOf, updateModal, viewPayload } from '../state/views.js';
import type { Json, SlackView } from '../state/records.js';
import type { Trigger } from '../state/tickets.js';
import type { Workspace } from '../state/workspace.js';
import {
  type ApiCall,
  type ApiMethod,
  ApiRefusal,
  neededText,
  objectArgument,
  refusalOf,
  textArgument,
} from './api-call.js';

/** The methods of `views`: modals are opened, put on top of each other and changed, App Home is published. */
export function viewsMethods(workspace: Workspace): Readonly<Record<string, ApiMethod>> {
  return {
    'views.open': (call) => {
      const payload = checkedView(call, 'modal');
      checkExternalId(workspace, call, payload);
      const { userId, teamId } = usedTrigger(workspace, call);
      return shown(workspace, openModal(workspace, { userId, teamId, below: null }, payload));
    },
    'views.push': (call) => {
      const payload = checkedView(call, 'modal');
      checkExternalId(workspace, call, payload);
      const { userId, teamId } = usedTrigger(workspace, call);
      const stack = stackOf(workspace, userId);
      const below = stack.at(-1);
      if (below === undefined) throw new ApiRefusal('not_found');
      if (stack.length >= SLACK_TIMING.stackedViews) throw new ApiRefusal('push_limit_reached');
      return shown(workspace, openModal(workspace, { userId, teamId, below }, payload));
    },
    'views.update': (call) => {
      const payload = checkedView(call, null);
      const view = namedView(workspace, call);
      if (payload['type'] !== view.payload['type']) throw new ApiRefusal('invalid_arguments');
      checkHash(call, view);
      return shown(workspace, updateModal(workspace, view, payload));
    },
    'views.publish': (call) => {
      const userId = neededText(call, 'user_id');
      if (workspace.users.get(userId)?.teamId !== call.team.id) throw new ApiRefusal('user_not_found');
      const payload = checkedView(call, 'home');
      checkHash(call, workspace.homes.get(userId));
      return shown(workspace, publishHome(workspace, { userId, teamId: call.team.id }, payload));
    },
  };
}

/** The view of a call, once Slack would take it; null = any type. */
function checkedView(call: ApiCall, type: 'modal' | 'home' | null): Json {
  const payload = objectArgument(call, 'view');
  if (payload === undefined) throw new ApiRefusal('invalid_arguments');
  const problems = viewProblems(payload);
  if (problems.length > 0) throw refusalOf('invalid_arguments', problems);
  if (type !== null && payload['type'] !== type) throw new ApiRefusal('invalid_arguments');
  return payload;
}

function checkExternalId(workspace: Workspace, call: ApiCall, payload: Json): void {
  const { external_id: externalId } = payload;
  const isTaken = [...workspace.modals.values()].some(
    (view) => view.externalId !== '' && view.externalId === externalId && view.teamId === call.team.id,
  );
  if (isTaken) throw new ApiRefusal('duplicate_external_id');
}

function usedTrigger(workspace: Workspace, call: ApiCall): Trigger {
  const trigger = workspace.tickets.useTrigger(neededText(call, 'trigger_id'));
  if (typeof trigger === 'string') throw new ApiRefusal(trigger);
  if (trigger.teamId !== call.team.id) throw new ApiRefusal('invalid_trigger_id');
  return trigger;
}

function namedView(workspace: Workspace, call: ApiCall): SlackView {
  const id = textArgument(call, 'view_id');
  const externalId = textArgument(call, 'external_id');
  const view = [...workspace.modals.values()].find(
    (one) => one.teamId === call.team.id && (id === undefined ? one.externalId === externalId : one.id === id),
  );
  if (view === undefined || (id === undefined && externalId === undefined)) throw new ApiRefusal('not_found');
  return view;
}

function checkHash(call: ApiCall, view: SlackView | undefined): void {
  const hash = textArgument(call, 'hash');
  if (hash !== undefined && hash !== view?.hash) throw new ApiRefusal('hash_conflict');
}

function shown(workspace: Workspace, view: SlackView): Json {
  return { view: viewPayload(workspace, view) };
}
