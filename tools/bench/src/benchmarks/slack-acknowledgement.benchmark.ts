import { openBenchDatabase } from '../api/bench-database.js';
import type { Benchmark, BenchmarkRow } from '../benchmark.js';
import { boundedFigure } from '../row.js';
import { acknowledgementMs } from '../slack/send-command.js';
import { buildBot, serveBot } from '../slack/served-bot.js';
import { startSilentSlack } from '../slack/silent-slack.js';
import { quantile } from '../statistics.js';

const PER_SECOND = 20;
const SECONDS = 20;
const MOST_MS = 150;
const DATABASE = 'slack';

/** Each is another workload, so that each is planned. */
const line = (number: number) =>
  `plan ${String(10_000 + number)}/s web=Standard_D4s_v5@100/s in eastus,westus3 survive zone,region slo 99.95% rto 15m`;

/** How long people in Slack wait until their command is taken, while what they ask for is planned. */
export const slackAcknowledgement: Benchmark = {
  name: 'slack-acknowledgement',
  baseline: 'a request for /health/live of the same process, at the same time',
  bound: `at ${String(PER_SECOND)} commands a second 99 of 100 are acknowledged within ${String(MOST_MS)} ms`,
  isLong: true,
  run: async ({ root, scratch }) => {
    buildBot(root);
    const database = await openBenchDatabase(scratch);
    const slack = await startSilentSlack();
    await database.run('postgres', `CREATE DATABASE ${DATABASE}`);
    const bot = await serveBot(root, { databaseUrl: database.addressOf(DATABASE), slackUrl: slack.url });
    try {
      return [await measured(bot.url, slack.url)];
    } finally {
      await bot.close();
      slack.close();
      await database.close();
    }
  },
};

async function measured(url: string, slackUrl: string): Promise<BenchmarkRow> {
  const acknowledged: Promise<number>[] = [];
  const beside: Promise<number>[] = [];
  for (let number = 0; number < PER_SECOND * SECONDS; number += 1) {
    acknowledged.push(acknowledgementMs({ url, slackUrl, text: line(number) }));
    beside.push(liveMs(url));
    await new Promise((resolve) => setTimeout(resolve, 1000 / PER_SECOND));
  }
  return boundedFigure(
    {
      subject: `acknowledgement of ${String(PER_SECOND)} commands a second, 99 of 100`,
      figure: quantile(await Promise.all(acknowledged), 0.99),
      baseline: quantile(await Promise.all(beside), 0.99),
      unit: 'ms',
    },
    MOST_MS,
  );
}

async function liveMs(url: string): Promise<number> {
  const start = performance.now();
  await (await fetch(`${url}/health/live`)).text();
  return performance.now() - start;
}
