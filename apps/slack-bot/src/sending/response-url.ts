import type { SlackMessage } from '../views/answer/blocks.js';

/** What came of sending a message. */
export type Sent =
  | { readonly kind: 'DONE' }
  /** Slack does not take these blocks: another form of the same message may do. */
  | { readonly kind: 'REFUSED_BLOCKS' }
  /** This way is closed for good: the address is used up or too old, or the channel cannot be written to. */
  | { readonly kind: 'CLOSED'; readonly why: string };

/** What Slack answers where it does not take the form of a message. */
export const REFUSED_FORMS: readonly string[] = [
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_arguments',
];

const TIMEOUT_MS = 10_000;
const MOST_TRIES = 3;
const FIRST_WAIT_SECONDS = 1;
/** Longer than this the job does not wait: it ends, and is begun again later. */
const LONGEST_WAIT_SECONDS = 30;

/** How an answer address is used. */
export interface ResponseUse {
  readonly url: string;
  readonly message: SlackMessage;
  /** Whether the message takes the place of the one in which a button was pressed. */
  readonly replaces: boolean;
  readonly wait: (seconds: number) => Promise<void>;
}

/**
 * Sends a message, for the asking person alone, to an address that Slack gave with the request. Waits as long as Slack says
 * where it is asked too often. Throws where Slack does not answer, so that the job is begun again.
 */
export async function sendToResponseUrl(use: ResponseUse): Promise<Sent> {
  for (let tries = 1; ; tries += 1) {
    const answer = await post(use);
    const waitSeconds = secondsToWait(answer, tries);
    if (waitSeconds === null) return sentBy(answer);
    if (tries === MOST_TRIES) throw new Error(`Slack answers an answer address with ${String(answer.status)}`);
    await use.wait(waitSeconds);
  }
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfterSeconds: number | null;
}

async function post({ url, message, replaces }: ResponseUse): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: replaces, ...message }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    status: response.status,
    text: await response.text(),
    retryAfterSeconds: Number.isFinite(after) ? after : null,
  };
}

/** Null where the answer is final. */
function secondsToWait({ status, retryAfterSeconds }: Answer, tries: number): number | null {
  if (status !== 429 && status < 500) return null;
  return Math.min(retryAfterSeconds ?? FIRST_WAIT_SECONDS * 2 ** (tries - 1), LONGEST_WAIT_SECONDS);
}

function sentBy({ status, text }: Answer): Sent {
  const error = errorOf(text);
  if (status < 300 && error === null) return { kind: 'DONE' };
  const why = error ?? `status ${String(status)}`;
  return REFUSED_FORMS.includes(why) ? { kind: 'REFUSED_BLOCKS' } : { kind: 'CLOSED', why };
}

/** Slack answers `ok`, a bare code, or JSON with one. */
function errorOf(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'ok') return null;
  if (!trimmed.startsWith('{')) return trimmed.slice(0, 100);
  try {
    const { ok, error } = JSON.parse(trimmed) as { readonly ok?: unknown; readonly error?: unknown };
    return ok === true ? null : String(error ?? 'no_reason');
  } catch {
    return 'no_reason';
  }
}
