import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '@headroom/plans-prisma/testing';
import {
  collectSpans,
  LISTS_LOADED_MODULES,
  type SentSpan,
  type SpanCollector,
  spanTree,
  type SpanTree,
} from '@headroom/service/testing';
import { type SlackSimulator, startSlackSimulator } from '@headroom/slack-simulator';
import { CHANNEL, LINE, nextMessage } from './asking.js';
import { killLeftOvers, startBuilt } from './built-programs.js';

const ANA = 'U0ANA';
const folder = mkdtempSync(join(tmpdir(), 'headroom-slack-tracing-'));

let server: TestServer;
let simulator: SlackSimulator;
let collector: SpanCollector;
let spans: readonly SentSpan[];
let tree: SpanTree;

/** One question and its answer; all spans are there once bot and worker have ended. */
beforeAll(async () => {
  server = await openTestServer();
  simulator = await startSlackSimulator();
  collector = await collectSpans();
  await askOnce('traced', {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_BSP_SCHEDULE_DELAY: '60000',
  });
  spans = collector.spans();
  tree = spanTree(spans);
}, 120_000);

afterAll(async () => {
  killLeftOvers();
  await collector.close();
  await simulator.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the built bot and worker until a command is answered; what each has loaded is listed. */
async function askOnce(listing: string, tracing: Readonly<Record<string, string>>): Promise<void> {
  const environment = {
    DATABASE_URL: await server.newDatabase(),
    SLACK_PORT: '0',
    SLACK_WORKER_PORT: '0',
    SLACK_API_URL: simulator.apiUrl,
    SLACK_SIGNING_SECRET: simulator.signingSecret,
    SLACK_BOT_TOKEN: simulator.teams[0]?.botToken ?? '',
    NODE_OPTIONS: `--require ${LISTS_LOADED_MODULES}`,
    ...tracing,
  };
  const [bot, worker] = await Promise.all(
    (['main', 'worker'] as const).map(async (name) =>
      startBuilt(name, { ...environment, LOADED_MODULES_FILE: join(folder, `${listing}-${name}`) }),
    ),
  );
  simulator.deliverTo(`http://127.0.0.1:${portIn(bot?.text)}/slack/events`);
  await nextMessage(simulator, ANA, async () => simulator.command({ user: ANA, channel: CHANNEL, text: LINE }));
  for (const program of [bot, worker]) {
    const ready = await fetch(`http://127.0.0.1:${portIn(program?.text)}/health/ready`);
    expect(ready.status).toBe(200);
  }
  expect(await Promise.all([bot?.stop(), worker?.stop()])).toEqual([0, 0]);
}

function portIn(text = ''): string {
  return /localhost:(\d+)/u.exec(text)?.[1] ?? '';
}

function loaded(listing: string): readonly string[] {
  return readFileSync(join(folder, listing), 'utf8').split('\n');
}

describe('traces of the bot', () => {
  it('tell of a command, with its way into the queue', () => {
    const command = tree.named('slack command');
    expect(command.attributes['headroom.slack.id']).toBe('/headroom');
    expect(tree.around(command)).toEqual(['POST']);
    const inside = spans.filter((span) => tree.around(span).includes('slack command'));
    expect(inside.some(({ name }) => name.startsWith('pg.query'))).toBe(true);
  });

  it('tell of its job in the worker, in the same trace: the computation and the answer', () => {
    const job = tree.named('slack job');
    expect(job.attributes).toMatchObject({ 'headroom.job.kind': 'PLAN' });
    expect([job.traceId, tree.around(job)]).toEqual([tree.named('slack command').traceId, ['slack command', 'POST']]);
    for (const name of ['plan workload', 'send answer']) expect(tree.around(tree.named(name))[0]).toBe('slack job');
  });

  it('have nothing of what was written in them, and nothing that gives rights', () => {
    expect(collector.received().length).toBeGreaterThan(5_000);
    const { signingSecret, teams } = simulator;
    const secrets = [signingSecret, teams[0]?.botToken ?? '', 'Bearer', 'Standard_D4s_v5', '12000/s', 'response_url'];
    for (const secret of secrets) expect(collector.received()).not.toContain(secret);
  });

  it('leave out what machines ask every few seconds', () => {
    expect(spans.filter(({ attributes }) => String(attributes['url.path']).startsWith('/health'))).toEqual([]);
  });
});

describe('without an address for spans', () => {
  it('nothing that traces is loaded by the bot or by its worker', async () => {
    await askOnce('untraced', {});
    const tracing = /@opentelemetry\/(?!api\/)|@prisma\/instrumentation|import-in-the-middle/u;
    for (const program of ['main', 'worker']) {
      expect(loaded(`untraced-${program}`).some((path) => path.includes('/@slack/'))).toBe(true);
      expect(loaded(`untraced-${program}`).filter((path) => tracing.test(path))).toEqual([]);
      expect(loaded(`traced-${program}`).filter((path) => tracing.test(path)).length).toBeGreaterThan(10);
    }
  }, 60_000);
});
