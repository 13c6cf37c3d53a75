import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ApiClient,
  createApiClient,
  EvaluateDocumentDocument,
  SavePlanDocument,
  ViewerDocument,
} from '@headroom/api-client';
import {
  collectSpans,
  LISTS_LOADED_MODULES,
  type SentSpan,
  type SpanCollector,
  spanTree,
  type SpanTree,
} from '@headroom/service/testing';
import { type ServedApi, serveApi } from './served-api.js';

const TOKEN = 'preset-token-of-this-test';
const document = readFileSync(new URL('../../../examples/global-financial-platform.yaml', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'headroom-tracing-'));
const dataFolder = mkdtempSync(join(tmpdir(), 'headroom-tracing-data-'));

let collector: SpanCollector;
let api: ServedApi;
let spans: readonly SentSpan[];
let tree: SpanTree;

/** Serves, does two things, and ends: only then all spans are there. */
beforeAll(async () => {
  collector = await collectSpans();
  api = await serve({ listing: 'traced', environment: tracingTo(collector.url) });
  const client = clientOf(api.url);
  await client.request(EvaluateDocumentDocument, { source: document });
  const { viewer } = await client.request(ViewerDocument);
  const teamId = viewer.teams[0]?.team.id ?? '';
  await client.request(SavePlanDocument, { input: { name: 'Traced', document, teamId } });
  await fetch(`${api.url}/graphql?query=text-in-the-address&access_token=${TOKEN}`);
  await fetch(`${api.url}/health/live`);
  expect(await api.end('SIGTERM')).toBe(0);
  spans = collector.spans();
  tree = spanTree(spans);
}, 120_000);
afterAll(async () => {
  await collector.close();
  for (const each of [folder, dataFolder]) rmSync(each, { recursive: true, force: true });
});

/** Spans are sent once in a minute, so that those which arrive are those of the end. */
function tracingTo(url: string): Readonly<Record<string, string>> {
  return {
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_BSP_SCHEDULE_DELAY: '60000',
  };
}

async function serve({
  listing,
  environment,
}: {
  readonly listing: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<ServedApi> {
  return serveApi({
    HEADROOM_DATA_DIR: dataFolder,
    HEADROOM_BOOTSTRAP_TOKEN: TOKEN,
    HEADROOM_COMPUTING_THREADS: '1',
    LOADED_MODULES_FILE: join(folder, listing),
    NODE_OPTIONS: `--require ${LISTS_LOADED_MODULES}`,
    ...environment,
  });
}

function clientOf(url: string): ApiClient {
  return createApiClient({ url: `${url}/graphql`, token: TOKEN });
}

function loaded(listing: string): readonly string[] {
  return readFileSync(join(folder, listing), 'utf8').split('\n');
}

describe('traces', () => {
  it('tell of an evaluation: the request, the operation, and the computation with its size', () => {
    const operation = tree.named('query evaluateDocument');
    expect(tree.around(operation)).toEqual(['POST']);
    expect(operation.attributes).toMatchObject({
      'graphql.operation.name': 'EvaluateDocument',
      'headroom.has_errors': false,
    });
    const computation = spans.find(({ parentSpanId }) => parentSpanId === operation.spanId);
    expect(computation).toMatchObject({ name: 'plan workload', traceId: operation.traceId });
    expect(computation?.attributes['headroom.component.count']).toBe(3);
  });

  it('tell of a saved plan: the store and its queries inside of the operation', () => {
    const operation = tree.named('mutation savePlan');
    const inside = spans.filter((span) => tree.around(span).includes('mutation savePlan'));
    expect(new Set(inside.map(({ traceId }) => traceId))).toEqual(new Set([operation.traceId]));
    expect(inside.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['plan workload', 'prisma:client:operation']),
    );
    const queries = inside.filter(({ name }) => name.startsWith('pg.query'));
    expect(queries.length).toBeGreaterThan(3);
    expect(queries.some((query) => tree.around(query).includes('prisma:client:operation'))).toBe(true);
  });

  it('have nothing in them that gives rights, and nothing of a document', () => {
    expect(collector.received().length).toBeGreaterThan(10_000);
    expect(spans.map(({ attributes }) => attributes['url.query'])).toContain('[left out]');
    for (const secret of [
      TOKEN,
      'Bearer',
      'text-in-the-address',
      ...document.split('\n').filter((line) => line.length > 20),
    ]) {
      expect(collector.received()).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
  });

  it('leave out what machines ask every few seconds', () => {
    expect(spans.filter(({ attributes }) => attributes['url.path'] === '/health/live')).toEqual([]);
  });

  it('are named in the log line of each request', () => {
    const lines = api
      .log()
      .split('\n')
      .filter((line) => line.includes('"msg":"request"'));
    const traceIds = new Set(spans.map(({ traceId }) => traceId));
    const { traceId } = JSON.parse(lines[0] ?? '{}') as { readonly traceId?: string };
    expect(traceIds.has(traceId ?? '')).toBe(true);
  });
});

describe('without an address for spans', () => {
  it('nothing that traces is loaded', async () => {
    const untraced = await serve({ listing: 'untraced', environment: {} });
    await clientOf(untraced.url).request(ViewerDocument);
    expect(await untraced.end('SIGTERM')).toBe(0);
    expect(loaded('untraced').some((path) => path.includes('/fastify/'))).toBe(true);
    // The interface, which does nothing by itself, also comes with the metrics.
    const tracing = /@opentelemetry\/(?!api\/)|@prisma\/instrumentation|import-in-the-middle/;
    expect(loaded('untraced').filter((path) => tracing.test(path))).toEqual([]);
    expect(loaded('traced').filter((path) => tracing.test(path)).length).toBeGreaterThan(10);
  }, 60_000);
});

describe('with a collector that is not there', () => {
  it('everything goes on as usual, and ends in order', async () => {
    const alone = await serve({ listing: 'alone', environment: tracingTo('http://127.0.0.1:1') });
    const { viewer } = await clientOf(alone.url).request(ViewerDocument);
    expect(viewer.kind).toBe('TOKEN');
    expect(await alone.end('SIGTERM')).toBe(0);
  }, 60_000);
});
