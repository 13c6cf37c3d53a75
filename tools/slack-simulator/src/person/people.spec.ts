import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startHttpBot } from '../bolt-app.fixture.js';
import { type SlackSimulator, startSlackSimulator } from '../simulator.js';
import { parsedObject, readBody } from '../web-api/read-body.js';
import type { Json } from '../state/records.js';

const ana = { user: 'U0ANA', channel: 'C0CAPACITY' };

describe('forged requests', () => {
  let simulator: SlackSimulator;
  let stop: () => Promise<unknown>;

  beforeEach(async () => {
    simulator = await startSlackSimulator();
    const { app } = await startHttpBot(simulator);
    stop = async () => {
      await app.stop();
      await simulator.close();
    };
  });

  afterEach(() => stop());

  it.each(['BAD_SIGNATURE', 'STALE', 'UNSIGNED'] as const)(
    'that are %s are refused by Bolt itself',
    async (forgery) => {
      expect(await simulator.forge(forgery, { ...ana, text: 'hello' })).toMatchObject({ status: 401 });
    },
  );

  it.each(['FUTURE', 'REPLAY'] as const)('that are %s are not, so that a bot has to do that', async (forgery) => {
    expect(await simulator.forge(forgery, { ...ana, text: 'hello' })).toMatchObject({ status: 200 });
  });
});

/** What an app was sent. */
interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly payload: Json;
}

describe('what an app is sent', () => {
  let simulator: SlackSimulator;
  let app: Server;
  let received: Received[];
  let status: number;

  beforeEach(async () => {
    received = [];
    status = 200;
    app = createServer((request, response) => {
      void readBody(request).then((body) => {
        const text = body.toString('utf8');
        const payload = parsedObject(new URLSearchParams(text).get('payload') ?? text);
        received.push({ headers: request.headers, payload });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
    const address = app.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    simulator = await startSlackSimulator({ requestUrl: `http://127.0.0.1:${String(port)}/slack/events` });
  });

  afterEach(async () => {
    app.closeAllConnections();
    await new Promise((resolve) => app.close(resolve));
    await simulator.close();
  });

  async function call(method: string, given: object): Promise<Json> {
    const response = await fetch(`${simulator.apiUrl}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-simulated-acme' },
      body: JSON.stringify(given),
    });
    return (await response.json()) as Json;
  }

  it('is one event with one id, however often it is tried, and says how often', async () => {
    status = 500;
    await simulator.mention({ ...ana, text: 'hello' });
    expect(received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
    expect(received[1]?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(received.map(({ payload }) => payload['event_id'])).size).toBe(1);
  });

  it('has what a person chose in a message, beside what was chosen before', async () => {
    const option = (value: string): object => ({ text: { type: 'plain_text', text: value }, value });
    const select = (id: string): object => ({
      type: 'static_select',
      action_id: id,
      options: [option('a'), option('b')],
    });
    const blocks = [{ type: 'actions', block_id: 'choices', elements: [select('one'), select('two')] }];
    await call('chat.postMessage', { channel: 'C0CAPACITY', text: 'choose', blocks });
    const [message] = simulator.messages;
    if (message === undefined) throw new Error('The message is not there.');
    await simulator.select({ on: message, user: 'U0BEN', actionId: 'one', choice: 'b' });
    await simulator.select({ on: message, user: 'U0BEN', actionId: 'two', choice: 'a' });
    expect(received[1]?.payload).toMatchObject({
      user: { id: 'U0BEN' },
      actions: [{ action_id: 'two', selected_option: { value: 'a' } }],
      state: { values: { choices: { one: { selected_option: { value: 'b' } } } } },
      message: { ts: message.ts },
    });
    await expect(simulator.select({ on: message, user: 'U0BEN', actionId: 'one', choice: 'c' })).rejects.toThrow(
      'no option',
    );
  });

  it('does not have the content of a message that one person sees, nor can another act on it', async () => {
    const blocks = [
      { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }] },
    ];
    await call('chat.postEphemeral', { channel: 'C0CAPACITY', user: 'U0ANA', text: 'hi', blocks });
    const [message] = simulator.ephemerals;
    if (message === undefined) throw new Error('The message is not there.');
    await simulator.press({ on: message, actionId: 'go' });
    expect(received[0]?.payload).toMatchObject({ container: { is_ephemeral: true } });
    expect(received[0]?.payload).not.toHaveProperty('message');
    await expect(simulator.press({ on: message, user: 'U0BEN', actionId: 'go' })).rejects.toThrow('does not see');
  });

  it('says that a modal was closed, where the app wants to know', async () => {
    await simulator.globalShortcut({ user: 'U0ANA', callbackId: 'plan' });
    const view = { type: 'modal', title: { type: 'plain_text', text: 'Plan' }, notify_on_close: true, blocks: [] };
    await call('views.open', { trigger_id: received[0]?.payload['trigger_id'], view });
    const [modal] = simulator.views;
    if (modal === undefined) throw new Error('The modal is not open.');
    await simulator.dismiss(modal);
    expect(received[1]?.payload).toMatchObject({ type: 'view_closed', view: { id: modal.id } });
    await expect(simulator.submit(modal)).rejects.toThrow('closed');
  });

  it('names a file that was shared, which it may then ask for', async () => {
    await simulator.upload({ ...ana, name: 'plan.yaml', content: 'name: web', text: '<@U0HEADROOM> plan this' });
    expect(received.map(({ payload }) => (payload['event'] as Json)['type'])).toEqual(['file_shared', 'app_mention']);
    const { file_id: file } = received[0]?.payload['event'] as Json;
    expect(await call('files.info', { file })).toMatchObject({ file: { name: 'plan.yaml', size: 9 } });
  });

  it('can be answered by asking a person to sign in before links unfurl', async () => {
    const { message } = await simulator.shareLink({ ...ana, url: 'https://plans.example.com/1' });
    const given = {
      channel: 'C0CAPACITY',
      ts: message.ts,
      unfurls: {},
      user_auth_required: true,
      user_auth_message: 'Link first',
    };
    expect(await call('chat.unfurl', given)).toMatchObject({ ok: true });
    expect(simulator.messageNow(message)?.unfurlPrompt).toMatchObject({ message: 'Link first' });
    expect(await call('chat.unfurl', { channel: 'C0CAPACITY', ts: message.ts, unfurls: {} })).toMatchObject({
      error: 'missing_unfurls',
    });
  });
});
