import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '@headroom/plans-prisma/testing';
import { ask, CHANNEL, eventually, LINE, nextForm, nextMessage, wholeText } from './asking.js';
import { startTestBot, type TestBot } from './test-bot.js';

const ANA = 'U0ANA';

/** The worker looks every three seconds for jobs of others, and leaves them those of the last two. */
const LONG_WAIT_SECONDS = 7;
const MS_PER_SECOND = 1000;

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

afterEach(async () => {
  bot.simulator.recover();
  for (const view of bot.simulator.views) await bot.simulator.dismiss(view);
});

const typesOf = ({ blocks }: { readonly blocks: readonly Readonly<Record<string, unknown>>[] }) =>
  blocks.map(({ type }) => type);

const answerIsWhole = (text: string) => expect(text).toContain('the cheapest of 3 strategies');

describe('where Slack does not take an answer', () => {
  it('a chart that is refused is told in lines', async () => {
    bot.simulator.refuseBlock('data_visualization');
    const answer = await ask(bot.simulator, ANA, LINE);
    expect(typesOf(answer)).toContain('table');
    expect(typesOf(answer)).not.toContain('data_visualization');
    answerIsWhole(answer.text);
  });

  it('a table that is refused too is told in lines, with the chart as an image', async () => {
    bot.simulator.refuseBlock('data_visualization');
    bot.simulator.refuseBlock('table');
    const answer = await ask(bot.simulator, ANA, LINE);
    expect(typesOf(answer)).not.toContain('table');
    expect(typesOf(answer)).toContain('image');
    expect(bot.simulator.files.at(-1)?.altText).not.toBe('');
    answerIsWhole(answer.text);
  });

  it('blocks that are all refused leave the text', async () => {
    for (const type of ['data_visualization', 'table', 'rich_text']) bot.simulator.refuseBlock(type);
    const answer = await ask(bot.simulator, ANA, LINE);
    expect(typesOf(answer)).toEqual([]);
    answerIsWhole(answer.text);
  });

  it('an answer address that is used up is followed by a message in the channel', async () => {
    bot.simulator.fail('response_url', { error: 'used_url' });
    const answer = await ask(bot.simulator, ANA, LINE);
    expect(bot.simulator.calls.at(-1)?.method).toBe('chat.postEphemeral');
    answerIsWhole(answer.text);
  });

  it('a channel that cannot be written to is followed by a direct message', async () => {
    const { simulator } = bot;
    simulator.fail('response_url', { error: 'expired_url' });
    simulator.fail('chat.postEphemeral', { error: 'channel_not_found' });
    const before = simulator.messages.length;
    await simulator.command({ user: ANA, channel: CHANNEL, text: LINE });
    const direct = await simulator.until(({ messages }) => messages.slice(before).find(({ isFromBot }) => isFromBot));
    answerIsWhole(direct.text);
  });
});

describe('where Slack is in trouble', () => {
  it('an answer waits as long as Slack says', async () => {
    bot.simulator.fail('response_url', { status: 429, retryAfterSeconds: 1 });
    const answer = await ask(bot.simulator, ANA, LINE);
    const uses = bot.simulator.calls.filter(({ method }) => method === 'response_url').slice(-2);
    expect(uses.map(({ status }) => status)).toEqual([429, 200]);
    answerIsWhole(answer.text);
  });

  it('a job that waits for longer than it takes to see that a worker is gone is left to the worker that has it', async () => {
    const { simulator } = bot;
    const before = simulator.calls.length;
    const uses = () => simulator.calls.slice(before).filter(({ method }) => method === 'response_url');
    simulator.fail('response_url', { status: 429, retryAfterSeconds: LONG_WAIT_SECONDS });
    await simulator.command({ user: ANA, channel: CHANNEL, text: LINE });
    await simulator.until(() => uses().some(({ status }) => status === 200), 2 * LONG_WAIT_SECONDS * MS_PER_SECOND);
    expect(uses().map(({ status }) => status)).toEqual([429, 200]);
    expect(bot.logLines.filter((line) => line.includes('begun again'))).toEqual([]);
  }, 60_000);

  it('an answer is sent again after an error of the server', async () => {
    bot.simulator.fail('response_url', { status: 500 });
    answerIsWhole((await ask(bot.simulator, ANA, LINE)).text);
  });

  it('a share waits as long as Slack says', async () => {
    const { simulator } = bot;
    const answer = await ask(simulator, ANA, LINE);
    simulator.fail('chat.postMessage', { status: 429, retryAfterSeconds: 1 });
    const said = await nextMessage(simulator, ANA, async () =>
      simulator.press({ on: answer, actionId: 'answer_share' }),
    );
    expect(wholeText(said)).toContain(CHANNEL);
  });

  it('a form that cannot be opened is told instead', async () => {
    const { simulator } = bot;
    simulator.fail('views.open', { error: 'expired_trigger_id' });
    const told = await nextMessage(simulator, ANA, async () =>
      simulator.command({ user: ANA, channel: CHANNEL, text: '' }),
    );
    expect(told.text).toContain('too long for Slack');
  });

  it('a form that fails after it was opened is told, in its place or as a message', async () => {
    const { simulator } = bot;
    const answer = await ask(simulator, ANA, LINE);
    simulator.fail('views.update', { error: 'hash_conflict' });
    const told = await nextMessage(simulator, ANA, async () =>
      simulator.press({ on: answer, actionId: 'answer_change_load' }),
    );
    expect(told.text).toContain('Something went wrong');
  });

  it('a form that comes late still comes', async () => {
    const { simulator } = bot;
    const answer = await ask(simulator, ANA, LINE);
    simulator.fail('views.open', { status: 500 });
    const form = await nextForm(simulator, async () => simulator.press({ on: answer, actionId: 'answer_change_load' }));
    expect(form.payload['callback_id']).toBe('change_load');
  });
});

describe('where nobody does the work', () => {
  it('what was acknowledged is answered once there is a worker again', async () => {
    await bot.stopWorker();
    const outcome = await bot.simulator.command({ user: ANA, channel: CHANNEL, text: LINE });
    expect(outcome.problem).toBeNull();
    const answer = await nextMessage(bot.simulator, ANA, bot.startWorker);
    answerIsWhole(answer.text);
  });

  it('whoever asks meanwhile is told that it takes longer, and readiness says why', async () => {
    await bot.stopWorker();
    await bot.simulator.command({ user: ANA, channel: CHANNEL, text: LINE });
    await bot.database.plans.client.$executeRaw`
      UPDATE graphile_worker._private_jobs SET run_at = now() - interval '2 minutes'`;
    const { message } = await bot.simulator.command({ user: ANA, channel: CHANNEL, text: LINE });
    expect(message?.text).toBe('Noted. 1 earlier requests are waiting; the answer comes here as soon as it can.');
    expect(await (await fetch(`${bot.url}/health/ready`)).json()).toMatchObject({
      status: 'unavailable',
      checks: expect.arrayContaining([{ name: 'worker', status: 'failed' }]),
    });
    await nextMessage(bot.simulator, ANA, bot.startWorker);
  });
});

describe('where the database ends connections of the worker', () => {
  const ofWorker = `application_name IN ('headroom queue', 'headroom worker') AND datname = current_database()`;

  it('they are opened again, and what is asked is answered', async () => {
    await bot.database.plans.client.$queryRawUnsafe(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${ofWorker}`,
    );
    answerIsWhole((await ask(bot.simulator, ANA, LINE)).text);
    expect(bot.logLines.join('')).toContain('a connection of the queue was lost');
  });

  it('a job whose end could not be noted is not answered again, and the next ones are answered', async () => {
    const { client } = bot.database.plans;
    await client.$executeRawUnsafe(`
      CREATE FUNCTION end_connection() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN OLD; END'`);
    await client.$executeRawUnsafe(`
      CREATE TRIGGER end_connection BEFORE DELETE ON graphile_worker._private_jobs
        FOR EACH ROW EXECUTE FUNCTION end_connection()`);
    const before = bot.simulator.ephemerals.length;
    answerIsWhole((await ask(bot.simulator, ANA, LINE)).text);
    await eventually(() => bot.logLines.some((line) => line.includes('is started again')));
    await client.$executeRawUnsafe('DROP FUNCTION end_connection CASCADE');
    answerIsWhole((await ask(bot.simulator, ANA, LINE)).text);
    await eventually(async () => {
      const [row] = await client.$queryRaw<{ count: number }[]>`SELECT count(*)::int FROM graphile_worker.jobs`;
      return row?.count === 0;
    });
    expect(bot.simulator.ephemerals).toHaveLength(before + 2);
  }, 60_000);

  it('a worker that has stopped holds none', async () => {
    const { client } = bot.database.plans;
    await bot.stopWorker();
    await eventually(
      async () =>
        (await client.$queryRawUnsafe<unknown[]>(`SELECT FROM pg_stat_activity WHERE ${ofWorker}`)).length === 0,
    );
    await bot.startWorker();
  });
});

describe('where the bot ends in between', () => {
  it('the buttons under an answer of before still work, and a form that was open is still taken', async () => {
    const { simulator } = bot;
    const answer = await ask(simulator, ANA, LINE);
    const form = await nextForm(simulator, async () => simulator.press({ on: answer, actionId: 'answer_change_load' }));
    await bot.restart();
    const changed = await nextMessage(simulator, ANA, async () => simulator.submit(form, { load: '6000/s' }));
    expect(changed.ts).toBe(answer.ts);
    await bot.restart();
    const shared = await nextMessage(simulator, ANA, async () =>
      simulator.press({ on: changed, actionId: 'answer_share' }),
    );
    expect(wholeText(shared)).toContain(CHANNEL);
  });

  it('what was confirmed is done by whoever comes after', async () => {
    await bot.stopWorker();
    for (const text of [LINE, LINE, LINE]) await bot.simulator.command({ user: ANA, channel: CHANNEL, text });
    const before = bot.simulator.ephemerals.length;
    await bot.restart();
    await bot.simulator.until(({ ephemerals }) => ephemerals.length === before + 3);
  });
});
