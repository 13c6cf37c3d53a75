import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '@headroom/plans-prisma/testing';
import { LINE } from './asking.js';
import { startTestBot, type TestBot } from './test-bot.js';

let server: TestServer;
let bot: TestBot;

beforeAll(async () => {
  server = await openTestServer();
  bot = await startTestBot({
    databaseUrl: await server.newDatabase(),
    settings: {
      SLACK_CLIENT_ID: '1111.2222',
      SLACK_CLIENT_SECRET: 'simulated client secret',
      SLACK_STATE_SECRET: 'a long enough state secret',
      SLACK_TOKEN_KEY: 'ab'.repeat(32),
    },
  });
});

afterAll(async () => {
  await bot.close();
  await server.close();
});

/** Goes to the bot, is sent to Slack, allows it there, and is sent back. */
async function install(teamId: string): Promise<number> {
  const start = await fetch(`${bot.url}/slack/install`, { redirect: 'manual' });
  const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
  const authorize = new URL(start.headers.get('location') ?? '');
  authorize.searchParams.set('redirect_uri', `${bot.url}/slack/oauth_redirect`);
  const back = bot.simulator.allowInstallation(authorize.href, teamId);
  return (await fetch(back, { headers: { cookie } })).status;
}

const rows = async () => bot.database.plans.client.slackInstallation.findMany();

describe('an app for many workspaces', () => {
  it('is installed, and keeps the token so that nobody reads it', async () => {
    expect(await install('T0OTHER')).toBe(200);
    const [row] = await rows();
    expect(row?.id).toBe('T0OTHER');
    expect(row?.sealed).not.toContain('xoxb');
  });

  it('answers in the workspace that has it', async () => {
    await bot.simulator.command({ user: 'U0OTTO', channel: 'C0OTHER', text: LINE });
    const answer = await bot.simulator.until(({ ephemerals }) =>
      ephemerals.find(({ visibleTo }) => visibleTo === 'U0OTTO'),
    );
    expect(answer.text).toContain('the cheapest of 3 strategies');
  });

  it('forgets a workspace that takes it away', async () => {
    await bot.simulator.uninstall('T0OTHER');
    const deadline = Date.now() + 5_000;
    while ((await rows()).length > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await rows()).toEqual([]);
  });
});
