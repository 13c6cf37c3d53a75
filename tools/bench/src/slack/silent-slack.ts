import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Slack that says yes to everything, and keeps nothing. */
export interface SilentSlack {
  /** Its address, with a slash at the end. */
  readonly url: string;
  /** Messages that it was sent. */
  readonly answerCount: () => number;
  readonly close: () => void;
}

const ANSWER = JSON.stringify({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0' });

/** Starts it on this machine. */
export async function startSilentSlack(): Promise<SilentSlack> {
  let answers = 0;
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/response/') === true) answers += 1;
    request.resume();
    request.once('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(ANSWER));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    answerCount: () => answers,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
