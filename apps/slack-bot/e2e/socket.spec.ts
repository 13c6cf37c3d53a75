import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '@headroom/plans-prisma/testing';
import { ask, CHANNEL, DOCUMENT, LINE, nextForm, nextMessage, wholeText } from './asking.js';
import { startTestBot, type TestBot } from './test-bot.js';

const ANA = 'U0ANA';

/** Bolt waits five seconds before it connects again. */
const RECONNECT_MS = 20_000;

let server: TestServer;
let bot: TestBot;
let port: number;

beforeAll(async () => {
  server = await openTestServer();
  port = await freePort();
  bot = await startTestBot({ databaseUrl: await server.newDatabase(), mode: 'socket', port });
  await bot.link(ANA);
});

afterAll(async () => {
  await bot.close();
  await server.close();
});

/** In Socket Mode the bot listens to those who run it alone, on the port that it is told. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('in Socket Mode', () => {
  it('a line is answered', async () => {
    expect((await ask(bot.simulator, ANA, LINE)).text).toContain('the cheapest of 3 strategies');
  });

  it('a form opens, offers names, and is taken', async () => {
    const { simulator } = bot;
    const form = await nextForm(simulator, async () => simulator.command({ user: ANA, channel: CHANNEL, text: '' }));
    const { options } = await simulator.suggest({ on: form, actionId: 'value', blockId: 'locations', typed: 'westus' });
    expect(options.length).toBeGreaterThan(0);
    expect((await simulator.submit(form, {})).outcome).toBe('ERRORS');
    const answer = await nextMessage(simulator, ANA, async () => simulator.submit(form, { document: DOCUMENT }));
    expect(answer.text).toMatch(/^storefront: /u);
  });

  it('a plan is saved, shown and shared', async () => {
    const { simulator } = bot;
    const answer = await ask(simulator, ANA, DOCUMENT);
    const form = await nextForm(simulator, async () => simulator.press({ on: answer, actionId: 'answer_save' }));
    await nextMessage(simulator, ANA, async () => simulator.submit(form, { name: 'Storefront' }));
    const shown = await ask(simulator, ANA, 'show Storefront');
    const said = await nextMessage(simulator, ANA, async () =>
      simulator.press({ on: shown, actionId: 'answer_share' }),
    );
    expect(wholeText(said)).toContain(CHANNEL);
  });

  it('App Home and mentions are answered', async () => {
    const { simulator } = bot;
    await simulator.openHome(ANA);
    await simulator.until(({ homes }) => homes.find(({ payload }) => JSON.stringify(payload).includes('Storefront')));
    const told = await nextMessage(simulator, ANA, async () =>
      simulator.mention({ user: ANA, channel: CHANNEL, text: 'help' }),
    );
    expect(told.text).toContain('Headroom plans redundancy');
  });

  it('a connection that Slack renews goes on', async () => {
    const { simulator } = bot;
    simulator.refreshConnections();
    await simulator.until(({ connectionCount }) => connectionCount === 0);
    await simulator.until(({ connectionCount }) => connectionCount > 0, RECONNECT_MS);
    expect((await ask(simulator, ANA, 'list')).text).toContain('Storefront');
  });

  it('readiness says whether there is a connection', async () => {
    const ready = await fetch(`http://127.0.0.1:${String(port)}/health/ready`);
    expect(await ready.json()).toMatchObject({
      status: 'ok',
      checks: expect.arrayContaining([{ name: 'connection', status: 'ok' }]),
    });
  });
});
