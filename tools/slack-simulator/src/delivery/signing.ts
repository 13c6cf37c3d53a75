import { createHmac } from 'node:crypto';

/** The headers that prove that a request comes from Slack. */
export function signedHeaders(
  signingSecret: string,
  { body, timestampSeconds }: { readonly body: string; readonly timestampSeconds: number },
): Readonly<Record<string, string>> {
  const digest = createHmac('sha256', signingSecret)
    .update(`v0:${String(timestampSeconds)}:${body}`)
    .digest('hex');
  return { 'x-slack-signature': `v0=${digest}`, 'x-slack-request-timestamp': String(timestampSeconds) };
}
