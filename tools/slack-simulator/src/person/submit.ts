import { viewProblems } from '@headroom/block-kit';
import type { Delivered } from '../delivery/delivery.js';
import { type FilledValue, type FormElement, formElements, isFilled, withValue } from '../state/form-state.js';
import { isJson, objectIn, objectList, textIn } from '../state/json.js';
import type { FormState, Json, SlackView } from '../state/records.js';
import { changeForm, closeAll, closeModal, openModal, updateModal, viewPayload } from '../state/views.js';
import { shownView } from './act.js';
import { type Acting, interactionPayload } from './acting.js';

/** What a person fills in, by block id. */
export type FilledValues = Readonly<Record<string, FilledValue>>;

/** What became of a modal that was submitted. */
export interface Submitted {
  readonly outcome: 'CLOSED' | 'ERRORS' | 'UPDATED' | 'PUSHED' | 'CLEARED' | 'INCOMPLETE' | 'FAILED';
  /** How the app took it; null where Slack did not send it, since something needed was not filled in. */
  readonly delivered: Delivered | null;
  /** What is said at which block. */
  readonly errors: Readonly<Record<string, string>>;
  /** The modal that is shown now; null = none. */
  readonly view: SlackView | null;
  /** Why Slack takes the answer for nothing: only with FAILED. */
  readonly problems: readonly string[];
}

/** Fills in and submits a modal, and does what the app answers. */
export async function submitModal(acting: Acting, view: SlackView, values: FilledValues): Promise<Submitted> {
  const filled = fillIn(acting, view, values);
  const missing = missingValues(filled);
  if (Object.keys(missing).length > 0) {
    return {
      outcome: 'INCOMPLETE',
      delivered: null,
      errors: missing,
      view: showErrors(acting, filled, missing),
      problems: [],
    };
  }
  const user = acting.workspace.user(filled.userId);
  const payload = {
    type: 'view_submission',
    ...interactionPayload(acting, user, filled.id),
    view: viewPayload(acting.workspace, filled),
    response_urls: [],
  };
  const delivered = await acting.deliver({ kind: 'INTERACTIVE', payload, retries: 0, retryReason: null });
  return { ...answered(acting, filled, delivered), delivered };
}

/** Fills in values without submitting. */
export function fillIn(acting: Acting, view: SlackView, values: FilledValues): SlackView {
  const shown = shownView(acting, view);
  const elements = formElements(objectList(shown.payload['blocks']));
  const state = Object.entries(values).reduce<FormState>((before, [blockId, value]) => {
    const element = elements.find((one) => one.blockId === blockId);
    if (element === undefined) {
      throw new Error(`There is no input ${blockId}; there are: ${elements.map((one) => one.blockId).join(', ')}.`);
    }
    return withValue(before, element, value);
  }, shown.state);
  return changeForm(acting.workspace, shown, { state, errors: {} });
}

/** Closes a modal by its cross; the app hears of it if it wants to. */
export async function dismissModal(acting: Acting, view: SlackView): Promise<Delivered | null> {
  const shown = shownView(acting, view);
  closeModal(acting.workspace, shown);
  if (shown.payload['notify_on_close'] !== true) return null;
  const { trigger_id: _trigger, ...who } = interactionPayload(acting, acting.workspace.user(shown.userId), null);
  const payload = { type: 'view_closed', ...who, view: viewPayload(acting.workspace, shown), is_cleared: false };
  return acting.deliver({ kind: 'INTERACTIVE', payload, retries: 0, retryReason: null });
}

type Answered = Omit<Submitted, 'delivered'>;

function answered(acting: Acting, view: SlackView, { isAcknowledged, body }: Delivered): Answered {
  if (!isAcknowledged) return failed(view, ['We had some trouble connecting. Try again?']);
  if (body === null) return closed(acting, view);
  if (!isJson(body)) return failed(view, ['The answer is not an object.']);
  const { response_action: action } = body;
  if (action === 'errors') return told(acting, view, objectIn(body, 'errors'));
  if (action === 'clear') {
    closeAll(acting.workspace, view.userId);
    return { outcome: 'CLEARED', errors: {}, view: null, problems: [] };
  }
  if (action === 'update' || action === 'push')
    return replaced(acting, view, { action, payload: objectIn(body, 'view') });
  return failed(view, [`There is no response_action ${String(action)}.`]);
}

function closed(acting: Acting, view: SlackView): Answered {
  closeModal(acting.workspace, view);
  const below = view.previousId === null ? null : (acting.workspace.modals.get(view.previousId) ?? null);
  return { outcome: 'CLOSED', errors: {}, view: below, problems: [] };
}

function told(acting: Acting, view: SlackView, errors: Json): Answered {
  const inputs = objectList(view.payload['blocks']).filter(({ type }) => type === 'input');
  const strangers = Object.keys(errors).filter((id) => !inputs.some((input) => input['block_id'] === id));
  if (strangers.length > 0 || Object.keys(errors).length === 0) {
    return failed(view, [`Errors stand at input blocks; there is none of: ${strangers.join(', ')}.`]);
  }
  const texts = Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, String(text)]));
  return { outcome: 'ERRORS', errors: texts, view: showErrors(acting, view, texts), problems: [] };
}

function replaced(
  { workspace }: Acting,
  view: SlackView,
  { action, payload }: { readonly action: 'update' | 'push'; readonly payload: Json },
): Answered {
  const problems = viewProblems(payload).map(({ pointer, message }) => `${pointer}: ${message}`);
  if (problems.length > 0) return failed(view, problems);
  if (action === 'update') {
    return { outcome: 'UPDATED', errors: {}, view: updateModal(workspace, view, payload), problems: [] };
  }
  const place = { teamId: view.teamId, userId: view.userId, below: view };
  return { outcome: 'PUSHED', errors: {}, view: openModal(workspace, place, payload), problems: [] };
}

function failed(view: SlackView, problems: readonly string[]): Answered {
  return { outcome: 'FAILED', errors: {}, view, problems };
}

function showErrors({ workspace }: Acting, view: SlackView, errors: Submitted['errors']): SlackView {
  return changeForm(workspace, view, { errors });
}

/** What Slack itself says where something that is needed is not filled in, or a text has not the length that is asked for. */
function missingValues(view: SlackView): Readonly<Record<string, string>> {
  const inputs = formElements(objectList(view.payload['blocks'])).filter(({ block }) => block['type'] === 'input');
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const problem = inputProblem(input, view.state[input.blockId]?.[input.actionId]);
      return problem === null ? [] : [[input.blockId, problem]];
    }),
  );
}

function inputProblem({ element, block }: FormElement, value: Json | undefined): string | null {
  if (!isFilled(value)) return block['optional'] === true ? null : 'Please complete this required field.';
  const text = value === undefined ? '' : textIn(value, 'value');
  const { min_length: least = 0, max_length: most = 3000 } = element;
  if (element['type'] !== 'plain_text_input') return null;
  if (text.length < Number(least)) return `Please enter at least ${String(least)} characters.`;
  return text.length > Number(most) ? `Please enter at most ${String(most)} characters.` : null;
}
