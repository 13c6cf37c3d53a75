import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type SlackSimulator, startSlackSimulator } from '../simulator.js';

type Answer = Readonly<Record<string, unknown>>;

let simulator: SlackSimulator;

beforeEach(async () => {
  // Nothing listens there: what is sent to the app fails, which is all that these tests need of it.
  simulator = await startSlackSimulator({ requestUrl: 'http://127.0.0.1:9/' });
});

afterEach(async () => {
  await simulator.close();
});

async function call(method: string, given: object, token = 'xoxb-simulated-acme'): Promise<Answer> {
  const response = await fetch(`${simulator.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(given),
  });
  return (await response.json()) as Answer;
}

const plain = (text: string): object => ({ type: 'plain_text', text });
const modal = (more: object = {}): object => ({ type: 'modal', title: plain('Plan'), blocks: [], ...more });

/** What a command of Ana hands to the app. */
async function handedOut(): Promise<{ readonly trigger: string; readonly responseUrl: string }> {
  const bodies: URLSearchParams[] = [];
  const { createServer } = await import('node:http');
  const app = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      bodies.push(new URLSearchParams(body));
      response.end();
    });
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const address = app.address();
  simulator.deliverTo(`http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/`);
  await simulator.command({ user: 'U0ANA', channel: 'C0CAPACITY', text: 'plan' });
  await new Promise((resolve) => app.close(resolve));
  return { trigger: bodies[0]?.get('trigger_id') ?? '', responseUrl: bodies[0]?.get('response_url') ?? '' };
}

async function respondTo(url: string, body: object): Promise<string> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { error = 'ok' } = (await response.json()) as { readonly error?: string };
  return `${String(response.status)} ${error}`;
}

describe('the Web API refuses', () => {
  it.each([
    ['a token that nobody has', 'xoxb-wrong', 'invalid_auth'],
    ['a workspace that has not installed the app', 'xoxb-simulated-other', 'token_revoked'],
    ['the token of the app', 'xapp-simulated', 'not_allowed_token_type'],
  ])('%s', async (_, token, error) => {
    expect(await call('auth.test', {}, token)).toMatchObject({ ok: false, error });
  });

  it.each([
    ['a method that is not there', 'chat.shout', {}, 'unknown_method'],
    ['a channel that is not there', 'chat.postMessage', { channel: 'C9', text: 'hi' }, 'channel_not_found'],
    ['a channel of another workspace', 'chat.postMessage', { channel: 'C0OTHER', text: 'hi' }, 'channel_not_found'],
    ['a channel without the bot', 'chat.postMessage', { channel: 'C0RANDOM', text: 'hi' }, 'not_in_channel'],
    ['a message without a text', 'chat.postMessage', { channel: 'C0GENERAL' }, 'no_text'],
    ['a text that is too long', 'chat.postMessage', { channel: 'C0GENERAL', text: 'x'.repeat(40_001) }, 'msg_too_long'],
    [
      'a thread that is not there',
      'chat.postMessage',
      { channel: 'C0GENERAL', text: 'hi', thread_ts: '1.1' },
      'thread_not_found',
    ],
    [
      'a change of what is not there',
      'chat.update',
      { channel: 'C0GENERAL', ts: '1.1', text: 'hi' },
      'message_not_found',
    ],
    [
      'someone who is not in the channel',
      'chat.postEphemeral',
      { channel: 'C0GENERAL', user: 'U0OTTO', text: 'hi' },
      'user_not_in_channel',
    ],
    ['a person of another workspace', 'users.info', { user: 'U0OTTO' }, 'user_not_found'],
    ['a trigger that was never handed out', 'views.open', { trigger_id: '1', view: modal() }, 'invalid_trigger_id'],
    ['a modal that is not open', 'views.update', { view_id: 'V1', view: modal() }, 'not_found'],
    [
      'a view without a title',
      'views.open',
      { trigger_id: '1', view: { type: 'modal', blocks: [] } },
      'invalid_arguments',
    ],
    ['a file that is not there', 'files.info', { file: 'F1' }, 'file_not_found'],
    [
      'a code that was not handed out',
      'oauth.v2.access',
      { code: '1', client_id: '1111.2222', client_secret: 'simulated client secret' },
      'invalid_code',
    ],
  ])('%s', async (_, method, given, error) => {
    expect(await call(method, given)).toMatchObject({ ok: false, error });
  });

  it('blocks beyond a limit, and says which', async () => {
    const blocks = [{ type: 'header', text: plain('x'.repeat(151)) }];
    const answer = await call('chat.postMessage', { channel: 'C0GENERAL', text: 'hi', blocks });
    expect(answer).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(JSON.stringify(answer['response_metadata'])).toContain('[json-pointer:/blocks/0/text/text]');
    expect(simulator.messages).toEqual([]);
  });

  it('a message of a person that the bot would change', async () => {
    const { message } = await simulator.say({ user: 'U0ANA', channel: 'C0GENERAL', text: 'hi' });
    const given = { channel: 'C0GENERAL', ts: message.ts, text: 'other' };
    expect(await call('chat.update', given)).toMatchObject({ error: 'cant_update_message' });
    expect(await call('chat.delete', given)).toMatchObject({ error: 'cant_delete_message' });
  });

  it('a link to unfurl that the message does not have', async () => {
    const { message } = await simulator.say({ user: 'U0ANA', channel: 'C0GENERAL', text: 'hi' });
    const unfurls = { 'https://example.com': { blocks: [] } };
    const answer = await call('chat.unfurl', { channel: 'C0GENERAL', ts: message.ts, unfurls });
    expect(answer).toMatchObject({ error: 'cannot_unfurl_url' });
  });
});

describe('a trigger id', () => {
  it('opens one view', async () => {
    const { trigger } = await handedOut();
    expect(await call('views.open', { trigger_id: trigger, view: modal() })).toMatchObject({ ok: true });
    expect(await call('views.open', { trigger_id: trigger, view: modal() })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
  });

  it('opens nothing after three seconds', async () => {
    const { trigger } = await handedOut();
    simulator.clock.advance(4);
    expect(await call('views.open', { trigger_id: trigger, view: modal() })).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  it('opens no second view of an external id', async () => {
    const [first, second] = [await handedOut(), await handedOut()];
    await call('views.open', { trigger_id: first.trigger, view: modal({ external_id: 'plan' }) });
    const answer = await call('views.open', { trigger_id: second.trigger, view: modal({ external_id: 'plan' }) });
    expect(answer).toMatchObject({ error: 'duplicate_external_id' });
  });

  it('puts at most two views on top of the first', async () => {
    const triggers = [await handedOut(), await handedOut(), await handedOut(), await handedOut()];
    const answers = [];
    for (const [index, { trigger }] of triggers.entries()) {
      answers.push(await call(index === 0 ? 'views.open' : 'views.push', { trigger_id: trigger, view: modal() }));
    }
    expect(answers.map(({ error }) => error)).toEqual([undefined, undefined, undefined, 'push_limit_reached']);
  });
});

describe('a view', () => {
  it('is not changed with the hash of another state', async () => {
    const { trigger } = await handedOut();
    const opened = await call('views.open', { trigger_id: trigger, view: modal() });
    const { id, hash } = opened['view'] as { readonly id: string; readonly hash: string };
    expect(await call('views.update', { view_id: id, hash, view: modal() })).toMatchObject({ ok: true });
    expect(await call('views.update', { view_id: id, hash, view: modal() })).toMatchObject({ error: 'hash_conflict' });
  });

  it('is published for a person, as a view of type home', async () => {
    expect(await call('views.publish', { user_id: 'U0ANA', view: { type: 'home', blocks: [] } })).toMatchObject({
      ok: true,
    });
    expect(await call('views.publish', { user_id: 'U0ANA', view: modal() })).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(simulator.homes).toHaveLength(1);
  });
});

describe('a response URL', () => {
  it('is good for five uses', async () => {
    const { responseUrl } = await handedOut();
    const answers = [];
    for (let use = 0; use < 6; use += 1) answers.push(await respondTo(responseUrl, { text: 'hi' }));
    expect(answers).toEqual([...Array<string>(5).fill('200 ok'), '404 used_url']);
    expect(simulator.ephemerals).toHaveLength(5);
  });

  it('is good for half an hour', async () => {
    const { responseUrl } = await handedOut();
    simulator.clock.advance(30 * 60 - 60);
    expect(await respondTo(responseUrl, { text: 'hi' })).toBe('200 ok');
    simulator.clock.advance(61);
    expect(await respondTo(responseUrl, { text: 'hi' })).toBe('404 expired_url');
  });

  it('refuses blocks as the Web API does, and counts that as a use', async () => {
    const { responseUrl } = await handedOut();
    expect(await respondTo(responseUrl, { text: 'hi', blocks: [{ type: 'section' }] })).toBe('400 invalid_blocks');
  });

  it('writes for everyone where that is asked for', async () => {
    const { responseUrl } = await handedOut();
    await respondTo(responseUrl, { text: 'hi', response_type: 'in_channel' });
    expect(simulator.messages.map(({ text }) => text)).toEqual(['hi']);
  });
});

describe('faults on demand', () => {
  it('happen as often as they are asked for', async () => {
    simulator.fail('auth.test', { error: 'internal_error', times: 2 });
    const answers = [await call('auth.test', {}), await call('auth.test', {}), await call('auth.test', {})];
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, true]);
  });

  it('say how long to wait when there were too many calls', async () => {
    simulator.fail('auth.test', { status: 429, retryAfterSeconds: 7 });
    const response = await fetch(`${simulator.apiUrl}auth.test`, { method: 'POST' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('leave a call without an answer', async () => {
    simulator.fail('auth.test', { timeout: true });
    const asking = fetch(`${simulator.apiUrl}auth.test`, { method: 'POST', signal: AbortSignal.timeout(100) });
    await expect(asking).rejects.toThrow('timeout');
  });

  it('refuse a type of block until all faults are over', async () => {
    const chart = {
      type: 'data_visualization',
      title: 'Cost',
      chart: { type: 'pie', segments: [{ label: 'web', value: 1 }] },
    };
    simulator.refuseBlock('data_visualization');
    const given = { channel: 'C0GENERAL', text: 'hi', blocks: [chart] };
    expect(await call('chat.postMessage', given)).toMatchObject({ error: 'invalid_blocks' });
    simulator.recover();
    expect(await call('chat.postMessage', given)).toMatchObject({ ok: true });
  });
});

describe('files', () => {
  it('are uploaded, finished into a channel and downloaded with the token only', async () => {
    const asked = await call('files.getUploadURLExternal', { filename: 'chart.png', length: 3, alt_txt: 'Costs' });
    await fetch(String(asked['upload_url']), { method: 'POST', body: 'PNG' });
    const done = await call('files.completeUploadExternal', {
      files: [{ id: asked['file_id'] }],
      channel_id: 'C0GENERAL',
    });
    const [file] = done['files'] as readonly { readonly url_private: string; readonly alt_txt: string }[];
    expect(file?.alt_txt).toBe('Costs');
    expect(simulator.messages[0]?.fileIds).toEqual([asked['file_id']]);
    const url = file?.url_private ?? '';
    const withToken = await fetch(url, { headers: { authorization: 'Bearer xoxb-simulated-acme' } });
    expect(await withToken.text()).toBe('PNG');
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(302);
  });
});

describe('an installation', () => {
  it('is allowed with a code that is good once, and gives a token that works', async () => {
    const asked = `${simulator.authorizeUrl}?state=s&redirect_uri=http%3A%2F%2Flocalhost%2Fback`;
    const back = new URL(simulator.allowInstallation(asked, 'T0OTHER'));
    expect(back.searchParams.get('state')).toBe('s');
    const given = {
      code: back.searchParams.get('code'),
      client_id: simulator.clientId,
      client_secret: simulator.clientSecret,
    };
    const installed = await call('oauth.v2.access', given);
    expect(installed).toMatchObject({ ok: true, team: { id: 'T0OTHER' } });
    expect(await call('oauth.v2.access', given)).toMatchObject({ error: 'invalid_code' });
    expect(await call('auth.test', {}, String(installed['access_token']))).toMatchObject({ team_id: 'T0OTHER' });
    expect(await call('auth.revoke', {}, String(installed['access_token']))).toMatchObject({ revoked: true });
    expect(await call('auth.test', {}, String(installed['access_token']))).toMatchObject({ error: 'token_revoked' });
  });
});
