import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '@headroom/plans-prisma/testing';
import { ask, CHANNEL, LINE } from './asking.js';
import { startTestBot, type TestBot } from './test-bot.js';

let server: TestServer;
let bot: TestBot;

beforeAll(async () => {
  server = await openTestServer();
  bot = await startTestBot({ databaseUrl: await server.newDatabase() });
});

afterAll(async () => {
  await bot.close();
  await server.close();
});

const answerCount = async () => {
  const [row] = await bot.database.plans.client.$queryRaw<{ readonly count: number }[]>`
    SELECT count(*)::int AS count FROM slack_answer`;
  return row?.count ?? 0;
};

describe('what says that it comes from Slack', () => {
  it.each([
    ['BAD_SIGNATURE', 'FORGED'],
    ['UNSIGNED', 'NOT_SIGNED'],
    ['STALE', 'STALE'],
    ['FUTURE', 'FUTURE'],
    ['REPLAY', 'REPLAYED'],
  ] as const)('is refused where it is %s, with a line in the log that tells no secret', async (forgery, reason) => {
    const before = bot.logLines.length;
    const { status } = await bot.simulator.forge(forgery, { user: 'U0ANA', channel: CHANNEL, text: 'help' });
    expect(status).toBe(401);
    const lines = bot.logLines.slice(before);
    expect(lines.filter((line) => line.includes(`"${reason}"`))).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/v0=[0-9a-f]|xoxb-|\/response\//u);
  });

  it('is worked on once where it is sent twice', async () => {
    const before = await answerCount();
    await bot.simulator.forge('REPLAY', { user: 'U0ANA', channel: CHANNEL, text: LINE });
    await bot.simulator.until(({ ephemerals }) => ephemerals.length > 0);
    await ask(bot.simulator, 'U0ANA', LINE);
    expect(await answerCount()).toBe(before + 2);
  });

  it('is answered once where an event is told again, and acknowledged each time', async () => {
    const { message } = await bot.simulator.say({ user: 'U0BEN', channel: CHANNEL, text: 'a message' });
    const event = {
      type: 'event_callback',
      team_id: 'T0ACME',
      event_id: 'Ev-again',
      event: { type: 'app_mention', user: 'U0BEN', channel: CHANNEL, ts: message.ts, text: `<@U0HEADROOM> ${LINE}` },
    };
    const statuses: number[] = [];
    const now = Math.floor(Date.now() / 1000);
    for (const retry of [0, 1, 2]) statuses.push(await sendEvent(event, { retry, timestamp: String(now - retry) }));
    expect(statuses).toEqual([200, 200, 200]);
    await bot.simulator.until(({ ephemerals }) => ephemerals.find(({ visibleTo }) => visibleTo === 'U0BEN'));
    await ask(bot.simulator, 'U0ANA', LINE);
    expect(bot.simulator.ephemerals.filter(({ visibleTo }) => visibleTo === 'U0BEN')).toHaveLength(1);
  });
});

/** Sends an event signed as Slack does, with the number of the retry. */
async function sendEvent(
  event: unknown,
  { retry, timestamp }: { readonly retry: number; readonly timestamp: string },
): Promise<number> {
  const body = JSON.stringify(event);
  const digest = createHmac('sha256', bot.simulator.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(`${bot.url}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-slack-signature': `v0=${digest}`,
      'x-slack-request-timestamp': timestamp,
      ...(retry === 0 ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
    },
    body,
  });
  return response.status;
}

describe('whoever runs the bot', () => {
  it('is told that it lives, that it is ready, and how it does', async () => {
    expect((await fetch(`${bot.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${bot.url}/health/ready`);
    expect(await ready.json()).toEqual({
      status: 'ok',
      checks: ['database', 'worker', 'slack'].map((name) => ({ name, status: 'ok' })),
    });
    const metrics = await (await fetch(`${bot.url}/metrics`)).text();
    expect(metrics).toContain('headroom_slack_refused_requests_total{reason="REPLAYED"}');
    expect(metrics).toContain('headroom_slack_acknowledgement_seconds_count');
  });
});
