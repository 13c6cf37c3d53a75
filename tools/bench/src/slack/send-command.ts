import { createHmac, randomUUID } from 'node:crypto';
import { SIGNING_SECRET } from './served-bot.js';

/** A command as somebody types it. */
export interface TypedCommand {
  /** Where the bot listens. */
  readonly url: string;
  /** Where the answer goes. */
  readonly slackUrl: string;
  readonly text: string;
}

/** Sends a command as Slack does; the milliseconds until it is acknowledged. Throws where it is not. */
export async function acknowledgementMs({ url, slackUrl, text }: TypedCommand): Promise<number> {
  const id = randomUUID();
  const body = new URLSearchParams({
    ...{ command: '/headroom', text, team_id: 'T0', user_id: 'U0', channel_id: 'C0', trigger_id: id },
    response_url: `${slackUrl}response/${id}`,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const start = performance.now();
  const response = await fetch(`${url}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-signature': `v0=${digest}`,
      'x-slack-request-timestamp': timestamp,
    },
    body,
  });
  await response.text();
  if (!response.ok) throw new Error(`The bot answers a command with ${String(response.status)}.`);
  return performance.now() - start;
}
