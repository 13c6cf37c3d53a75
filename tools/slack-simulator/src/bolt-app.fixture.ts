import { App, LogLevel, type RespondArguments } from '@slack/bolt';
import type { SlackSimulator } from './simulator.js';

/** A small bot over Bolt, which does a little of everything. */
export interface TestBot {
  readonly app: App;
  /** What went wrong in it. */
  readonly errors: string[];
  /** Types of the events that it was told of, with the number of the retry. */
  readonly events: string[];
}

const modal = (title: string): object => ({
  type: 'modal',
  callback_id: 'form',
  title: { type: 'plain_text', text: title },
  submit: { type: 'plain_text', text: 'Save' },
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'load',
      label: { type: 'plain_text', text: 'Load' },
      element: { type: 'plain_text_input', action_id: 'load' },
    },
    {
      type: 'input',
      block_id: 'region',
      optional: true,
      label: { type: 'plain_text', text: 'Region' },
      element: { type: 'external_select', action_id: 'region', min_query_length: 1 },
    },
    {
      type: 'actions',
      block_id: 'more',
      elements: [{ type: 'button', action_id: 'push', text: { type: 'plain_text', text: 'More' } }],
    },
  ],
});

const withButton = (text: string): object => ({
  text,
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text } },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'again', value: '1', text: { type: 'plain_text', text: 'Again' } }],
    },
  ],
});

/** Starts the bot by HTTP, and tells the simulator where it is. */
export async function startHttpBot(simulator: SlackSimulator): Promise<TestBot> {
  const app = new App({
    token: 'xoxb-simulated-acme',
    signingSecret: simulator.signingSecret,
    logLevel: LogLevel.ERROR,
    logger: silent,
    clientOptions: { slackApiUrl: simulator.apiUrl },
  });
  const bot = listening(app);
  const server = (await app.start(0)) as { address(): { readonly port: number } | string | null };
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  simulator.deliverTo(`http://127.0.0.1:${String(port)}/slack/events`);
  return bot;
}

/** Starts the bot in Socket Mode. */
export async function startSocketBot(simulator: SlackSimulator): Promise<TestBot> {
  const app = new App({
    token: 'xoxb-simulated-acme',
    appToken: simulator.appToken,
    socketMode: true,
    logger: silent,
    clientOptions: { slackApiUrl: simulator.apiUrl },
  });
  const bot = listening(app);
  await app.start();
  return bot;
}

const nothing = (): void => undefined;
const silent = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

function listening(app: App): TestBot {
  const bot: TestBot = { app, errors: [], events: [] };
  app.error((error) => {
    bot.errors.push(error.message);
    return Promise.resolve();
  });
  listenToCommands(app);
  listenToForms(app);
  listenToEvents(bot);
  return bot;
}

function listenToCommands(app: App): void {
  app.command('/headroom', async ({ command, ack, respond, client }) => {
    const { text } = command;
    if (text === 'silent') return;
    if (text === 'modal') {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: modal('Plan') as never });
      return;
    }
    if (text === 'later') {
      await ack();
      await respond(withButton('later') as RespondArguments);
      return;
    }
    await ack(withButton(`heard ${text}`) as RespondArguments);
  });
  app.action('again', async ({ ack, respond }) => {
    await ack();
    await respond({ ...withButton('pressed'), replace_original: true } as RespondArguments);
  });
}

function listenToForms(app: App): void {
  app.action('push', async ({ ack, body, client }) => {
    await ack();
    const { trigger_id: trigger } = body as { readonly trigger_id?: string };
    await client.views.push({ trigger_id: trigger ?? '', view: modal('More') as never });
  });
  app.options('region', async ({ ack, payload }) => {
    const { value } = payload as { readonly value: string };
    await ack({ options: [{ text: { type: 'plain_text', text: `${value}us` }, value: `${value}us` }] });
  });
  app.view('form', async ({ ack, view }) => {
    const load = view.state.values['load']?.['load']?.value ?? '';
    if (load === 'wrong') {
      await ack({ response_action: 'errors', errors: { load: 'Not a number.' } });
    } else if (load === 'stranger') {
      await ack({ response_action: 'errors', errors: { nowhere: 'Not there.' } });
    } else if (load === 'again') {
      await ack({ response_action: 'update', view: modal('Once more') as never });
    } else if (load === 'all') {
      await ack({ response_action: 'clear' });
    } else {
      await ack();
    }
  });
  app.shortcut('plan', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal('Shortcut') as never });
  });
}

function listenToEvents({ app, events }: TestBot): void {
  app.event(/.*/, async ({ event, client, context }) => {
    events.push(`${event.type} ${String(context.retryNum ?? 0)}`);
    if (event.type === 'app_mention') {
      await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'yes?' });
    }
    if (event.type === 'app_home_opened') {
      const text = { type: 'plain_text', text: 'Home' } as const;
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'header', text }] } });
    }
    if (event.type === 'link_shared') {
      const { url = '' } = event.links[0] ?? {};
      await client.chat.unfurl({
        channel: event.channel,
        ts: event.message_ts,
        unfurls: { [url]: { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'A plan' } }] } },
      });
    }
  });
}
