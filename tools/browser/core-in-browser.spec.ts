import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { evaluate, type EvaluationInput } from '@headroom/core';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);
const workloads = JSON.parse(
  readFileSync(new URL('libs/report/src/fixtures/case-workloads.json', root), 'utf8'),
) as (EvaluationInput & { readonly id: string })[];

/** A realm with the language and nothing else: no process, no require, no timers, no console. */
const browser = createContext({});

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('libs/core/src/index.ts', root))],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'headroom',
    logLevel: 'silent',
  });
  runInContext(outputFiles[0]?.text ?? '', browser);
});

describe('the core in a browser', () => {
  it.each(workloads.map((workload) => [workload.id, workload] as const))(
    'plans %s to the same answer as in Node, to the letter',
    (_id, { workload, assumptions, catalog }) => {
      const input = JSON.stringify({ workload, assumptions, catalog });
      const answer: unknown = runInContext(`JSON.stringify(headroom.evaluate(${input}))`, browser);
      expect(answer).toBe(JSON.stringify(evaluate({ workload, assumptions, catalog })));
    },
  );
});
