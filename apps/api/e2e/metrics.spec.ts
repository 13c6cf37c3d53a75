import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { send } from './send.js';
import { type ServedApi, serveApi } from './served-api.js';
import { startTestApi, type TestApi } from './test-api.js';

const OPERATION_COUNT = /^headroom_graphql_operation_duration_seconds_count\{(.*)\} (\d+)$/gm;

async function metricsOf(url: string): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}

describe('the metrics of operations', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ anonymousRequestsPerMinute: 8 });
  });
  afterAll(async () => api.close());

  it('count by the field of the schema and by outcome, whatever callers call their queries', async () => {
    for (const query of [
      'query Anything1 { strategies { id } }',
      'query Anything2 { other: strategies { name } }',
      '{ strategies { id } catalog { regions { name } } }',
      '{ viewer { id } }',
      '{ strategies { nothing } }',
      'no query',
    ]) {
      await send(api.url, { query });
    }
    await fetch(`${api.url}/graphql?query={strategies{id}}`);
    const counts = [...(await metricsOf(api.url)).matchAll(OPERATION_COUNT)].map(([, labels, count]) => [
      labels,
      count,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      'operation="strategies",outcome="ok"': '2',
      'operation="several",outcome="ok"': '1',
      'operation="viewer",outcome="failed"': '1',
      'operation="invalid",outcome="failed"': '3',
    });
  });

  it('tell of refusals as too many by their status', async () => {
    for (let i = 0; i < 8; i += 1) await send(api.url, { query: '{ strategies { id } }' });
    expect(await metricsOf(api.url)).toMatch(
      /headroom_http_request_duration_seconds_count\{route="\/graphql",status="429"\} [1-9]/,
    );
  });
});

/** An expression with the place that it stands in. */
type Expression = readonly [place: string, expression: string];

/** A rule or a panel asks for series by name and label. */
interface Selector {
  readonly metric: string;
  readonly labels: readonly string[];
}

/** What Prometheus adds to every series. */
const ADDED_LABELS = ['job', 'instance'];

function read(name: string): string {
  return readFileSync(new URL(`../../../docs/operations/${name}`, import.meta.url), 'utf8');
}

function expressions(): readonly Expression[] {
  const dashboard = JSON.parse(read('grafana-dashboard.json')) as {
    readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
  };
  const rules = parse(read('prometheus-alerts.yaml')) as {
    readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
  };
  return [
    // Grafana fills its variables in before Prometheus sees them.
    ...dashboard.panels.flatMap(({ title, targets }) =>
      targets.map(({ expr }): Expression => [title, expr.replaceAll('$__rate_interval', '5m')]),
    ),
    ...rules.groups.flatMap((group) => group.rules).map(({ alert, expr }): Expression => [alert, expr]),
  ];
}

/** Throws where it is not an expression of Prometheus. */
function selectorsOf([place, expression]: Expression): readonly Selector[] {
  const selectors: { metric: string; labels: string[] }[] = [];
  parser.parse(expression).iterate({
    enter: ({ type, from, to, node }) => {
      const text = expression.slice(from, to);
      if (type.isError) throw new Error(`${place}: ${expression.slice(from)} is not understood`);
      if (type.name === 'Identifier' && node.parent?.name === 'VectorSelector')
        selectors.push({ metric: text, labels: [] });
      if (type.name === 'LabelName' && node.parent?.name === 'UnquotedLabelMatcher')
        selectors.at(-1)?.labels.push(text);
    },
  });
  return selectors;
}

describe('the dashboard and the alerts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-metrics-'));
  let api: ServedApi;
  let text: string;

  beforeAll(async () => {
    api = await serveApi({ HEADROOM_DATA_DIR: folder });
    await send(api.url, { query: '{ evaluateDocument(source: "name: x") { userErrors { code } } }' });
    text = await metricsOf(api.url);
  }, 120_000);
  afterAll(async () => {
    await api.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  /** The names of the labels of a metric; null where there is none of that name. */
  function labelsOf(metric: string): readonly string[] | null {
    const series = text.split('\n').find((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `));
    return series === undefined ? null : [...series.matchAll(/[{,](\w+)="/g)].flatMap(([, name]) => name ?? []);
  }

  it('ask for metrics and labels that there are', () => {
    const all = expressions();
    expect(all.length).toBeGreaterThan(15);
    for (const [place, expression] of all) {
      const selectors = selectorsOf([place, expression]).filter(({ metric }) => metric !== 'up');
      for (const { metric, labels } of selectors) {
        const known = labelsOf(metric);
        expect({ place, metric, isThere: known !== null }).toEqual({ place, metric, isThere: true });
        expect(labels.filter((label) => ![...ADDED_LABELS, ...(known ?? [])].includes(label))).toEqual([]);
      }
    }
  });

  it('show every metric of the product', () => {
    const own = [...text.matchAll(/^# TYPE (headroom_\w+) /gm)].flatMap(([, name]) => name ?? []);
    expect(own.length).toBeGreaterThan(6);
    const shown = expressions()
      .flatMap(selectorsOf)
      .map(({ metric }) => metric.replace(/_(count|bucket|sum)$/, ''));
    expect(own.filter((name) => !shown.includes(name))).toEqual([]);
  });
});
