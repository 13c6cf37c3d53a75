import { withIds } from './block-ids.js';
import { APP_ID } from './messages.js';
import { initialState } from './form-state.js';
import { objectList } from './json.js';
import type { Json, SlackView } from './records.js';
import type { Workspace } from './workspace.js';

/** For whom a view is shown, and on top of which other. */
export interface ViewPlace {
  readonly teamId: string;
  readonly userId: string;
  /** The modal below; null for the first one and for App Home. */
  readonly below: SlackView | null;
}

/** A view that is now shown. */
export function makeView(workspace: Workspace, place: ViewPlace, payload: Json): SlackView {
  const id = workspace.nextId('V');
  return {
    ...content(workspace, payload),
    id,
    teamId: place.teamId,
    userId: place.userId,
    rootId: place.below?.rootId ?? id,
    previousId: place.below?.id ?? null,
  };
}

/** Opens a modal, in place of those that the person has open or on top of one. */
export function openModal(workspace: Workspace, place: ViewPlace, payload: Json): SlackView {
  if (place.below === null) closeAll(workspace, place.userId);
  const view = makeView(workspace, place, payload);
  workspace.modals.set(view.id, view);
  workspace.changed();
  return view;
}

/** Shows something else in a modal that is open; what was filled in is kept where block and action are the same. */
export function updateModal(workspace: Workspace, view: SlackView, payload: Json): SlackView {
  const next = content(workspace, payload);
  const updated: SlackView = { ...view, ...next, state: keptState(next.state, view.state) };
  workspace.modals.set(view.id, updated);
  workspace.changed();
  return updated;
}

/** Changes what is filled in or said to be wrong, without another hash. */
export function changeForm(
  workspace: Workspace,
  view: SlackView,
  change: Pick<Partial<SlackView>, 'state' | 'errors'>,
): SlackView {
  const changed: SlackView = { ...view, ...change };
  if (view.payload['type'] === 'home') workspace.homes.set(view.userId, changed);
  else workspace.modals.set(view.id, changed);
  workspace.changed();
  return changed;
}

/** Closes one modal; those below stay. */
export function closeModal(workspace: Workspace, { id }: SlackView): void {
  workspace.modals.delete(id);
  workspace.changed();
}

/** Closes all modals of a person. */
export function closeAll(workspace: Workspace, userId: string): void {
  for (const view of stackOf(workspace, userId)) workspace.modals.delete(view.id);
  workspace.changed();
}

/** The modals of a person, the lowest first. */
export function stackOf(workspace: Workspace, userId: string): readonly SlackView[] {
  return [...workspace.modals.values()].filter((view) => view.userId === userId);
}

/** Publishes the App Home tab of a person. */
export function publishHome(workspace: Workspace, place: Omit<ViewPlace, 'below'>, payload: Json): SlackView {
  const shown = workspace.homes.get(place.userId);
  const view = makeView(workspace, { ...place, below: null }, payload);
  const published = shown === undefined ? view : { ...view, id: shown.id, rootId: shown.id };
  workspace.homes.set(place.userId, published);
  workspace.changed();
  return published;
}

/** A view as it stands in payloads to the app. */
export function viewPayload(workspace: Workspace, view: SlackView): Json {
  const team = workspace.team(view.teamId);
  return {
    private_metadata: '',
    callback_id: '',
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    ...view.payload,
    id: view.id,
    team_id: view.teamId,
    state: { values: view.state },
    hash: view.hash,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    external_id: view.externalId,
    app_installed_team_id: view.teamId,
    app_id: APP_ID,
    bot_id: team.botId,
  };
}

function content(
  workspace: Workspace,
  payload: Json,
): Pick<SlackView, 'hash' | 'externalId' | 'payload' | 'state' | 'errors'> {
  const blocks = withIds(workspace, objectList(payload['blocks']));
  const { external_id: externalId } = payload;
  return {
    hash: `${String(workspace.clock.nowSeconds())}.${workspace.nextId('h')}`,
    externalId: typeof externalId === 'string' ? externalId : '',
    payload: { ...payload, blocks },
    state: initialState(blocks),
    errors: {},
  };
}

function keptState(next: SlackView['state'], old: SlackView['state']): SlackView['state'] {
  return Object.fromEntries(
    Object.entries(next).map(([block, actions]) => [
      block,
      Object.fromEntries(
        Object.entries(actions).map(([action, value]) => {
          const kept = old[block]?.[action];
          return [action, kept !== undefined && kept['type'] === value['type'] ? kept : value];
        }),
      ),
    ]),
  );
}
