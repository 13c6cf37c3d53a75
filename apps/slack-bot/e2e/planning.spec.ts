import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '@headroom/plans-prisma/testing';
import type { SlackMessage } from '@headroom/slack-simulator';
import { ask, CHANNEL, DOCUMENT, LINE, nextForm, nextMessage, wholeText } from './asking.js';
import { startTestBot, type TestBot } from './test-bot.js';

const ANA = 'U0ANA';

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
  for (const view of bot.simulator.views) await bot.simulator.dismiss(view);
});

/** Asks for the plan of the line, which the buttons under it are tried on. */
async function plan(): Promise<SlackMessage> {
  return ask(bot.simulator, ANA, LINE);
}

describe('planning from chat', () => {
  it('answers a line with a plan that only who asked sees', async () => {
    const answer = await plan();
    expect(answer.text).toContain('the cheapest of 3 strategies that meet every target');
    expect(answer.blocks.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['table', 'data_visualization', 'actions']),
    );
  });

  it('answers a YAML document the same way', async () => {
    const answer = await ask(bot.simulator, ANA, DOCUMENT);
    expect(answer.text).toMatch(/^storefront: /u);
  });

  it('names everything in a line that it does not understand, with what is near', async () => {
    const { text, blocks } = await ask(
      bot.simulator,
      ANA,
      'plan 12000/s web=Standard_D4s_v55@100/s in eastus,westuss3',
    );
    const all = wholeText({ text, blocks });
    expect(text).toBe('2 things in this line are not clear.');
    expect(all).toContain('Did you mean westus3?');
    expect(all).toContain('Did you mean Standard_D4s_v5?');
  });

  it('names every problem of a document', async () => {
    const answer = await ask(bot.simulator, ANA, DOCUMENT.replace('Standard_D4s_v5', 'Standard_D4s_v55'));
    expect(answer.text).toContain('This workload cannot be planned');
    expect(wholeText(answer)).toContain('Did you mean Standard_D4s_v5?');
  });

  it.each([
    ['help', 'Headroom plans redundancy'],
    ['lst', 'There is no command "lst". Did you mean list?'],
    ['show', 'show needs more to go on'],
    ['whatif shop', '/headroom whatif NAME lose eastus'],
  ])('answers %s at once', async (text, expected) => {
    const { message } = await bot.simulator.command({ user: ANA, channel: CHANNEL, text });
    expect(message?.text).toContain(expected);
  });
});

describe('the planning form', () => {
  const openForm = async () =>
    nextForm(bot.simulator, async () => bot.simulator.command({ user: ANA, channel: CHANNEL, text: '' }));

  it('opens without a word, offers sizes and regions, and plans what is filled in', async () => {
    const form = await openForm();
    const sizes = await bot.simulator.suggest({ on: form, actionId: 'value', blockId: 'sku', typed: 'd4s_v5' });
    expect(sizes.problems).toEqual([]);
    const size = sizes.options.find(({ value }) => value === 'Standard_D4s_v5') ?? null;
    const regions = await bot.simulator.suggest({
      on: form,
      actionId: 'value',
      blockId: 'locations',
      typed: 'east us',
    });
    const region = regions.options.find(({ value }) => value === 'azure/eastus') ?? '';
    const answer = await nextMessage(bot.simulator, ANA, async () => {
      const values = {
        load: '12000',
        sku: size,
        capacity: '100',
        locations: [region],
        survive: ['zone'],
        slo: '99.9%',
      };
      expect((await bot.simulator.submit(form, values)).outcome).toBe('CLEARED');
    });
    expect(wholeText(answer)).toContain('azure/eastus');
  });

  it('says at each field what is missing, and what is not clear', async () => {
    const form = await openForm();
    const empty = await bot.simulator.submit(form, {});
    expect(empty.outcome).toBe('ERRORS');
    expect(Object.keys(empty.errors).toSorted()).toEqual(['capacity', 'load', 'locations', 'sku']);
  });

  it('takes a whole document', async () => {
    const form = await openForm();
    const answer = await nextMessage(bot.simulator, ANA, async () =>
      bot.simulator.submit(form, { document: DOCUMENT }),
    );
    expect(answer.text).toMatch(/^storefront: /u);
  });

  it('opens by the global shortcut too, and then answers directly', async () => {
    const form = await nextForm(bot.simulator, async () =>
      bot.simulator.globalShortcut({ user: ANA, callbackId: 'new_plan' }),
    );
    await bot.simulator.submit(form, { document: DOCUMENT });
    const direct = await bot.simulator.until(({ messages, channels }) =>
      messages.find(
        ({ channel, isFromBot }) => isFromBot && channels.some(({ id, isDirect }) => isDirect && id === channel),
      ),
    );
    expect(direct.text).toMatch(/^storefront: /u);
  });
});

describe('what is under an answer', () => {
  it.each([
    ['answer_change_load', { load: '720k/min' }, 'azure/eastus'],
    ['answer_change_load', { load: '6000/s' }, '6,000'],
    [
      'answer_change_targets',
      { availability: '99.9%', rto: '30m', rpo: '', monthlyBudget: '90000' },
      'Cold spare costs',
    ],
    ['answer_change_strategy', { strategy: 'WARM_SPARE' }, 'as chosen'],
  ])('%s plans again in its place', async (actionId, values, expected) => {
    const answer = await plan();
    const form = await nextForm(bot.simulator, async () => bot.simulator.press({ on: answer, actionId }));
    const changed = await nextMessage(bot.simulator, ANA, async () => {
      expect((await bot.simulator.submit(form, values)).outcome).toBe('CLEARED');
    });
    expect(changed.ts).toBe(answer.ts);
    expect(wholeText(changed)).toContain(expected);
  });

  it('plans again in other locations', async () => {
    const answer = await plan();
    const form = await nextForm(bot.simulator, async () =>
      bot.simulator.press({ on: answer, actionId: 'answer_change_locations' }),
    );
    const changed = await nextMessage(bot.simulator, ANA, async () => {
      const { options } = await bot.simulator.suggest({
        on: form,
        actionId: 'value',
        blockId: 'locations',
        typed: 'centralus',
      });
      const locations = options.filter(({ value }) => value === 'azure/centralus');
      expect((await bot.simulator.submit(form, { locations })).outcome).toBe('CLEARED');
    });
    expect(changed.ts).toBe(answer.ts);
    const kept = await bot.database.plans.client.slackAnswer.findFirst({ orderBy: { createdAt: 'desc' } });
    expect(JSON.parse(kept?.document ?? '')).toMatchObject({ locations: ['azure/centralus'] });
  });

  it('says at the field what is wrong with a change', async () => {
    const answer = await plan();
    const form = await nextForm(bot.simulator, async () =>
      bot.simulator.press({ on: answer, actionId: 'answer_change_targets' }),
    );
    const submitted = await bot.simulator.submit(form, { rto: 'soon' });
    expect(submitted.outcome).toBe('ERRORS');
    expect(submitted.errors['rto']).toContain('15m');
  });

  it.each(['COSTS', 'LOSSES', 'FINDINGS', 'OTHERS', 'ASSUMPTIONS'])('shows its details: %s', async (detail) => {
    const answer = await plan();
    const menu = answer.blocks.find(({ accessory }) => accessory !== undefined)?.['accessory'] as {
      readonly options: readonly { readonly value: string }[];
    };
    const choice = menu.options.find(({ value }) => value.startsWith(detail))?.value ?? '';
    const details = await nextMessage(bot.simulator, ANA, async () =>
      bot.simulator.select({ on: answer, actionId: 'answer_details', choice }),
    );
    expect(details.ts).not.toBe(answer.ts);
    expect(details.blocks.length).toBeGreaterThan(2);
  });

  it('is shared with the channel, and says so', async () => {
    const answer = await plan();
    const said = await nextMessage(bot.simulator, ANA, async () =>
      bot.simulator.press({ on: answer, actionId: 'answer_share' }),
    );
    const shared = bot.simulator.messages.find(({ text }) => text.startsWith(`<@${ANA}> shared a redundancy plan.`));
    expect(shared?.channel).toBe(CHANNEL);
    expect(wholeText(said)).toContain(CHANNEL);
  });

  it('is not shared where the app is not, and says what to do', async () => {
    const { simulator } = bot;
    const answer = await nextMessage(simulator, ANA, async () =>
      simulator.command({ user: ANA, channel: 'C0RANDOM', text: LINE }),
    );
    const said = await nextMessage(simulator, ANA, async () =>
      simulator.press({ on: answer, actionId: 'answer_share' }),
    );
    expect(said.text).toContain('the app is not in this channel');
  });
});

describe('where commands do not work', () => {
  it('a mention in a thread is answered there, to its writer alone', async () => {
    const { simulator } = bot;
    const { message } = await simulator.say({ user: ANA, channel: CHANNEL, text: 'How many do we need?' });
    const answer = await nextMessage(simulator, ANA, async () =>
      simulator.mention({ user: ANA, channel: CHANNEL, text: LINE, threadTs: message.ts }),
    );
    expect(answer.threadTs).toBe(message.ts);
    expect(answer.text).toContain('the cheapest of 3 strategies');
  });

  it('the message shortcut plans what is written in a message', async () => {
    const { simulator } = bot;
    const { message } = await simulator.say({ user: 'U0BEN', channel: CHANNEL, text: LINE });
    const answer = await nextMessage(simulator, ANA, async () =>
      simulator.messageShortcut({ user: ANA, callbackId: 'plan_message', message }),
    );
    expect(answer.text).toContain('the cheapest of 3 strategies');
  });

  it('the message shortcut plans a file', async () => {
    const { simulator } = bot;
    const { message } = await simulator.upload({
      user: 'U0BEN',
      channel: CHANNEL,
      name: 'shop.yaml',
      content: DOCUMENT,
    });
    const answer = await nextMessage(simulator, ANA, async () =>
      simulator.messageShortcut({ user: ANA, callbackId: 'plan_message', message }),
    );
    expect(answer.text).toMatch(/^storefront: /u);
  });

  it('the message shortcut says where there is nothing to plan', async () => {
    const { simulator } = bot;
    const { message } = await simulator.say({ user: 'U0BEN', channel: CHANNEL, text: 'good morning' });
    const answer = await nextMessage(simulator, ANA, async () =>
      simulator.messageShortcut({ user: ANA, callbackId: 'plan_message', message }),
    );
    expect(answer.text).toMatch(/There is no (?:workload|command)/u);
  });
});
