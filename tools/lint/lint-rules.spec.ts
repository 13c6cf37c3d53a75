import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';

const BOUNDARY = '@nx/enforce-module-boundaries';
const IMAGES = '@typescript-eslint/no-restricted-imports';
const CORE_FILE = 'libs/core/src/sizing/made-up.ts';
const CATALOG_FILE = 'libs/catalog/src/made-up.ts';
const SPEC_FILE = 'libs/core/src/sizing/made-up.spec.ts';

/** What is wrong with a made-up file, where it would lie, its text, and the one rule that has to notice. */
type Case = readonly [fault: string, path: string, text: string, rule: string];

const forbidden: readonly Case[] = [
  ['core reading a file', CORE_FILE, "import 'node:fs';\n", 'no-restricted-imports'],
  ['core reading a file under the old name', CORE_FILE, "import 'fs';\n", 'no-restricted-imports'],
  ['core using a package', CORE_FILE, "import 'yaml';\n", 'no-restricted-imports'],
  ['core making its own Decimal', CORE_FILE, "import 'decimal.js';\n", 'no-restricted-imports'],
  ['core handing on a package', CORE_FILE, "export * from 'yaml';\n", 'no-restricted-imports'],
  ['core importing at run time', CORE_FILE, "export const fs = import('node:fs');\n", 'no-restricted-syntax'],
  ['core drawing a random number', CORE_FILE, 'export const x = Math.random();\n', 'no-restricted-properties'],
  ['core asking for the date', CORE_FILE, 'export const x = new Date();\n', 'no-restricted-globals'],
  ['core asking for the time', CORE_FILE, 'export const x = Date.now();\n', 'no-restricted-globals'],
  ['core reading the environment', CORE_FILE, 'export const x = process.env;\n', 'no-restricted-globals'],
  ['core setting a timer', CORE_FILE, 'setTimeout(String, 1);\n', 'no-restricted-globals'],
  ['core calling the network', CORE_FILE, "export const x = fetch('');\n", 'no-restricted-globals'],
  ['the catalogue importing the planner', CATALOG_FILE, "import '@headroom/planner';\n", BOUNDARY],
  ['the catalogue importing the report', CATALOG_FILE, "import '@headroom/report';\n", BOUNDARY],
  ['the report importing the catalogue', 'libs/report/src/x.ts', "import '@headroom/catalog';\n", BOUNDARY],
  ['a library importing an app', 'libs/planner/src/x.ts', "import '../../../apps/cli/src/main.js';\n", BOUNDARY],
  ['a project reached by a path', CATALOG_FILE, "import '../../core/src/index.js';\n", BOUNDARY],
  ['saved plans importing Prisma', 'libs/plans/src/x.ts', "import '@prisma/client';\n", BOUNDARY],
  ['saved plans importing their database', 'libs/plans/src/x.ts', "import '@headroom/plans-prisma';\n", BOUNDARY],
  ['an app importing Prisma', 'apps/cli/src/x.ts', "import '@prisma/client';\n", BOUNDARY],
  ['the command drawing images', 'apps/cli/src/x.ts', "import '@headroom/report/png';\n", IMAGES],
  ['the report drawing where it only describes', 'libs/report/src/charts/x.ts', "import 'vega';\n", IMAGES],
  ['the client of the API importing core', 'libs/api-client/src/x.ts', "import '@headroom/core';\n", BOUNDARY],
  ['a library importing the client of the API', 'libs/plans/src/x.ts', "import '@headroom/api-client';\n", BOUNDARY],
  ['any', CATALOG_FILE, 'export let x: any;\n', '@typescript-eslint/no-explicit-any'],
  ['a default export', CATALOG_FILE, 'export default 1;\n', 'no-restricted-syntax'],
  ['an enum', CATALOG_FILE, 'export enum X { A }\n', 'no-restricted-syntax'],
  [
    'a fourth parameter',
    CATALOG_FILE,
    'export const x = (...[]) => (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];\n',
    'max-params',
  ],
  ['a core file of 201 lines', CORE_FILE, 'export {};\n'.repeat(201), 'max-lines'],
  ['a file of 301 lines', CATALOG_FILE, 'export {};\n'.repeat(301), 'max-lines'],
  ['a focused test', SPEC_FILE, "it.only('x', () => expect(1).toBe(1));\n", 'no-restricted-syntax'],
  ['a skipped suite', SPEC_FILE, "describe.skip('x', () => expect(1).toBe(1));\n", 'no-restricted-syntax'],
  ['an excluded test', SPEC_FILE, "xit('x', () => expect(1).toBe(1));\n", 'no-restricted-syntax'],
  ['a test to be written', SPEC_FILE, "it.todo('x');\n", 'no-restricted-syntax'],
];

const allowed: readonly Case[] = [
  ['the one Decimal', 'libs/core/src/numbers/decimal.ts', "import 'decimal.js';\n", 'no-restricted-imports'],
  ['a core file importing its sibling', CORE_FILE, "import './replica-need.js';\n", 'no-restricted-imports'],
  ['a core spec reading its cases', SPEC_FILE, "import 'node:fs';\n", 'no-restricted-imports'],
  ['the catalogue importing core', CATALOG_FILE, "import '@headroom/core';\n", BOUNDARY],
  ['the planner importing the report', 'libs/planner/src/x.ts', "import '@headroom/report';\n", BOUNDARY],
  ['an app importing the planner', 'apps/cli/src/x.ts', "import '@headroom/planner';\n", BOUNDARY],
  ['an app importing the database of plans', 'apps/cli/src/x.ts', "import '@headroom/plans-prisma';\n", BOUNDARY],
  ['an app importing the client of the API', 'apps/api/e2e/x.ts', "import '@headroom/api-client';\n", BOUNDARY],
  ['the database of plans importing Prisma', 'libs/plans-prisma/src/x.ts', "import '@prisma/client';\n", BOUNDARY],
  ['a tool importing the planner', 'tools/bench/x.ts', "import '@headroom/planner';\n", BOUNDARY],
  [
    'the one place that draws images',
    'libs/report/src/png/x.ts',
    "import 'vega';\nimport '@resvg/resvg-js';\n",
    IMAGES,
  ],
  ['a chart typed by Vega-Lite', 'libs/report/src/charts/x.ts', "import type {} from 'vega-lite';\n", IMAGES],
  ['an app of Node drawing images', 'apps/api/src/x.ts', "import '@headroom/report/png';\n", IMAGES],
  ['a config file exporting by default', 'libs/core/jest.config.mjs', 'export default {};\n', 'no-restricted-syntax'],
];

/** The rules broken by each file, in order. */
function lintProbes(cases: readonly Case[]): readonly (readonly string[])[] {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('lint-probes.mjs', import.meta.url))], {
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    input: JSON.stringify(cases.map(([, path, text]) => ({ path, text }))),
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the lint rules', () => {
  let broken: ReadonlyMap<Case, readonly string[]>;

  beforeAll(() => {
    const cases = [...forbidden, ...allowed];
    const results = lintProbes(cases);
    broken = new Map(cases.map((probe, index) => [probe, results[index] ?? []]));
  }, 60_000);

  it.each(forbidden.map((probe) => [probe[0], probe] as const))('refuse %s', (_fault, probe) => {
    expect(broken.get(probe)).toContain(probe[3]);
  });

  it.each(allowed.map((probe) => [probe[0], probe] as const))('let %s through', (_fault, probe) => {
    expect(broken.get(probe)).not.toContain(probe[3]);
  });
});
