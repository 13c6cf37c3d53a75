import { existsSync, readFileSync } from 'node:fs';
import { objectIn, objectList, textIn } from './state/json.js';
import type { Json } from './state/records.js';
import type { PageShortcut } from './page/regions.js';
import { type SlackSimulator, startSlackSimulator } from './simulator.js';
import { startBot } from './start-bot.js';

/** Where the simulator listens, so that the settings of the bot can stay the same from one day to the next. */
const PORT = Number(process.env['SLACK_SIMULATOR_PORT'] ?? 4010);
const BOT_URL = process.env['SLACK_SIMULATOR_BOT_URL'] ?? 'http://127.0.0.1:4001/slack/events';

const simulator = await startSlackSimulator({ port: PORT, requestUrl: BOT_URL, shortcuts: readShortcuts() });
const settings = botSettings(simulator);
tell([
  `Slack simulator: ${simulator.pageUrl}`,
  '',
  'Settings of a bot that is to use it:',
  ...Object.entries(settings).map(([name, value]) => `  ${name}=${JSON.stringify(value)}`),
  `In HTTP mode it is expected at ${BOT_URL} (SLACK_SIMULATOR_BOT_URL).`,
  '',
]);
const stopBot = startBot(settings, tell);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopBot();
    void simulator.close();
  });
}

/** What the bot is started with to talk to the simulator. */
function botSettings({ apiUrl, signingSecret, appToken }: SlackSimulator): Readonly<Record<string, string>> {
  return {
    SLACK_MODE: process.env['SLACK_MODE'] ?? 'http',
    SLACK_API_URL: apiUrl,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: 'xoxb-simulated-acme',
    SLACK_APP_TOKEN: appToken,
    SLACK_PORT: new URL(BOT_URL).port,
  };
}

/** The shortcuts of the bot's manifest; none where there is no manifest. */
function readShortcuts(): readonly PageShortcut[] {
  const manifest = new URL('../../../apps/slack-bot/manifest.json', import.meta.url);
  if (!existsSync(manifest)) return [];
  const { features } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly features?: Json };
  return objectList(objectIn({ features }, 'features')['shortcuts']).map((one) => ({
    name: textIn(one, 'name'),
    callbackId: textIn(one, 'callback_id'),
    kind: one['type'] === 'message' ? 'MESSAGE' : 'GLOBAL',
  }));
}

function tell(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
