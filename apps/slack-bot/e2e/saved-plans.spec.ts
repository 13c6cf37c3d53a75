import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '@headroom/plans-prisma/testing';
import { ask, CHANNEL, DOCUMENT, LINE, nextForm, nextMessage, wholeText } from './asking.js';
import { PORTAL_URL, startTestBot, type TestBot } from './test-bot.js';

const [ANA, BEN, CLEO] = ['U0ANA', 'U0BEN', 'U0CLEO'] as const;

let server: TestServer;
let bot: TestBot;

beforeAll(async () => {
  server = await openTestServer();
  bot = await startTestBot({ databaseUrl: await server.newDatabase() });
  await bot.link(ANA);
  await bot.link(CLEO, 'VIEWER');
});

afterAll(async () => {
  await bot.close();
  await server.close();
});

afterEach(async () => {
  for (const view of bot.simulator.views) await bot.simulator.dismiss(view);
});

/** Plans a document and saves it by the form. */
async function save(user: string, name: string, document = DOCUMENT) {
  const { simulator } = bot;
  const answer = await ask(simulator, user, document);
  const form = await nextForm(simulator, async () => simulator.press({ on: answer, actionId: 'answer_save' }));
  return nextMessage(simulator, user, async () => {
    expect((await simulator.submit(form, { name, notes: 'from Slack' })).outcome).toBe('CLEARED');
  });
}

describe('saved plans in Slack', () => {
  it('are saved under a name, for a team, and the answer says so in its place', async () => {
    const saved = await save(ANA, 'Storefront');
    expect(wholeText(saved)).toContain('Storefront');
    expect(wholeText(saved)).not.toContain('Save Plan');
    const [plan] = await bot.database.plans.client.plan.findMany();
    expect(plan).toMatchObject({ name: 'Storefront', notes: 'from Slack', teamId: bot.teamId });
    const audit = await bot.database.plans.client.auditEvent.findMany({ where: { action: 'PLAN_SAVED' } });
    expect(audit).toEqual([expect.objectContaining({ source: 'SLACK', actorId: `person-${ANA}` })]);
  });

  it('are not saved under a name that is taken, and why is told', async () => {
    const refused = await save(ANA, 'storefront');
    expect(refused.text).toContain('is taken in this team');
  });

  it('are saved by the command too, the last answer first', async () => {
    await ask(bot.simulator, ANA, LINE);
    const form = await nextForm(bot.simulator, async () =>
      bot.simulator.command({ user: ANA, channel: CHANNEL, text: 'save "Late night"' }),
    );
    const saved = await nextMessage(bot.simulator, ANA, async () => bot.simulator.submit(form));
    expect(wholeText(saved)).toContain('Late night');
  });

  it('are listed, and shown by a button', async () => {
    const list = await ask(bot.simulator, ANA, 'list');
    expect(list.text).toContain('Late night, Storefront');
    const shown = await nextMessage(bot.simulator, ANA, async () => {
      const [block] = list.blocks.filter(({ accessory }) => accessory !== undefined);
      await bot.simulator.press({ on: list, actionId: 'plan_show', blockId: String(block?.['block_id']) });
    });
    expect(shown.text).toContain('the cheapest of');
  });

  it('are listed by words, also where none has them', async () => {
    expect((await ask(bot.simulator, ANA, 'list night')).text).toContain('Late night');
    expect((await ask(bot.simulator, ANA, 'list nothing like it')).text).toContain('None of your teams');
  });

  it('are shown by a part of their name, and changed into a new revision', async () => {
    const shown = await ask(bot.simulator, ANA, 'show storef');
    const form = await nextForm(bot.simulator, async () =>
      bot.simulator.press({ on: shown, actionId: 'answer_change_load' }),
    );
    const changed = await nextMessage(bot.simulator, ANA, async () => bot.simulator.submit(form, { load: '13000/s' }));
    expect(wholeText(changed)).toContain('Save New Revision');
    const saved = await nextMessage(bot.simulator, ANA, async () =>
      bot.simulator.press({ on: changed, actionId: 'answer_save' }),
    );
    expect(wholeText(saved)).not.toContain('Save New Revision');
    const plan = await bot.database.plans.client.plan.findFirst({ where: { name: 'Storefront' } });
    expect(plan?.revision).toBe(2);
  });

  it('that are not there are told with what is near', async () => {
    expect((await ask(bot.simulator, ANA, 'show Nowhere')).text).toContain('There is no saved plan "Nowhere"');
  });

  it('are compared', async () => {
    const compared = await ask(bot.simulator, ANA, 'compare Storefront "Late night"');
    expect(compared.blocks.map(({ type }) => type)).toContain('data_table');
    expect(compared.text).toContain('Compared with Storefront.');
  });

  it.each(['compare', 'list'])('are picked for a comparison after %s', async (text) => {
    const form = await nextForm(bot.simulator, async () => {
      if (text === 'compare') return bot.simulator.command({ user: ANA, channel: CHANNEL, text });
      return bot.simulator.press({ on: await ask(bot.simulator, ANA, text), actionId: 'plan_compare' });
    });
    const offered = await bot.simulator.suggest({ on: form, actionId: 'value', blockId: 'plans', typed: '' });
    expect(offered.problems).toEqual([]);
    const chosen = offered.options.filter((one) => /"(?:Storefront|Late night) \(/u.test(JSON.stringify(one)));
    expect((await bot.simulator.submit(form, { plans: chosen.slice(0, 1) })).outcome).toBe('ERRORS');
    const compared = await nextMessage(bot.simulator, ANA, async () => bot.simulator.submit(form, { plans: chosen }));
    expect(compared.text).toMatch(/^Compared with (?:Storefront|Late night)\./u);
  });

  it.each([
    ['eastus', 'without azure/eastus'],
    ['azure/westus3', 'without azure/westus3'],
    ['zone', 'without its fullest zone'],
    ['replica', 'without a replica'],
  ])('lose %s on trial', async (loss, expected) => {
    expect((await ask(bot.simulator, ANA, `whatif Storefront lose ${loss}`)).text).toContain(expected);
  });

  it('cannot lose what they do not have', async () => {
    expect((await ask(bot.simulator, ANA, 'whatif Storefront lose eastus2')).text).toContain('Did you mean');
  });

  it('are planned again, which changes nothing where nothing has changed', async () => {
    expect((await ask(bot.simulator, ANA, 'replan Storefront')).text).toContain('changes nothing');
  });

  it('are locked with a reason, refuse changes then, and are unlocked', async () => {
    expect((await ask(bot.simulator, ANA, 'lock Storefront because the sale is on')).text).toContain('the sale is on');
    expect((await ask(bot.simulator, ANA, 'lock Storefront')).text).toContain('is locked by Ana Silva');
    expect((await ask(bot.simulator, ANA, 'unlock Storefront')).text).toContain('can be changed again');
  });
});

describe('who may do what', () => {
  it.each([
    'list',
    'show Storefront',
    'compare Storefront "Late night"',
    'whatif Storefront lose zone',
    'replan Storefront',
    'lock Storefront',
    'unlock Storefront',
  ])('somebody who is not linked may not: %s', async (text) => {
    const answer = await ask(bot.simulator, BEN, text);
    expect(answer.text).toContain('your Slack account is not linked');
    expect(wholeText(answer)).toContain('Link My Account');
  });

  it('somebody who is not linked may plan, and is told why not to save', async () => {
    const answer = await ask(bot.simulator, BEN, LINE);
    const form = await nextForm(bot.simulator, async () =>
      bot.simulator.press({ on: answer, actionId: 'answer_save' }),
    );
    expect(JSON.stringify(form.payload)).toContain('first link your account');
  });

  it('the button of that message gives a code', async () => {
    const answer = await ask(bot.simulator, BEN, 'list');
    const code = await nextMessage(bot.simulator, BEN, async () =>
      bot.simulator.press({ on: answer, actionId: 'link_account' }),
    );
    expect(code.text).toMatch(/Your code is [A-Z2-9]{4}-/u);
  });

  it('a viewer sees plans and may not lock them', async () => {
    expect((await ask(bot.simulator, CLEO, 'show Storefront')).text).toContain('storefront');
    expect((await ask(bot.simulator, CLEO, 'lock Storefront')).text).toContain(
      'Your role in this team does not allow this.',
    );
  });

  it('a viewer is in no team in which plans may be saved', async () => {
    const answer = await ask(bot.simulator, CLEO, LINE);
    const form = await nextForm(bot.simulator, async () =>
      bot.simulator.press({ on: answer, actionId: 'answer_save' }),
    );
    expect(JSON.stringify(form.payload)).toContain('in no team');
  });

  it('whoever ends the link sees no plans any more', async () => {
    expect((await ask(bot.simulator, CLEO, 'unlink')).text).toContain('no longer linked');
    expect((await ask(bot.simulator, CLEO, 'list')).text).toContain('not linked');
    expect((await ask(bot.simulator, CLEO, 'unlink')).text).toContain('was not linked');
  });
});

describe('App Home', () => {
  it('shows the plans of the teams to whoever is linked', async () => {
    await bot.simulator.openHome(ANA);
    const home = await bot.simulator.until(({ homes }) => homes.find(({ userId }) => userId === ANA));
    expect(JSON.stringify(home.payload)).toContain('Storefront');
    const before = bot.simulator.messages.length;
    await bot.simulator.press({ on: home, actionId: 'plan_show', blockId: blockOf(home.payload, 'plan_show') });
    const shown = await bot.simulator.until(({ messages }) =>
      messages.slice(before).find(({ isFromBot }) => isFromBot),
    );
    expect(shown.text).toContain('the cheapest of');
  });

  it('shows the way to begin to anybody else', async () => {
    await bot.simulator.openHome(BEN);
    const home = await bot.simulator.until(({ homes }) => homes.find(({ userId }) => userId === BEN));
    expect(JSON.stringify(home.payload)).toContain('Link My Account');
    const form = await nextForm(bot.simulator, async () => bot.simulator.press({ on: home, actionId: 'plan_new' }));
    expect(form.payload['callback_id']).toBe('plan_form');
  });
});

describe('links to plans', () => {
  const shared = async (user: string, id: string) =>
    bot.simulator.shareLink({ user, channel: CHANNEL, url: `${PORTAL_URL}/plans/${id}` });

  it('unfurl where whoever posts them may see the plan', async () => {
    const plan = await bot.database.plans.client.plan.findFirst({ where: { name: 'Storefront' } });
    const { message } = await shared(ANA, plan?.id ?? '');
    const unfurled = await bot.simulator.until(({ messages }) =>
      messages.find(({ ts, unfurls }) => ts === message.ts && Object.keys(unfurls).length > 0),
    );
    expect(JSON.stringify(unfurled.unfurls)).toContain('Storefront');
  });

  it('do not unfurl for anybody else, who is told alone how they would', async () => {
    const plan = await bot.database.plans.client.plan.findFirst({ where: { name: 'Storefront' } });
    const posted: { ts: string } = { ts: '' };
    const told = await nextMessage(bot.simulator, BEN, async () => {
      posted.ts = (await shared(BEN, plan?.id ?? '')).message.ts;
    });
    expect(told.text).toContain('not linked');
    expect(bot.simulator.messages.find(({ ts }) => ts === posted.ts)?.unfurls).toEqual({});
  });

  it('that lead to no plan are told as such', async () => {
    const told = await nextMessage(bot.simulator, ANA, async () => shared(ANA, '0198c2f0-0000-7000-8000-000000000001'));
    expect(told.text).toContain('There is no such plan behind your link');
  });
});

/** The first block that has an element with this action. */
function blockOf(payload: Readonly<Record<string, unknown>>, actionId: string): string {
  const blocks = payload['blocks'] as readonly {
    readonly block_id: string;
    readonly accessory?: { readonly action_id: string };
  }[];
  return blocks.find(({ accessory }) => accessory?.action_id === actionId)?.block_id ?? '';
}
