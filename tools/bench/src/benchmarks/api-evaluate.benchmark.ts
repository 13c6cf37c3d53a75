import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { ask } from '../api/ask.js';
import { buildApi, ROLE_SETTINGS } from '../api/served-api.js';
import { wholeSelection } from '../api/whole-selection.js';
import type { Benchmark, BenchmarkPlace, BenchmarkRow } from '../benchmark.js';
import { interleavedMedians } from '../interleaved.js';
import { atLeastRatio } from '../row.js';

const DOCUMENTS = 4000;
const ROUND_SECONDS = 4;
/** V8 goes on compiling for half a minute, in the thread that takes its share too. */
const ROUNDS = { warmUps: 9, counted: 5 };
const LEAST_RATIO = 0.5;

/** Evaluations by the API beside the same answer from a constant: what computing costs, and what everything else. */
export const apiEvaluate: Benchmark = {
  name: 'api-evaluate',
  baseline: 'the same answer from a constant',
  bound: `≥ ${String(LEAST_RATIO)} ×`,
  run: async (place) => {
    buildApi(place.root);
    const child = spawn(process.execPath, [`${place.root}apps/api/dist/bench/main.js`], {
      env: { ...process.env, ...ROLE_SETTINGS },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    try {
      return [await evaluateRow(place, await addressOf(child))];
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  },
};

async function evaluateRow({ root, scratch }: BenchmarkPlace, graphqlUrl: string): Promise<BenchmarkRow> {
  const plan = wholeSelection(readFileSync(`${root}apps/api/schema.graphql`, 'utf8'), 'StrategyPlan');
  const parts = `{ evaluation { strategies ${plan} } userErrors { code message } }`;
  const constant = { query: `{ answer: constantEvaluation ${parts} }`, variables: {} };
  const evaluations = Array.from({ length: DOCUMENTS }, (_, number) => ({
    query: `query ($workload: WorkloadInput!) { answer: evaluate(workload: $workload) ${parts} }`,
    variables: { workload: workloadOf(number) },
  }));
  await checkIsSame(graphqlUrl, [evaluations[0] ?? constant, constant]);
  const rate = (name: string, questions: readonly object[]) => {
    const path = `${scratch}${name}.json`;
    writeFileSync(path, JSON.stringify(questions.map((question) => JSON.stringify(question))));
    return () => requestsPerSecond(graphqlUrl, path);
  };
  const rates = { evaluate: rate('evaluate', evaluations), constant: rate('constant', [constant]) };
  const { evaluate, constant: baseline } = await interleavedMedians(rates, ROUNDS);
  const subject = 'evaluate, 3 components, another document each time';
  return atLeastRatio({ subject, figure: evaluate, baseline, unit: 'requests/s' }, LEAST_RATIO);
}

type Questions = readonly Parameters<typeof ask>[1][];

/** The constant is the evaluation of the first document. */
async function checkIsSame(graphqlUrl: string, questions: Questions): Promise<void> {
  const [first, second] = await Promise.all(questions.map((question) => ask(graphqlUrl, question, null)));
  if (JSON.stringify(first) !== JSON.stringify(second)) throw new Error('The constant is not the evaluation.');
}

function requestsPerSecond(graphqlUrl: string, path: string): number {
  const program = new URL('api-load.program.mjs', import.meta.url).pathname;
  const output = execFileSync(process.execPath, [program, graphqlUrl, path, String(ROUND_SECONDS)]);
  return Number(output.toString());
}

async function addressOf(child: ChildProcess): Promise<string> {
  child.stdin?.end(JSON.stringify(workloadOf(0)));
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', () => reject(new Error('The API ended before it was ready; the lines above say why.')));
  });
}

/** A workload that no other request has. */
function workloadOf(number: number): object {
  return {
    name: 'load',
    demand: { peakPerSecond: String(9000 + number) },
    targets: { availability: '0.999', rto: 900 },
    locations: [{ location: 'azure/eastus' }, { location: 'azure/westus3' }],
    components: [
      { name: 'web', kind: 'COMPUTE', sku: 'Standard_D4s_v5', capacityPerSecond: '100' },
      { name: 'api', kind: 'COMPUTE', sku: 'Standard_D4s_v5', capacityPerSecond: '80' },
      { name: 'db', kind: 'DATA', sku: 'Standard_E8s_v5', capacityPerSecond: '5000', writeRatio: '0.1' },
    ],
  };
}
