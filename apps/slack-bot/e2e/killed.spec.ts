import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '@headroom/plans-prisma/testing';
import { type SlackSimulator, startSlackSimulator } from '@headroom/slack-simulator';
import { CHANNEL, LINE } from './asking.js';
import { killLeftOvers, startBuilt } from './built-programs.js';

let server: TestServer;
let simulator: SlackSimulator;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await openTestServer();
  simulator = await startSlackSimulator();
  environment = {
    DATABASE_URL: await server.newDatabase(),
    SLACK_PORT: '0',
    SLACK_API_URL: simulator.apiUrl,
    SLACK_SIGNING_SECRET: simulator.signingSecret,
    SLACK_BOT_TOKEN: simulator.teams[0]?.botToken ?? '',
  };
});

afterAll(async () => {
  killLeftOvers();
  await simulator.close();
  await server.close();
});

/** Starts the bot, and lets Slack send to it. */
async function startBot() {
  const bot = await startBuilt('main', environment);
  const port = /localhost:(\d+)/u.exec(bot.text)?.[1] ?? '';
  simulator.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return bot;
}

const COMMANDS = 12;
/** Longer than the queue keeps jobs of a worker that is gone. */
const ANSWERED_MS = 20_000;

describe('the built programs', () => {
  it('do all that was acknowledged, however they are killed', async () => {
    const [first, firstWorker] = await Promise.all([startBot(), startBuilt('worker', environment)]);
    const outcomes = await Promise.all(
      Array.from({ length: COMMANDS }, async () => simulator.command({ user: 'U0ANA', channel: CHANNEL, text: LINE })),
    );
    expect(outcomes.map(({ problem }) => problem)).toEqual(outcomes.map(() => null));
    await Promise.all([first.kill(), firstWorker.kill()]);
    expect(simulator.ephemerals.length).toBeLessThan(COMMANDS);
    const [second, secondWorker] = await Promise.all([startBot(), startBuilt('worker', environment)]);
    await simulator.until(({ ephemerals }) => ephemerals.length >= COMMANDS, ANSWERED_MS);
    expect(await Promise.all([second.stop(), secondWorker.stop()])).toEqual([0, 0]);
  });
});
