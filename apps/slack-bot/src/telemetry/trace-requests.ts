import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import { inSpan } from '@headroom/service';

/** What of a request its span has: what kind of request it is, and which of the app's own commands, buttons or forms. */
export interface TracedRequest {
  readonly kind: 'command' | 'event' | 'action' | 'view' | 'shortcut' | 'suggestion' | 'other';
  readonly id: string | null;
}

/** Longer ids are none of this app. */
const LONGEST_ID = 100;

/** Middleware of Bolt: gives every request of Slack a span of its own, without anything that people have written. */
export async function traceRequest({ body, next }: AllMiddlewareArgs & AnyMiddlewareArgs): Promise<void> {
  const { kind, id } = tracedRequest(body);
  await inSpan(
    { name: `slack ${kind}`, attributes: id === null ? {} : { 'headroom.slack.id': id.slice(0, LONGEST_ID) } },
    async () => {
      await next();
    },
  );
}

const KINDS: Readonly<Record<string, TracedRequest['kind']>> = {
  block_actions: 'action',
  view_submission: 'view',
  view_closed: 'view',
  shortcut: 'shortcut',
  message_action: 'shortcut',
  block_suggestion: 'suggestion',
};

/** What is told of the body of a request. */
export function tracedRequest(body: unknown): TracedRequest {
  if (!isFields(body)) return { kind: 'other', id: null };
  if ('command' in body) return { kind: 'command', id: textOf(body['command']) };
  if (isFields(body['event'])) return { kind: 'event', id: textOf(body['event']['type']) };
  const kind = KINDS[textOf(body['type']) ?? ''] ?? 'other';
  return { kind, id: idOf(body) };
}

function idOf({ actions, view, callback_id: callbackId, action_id: actionId }: Fields): string | null {
  const [action] = Array.isArray(actions) ? (actions as readonly unknown[]) : [];
  if (isFields(action)) return textOf(action['action_id']);
  const formId = isFields(view) ? textOf(view['callback_id']) : null;
  return textOf(callbackId) ?? textOf(actionId) ?? formId;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
