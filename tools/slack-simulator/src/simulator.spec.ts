import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startHttpBot, startSocketBot, type TestBot } from './bolt-app.fixture.js';
import { type SlackSimulator, startSlackSimulator } from './simulator.js';

/** Bolt waits for some five seconds before it connects anew. */
const RECONNECT_MILLISECONDS = 20_000;

const ana = { user: 'U0ANA', channel: 'C0CAPACITY' };

describe.each([
  ['HTTP', startHttpBot],
  ['Socket Mode', startSocketBot],
])('a bot over %s', (_, startBot) => {
  let simulator: SlackSimulator;
  let bot: TestBot;

  beforeEach(async () => {
    simulator = await startSlackSimulator();
    bot = await startBot(simulator);
  });

  afterEach(async () => {
    await bot.app.stop();
    await simulator.close();
    expect(bot.errors).toEqual([]);
  });

  it('answers a command in its acknowledgement, for the one who typed it', async () => {
    const { isAcknowledged, message } = await simulator.command({ ...ana, text: 'hello' });
    expect(isAcknowledged).toBe(true);
    expect(message).toMatchObject({ text: 'heard hello', visibleTo: 'U0ANA', channel: 'C0CAPACITY' });
    expect(simulator.messages).toEqual([]);
    expect(simulator.ackTimes).toHaveLength(1);
  });

  it('answers a command later, and replaces the answer when its button is pressed', async () => {
    await simulator.command({ ...ana, text: 'later' });
    const message = await simulator.until(({ ephemerals }) => ephemerals[0]);
    expect(await simulator.press({ on: message, actionId: 'again' })).toMatchObject({ isAcknowledged: true });
    await simulator.until(({ ephemerals }) => ephemerals[0]?.text === 'pressed');
    expect(simulator.ephemerals).toHaveLength(1);
  });

  it('opens a modal, suggests, shows what is wrong at its block, and closes it', async () => {
    await simulator.command({ ...ana, text: 'modal' });
    const view = await simulator.until(({ views }) => views[0]);
    expect((await simulator.submit(view, {})).errors).toEqual({ load: 'Please complete this required field.' });
    const { options } = await simulator.suggest({ on: view, actionId: 'region', typed: 'east' });
    expect(options).toEqual([{ text: { type: 'plain_text', text: 'eastus' }, value: 'eastus' }]);
    const wrong = await simulator.submit(view, { load: 'wrong', region: options[0] ?? null });
    expect(wrong).toMatchObject({ outcome: 'ERRORS', errors: { load: 'Not a number.' } });
    expect(wrong.view?.state['region']?.['region']).toMatchObject({ selected_option: { value: 'eastus' } });
    expect(await simulator.submit(view, { load: 'again' })).toMatchObject({ outcome: 'UPDATED' });
    expect(await simulator.submit(view, { load: '12000' })).toMatchObject({ outcome: 'CLOSED', view: null });
    expect(simulator.views).toEqual([]);
  });

  it('puts modals on top of each other, and clears all of them', async () => {
    await simulator.globalShortcut({ user: 'U0ANA', callbackId: 'plan' });
    const first = await simulator.until(({ views }) => views[0]);
    await simulator.press({ on: first, actionId: 'push' });
    const second = await simulator.until(({ views }) => views[1]);
    expect(second).toMatchObject({ previousId: first.id, rootId: first.id });
    expect(await simulator.submit(second, { load: 'all' })).toMatchObject({ outcome: 'CLEARED' });
    expect(simulator.views).toEqual([]);
  });

  it('says that errors which stand at no input are no answer', async () => {
    await simulator.command({ ...ana, text: 'modal' });
    const view = await simulator.until(({ views }) => views[0]);
    expect(await simulator.submit(view, { load: 'stranger' })).toMatchObject({ outcome: 'FAILED' });
  });

  it('hears of mentions, links and its Home tab', async () => {
    const { message } = await simulator.mention({ ...ana, text: 'plan' });
    const reply = await simulator.until(({ messages }) => messages.find(({ isFromBot }) => isFromBot));
    expect(reply).toMatchObject({ threadTs: message.ts, text: 'yes?' });
    await simulator.shareLink({ ...ana, url: 'https://plans.example.com/1' });
    await simulator.until(({ messages }) => messages.some(({ unfurls }) => 'https://plans.example.com/1' in unfurls));
    await simulator.openHome('U0BEN');
    await simulator.until(({ homes }) => homes.find(({ userId }) => userId === 'U0BEN'));
    expect(bot.events).toEqual(['app_mention 0', 'link_shared 0', 'app_home_opened 0']);
  });

  it('hears that it was taken out, and its token is worth nothing then', async () => {
    await simulator.command({ ...ana, text: 'hello' });
    await simulator.uninstall('T0ACME');
    expect(bot.events).toEqual(['tokens_revoked 0', 'app_uninstalled 0']);
    await expect(bot.app.client.chat.postMessage({ channel: 'C0GENERAL', text: 'hi' })).rejects.toThrow(
      'token_revoked',
    );
  });
});

describe('what is told to a person when a bot is silent', () => {
  it('is a timeout after three seconds', async () => {
    const simulator = await startSlackSimulator();
    const bot = await startHttpBot(simulator);
    expect(await simulator.command({ ...ana, text: 'silent' })).toMatchObject({
      isAcknowledged: false,
      problem: 'operation_timeout',
      message: null,
    });
    await bot.app.stop();
    await simulator.close();
  });

  it('is a failed dispatch where nothing listens, after an event was tried four times', async () => {
    const simulator = await startSlackSimulator({ requestUrl: 'http://127.0.0.1:9/slack/events' });
    expect(await simulator.command({ ...ana, text: 'hello' })).toMatchObject({ problem: 'dispatch_failed' });
    const { deliveries } = await simulator.mention({ ...ana, text: 'hello' });
    expect(deliveries).toHaveLength(4);
    await simulator.close();
  });
});

describe('Socket Mode', () => {
  it('goes on after the connection was renewed', async () => {
    const simulator = await startSlackSimulator();
    const bot = await startSocketBot(simulator);
    expect(simulator.connectionCount).toBe(1);
    simulator.refreshConnections();
    await simulator.until(({ connectionCount }) => connectionCount === 1, RECONNECT_MILLISECONDS);
    expect(await simulator.command({ ...ana, text: 'hello' })).toMatchObject({ isAcknowledged: true });
    await bot.app.stop();
    await simulator.close();
  }, 25_000);
});
