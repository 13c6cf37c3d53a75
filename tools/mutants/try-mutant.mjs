import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @type {{ preset: { transform: Record<string, [string, Record<string, unknown>]> } }} */
const { preset } = await import(new URL('../../jest.preset.mjs', import.meta.url).href);
const core = join(root, 'libs/core');
const TRANSFORMED = '^.+\\.ts$';

/** A test that never ends has noticed its mutant. */
const LONGEST_MILLISECONDS = 120_000;

/** @typedef {'KILLED' | 'SURVIVED' | 'TEXT NOT FOUND' | 'NO SUCH TEST' | 'DOES NOT RUN'} Outcome */

/**
 * Runs the named test of a mutant against the mutated engine.
 *
 * @param {import('./mutant.mjs').Mutant} mutant
 * @returns {Promise<Outcome>}
 */
export async function tryMutant(mutant) {
  const path = join(core, 'src', mutant.file);
  if (readFileSync(path, 'utf8').split(mutant.find).length !== 2) return 'TEXT NOT FOUND';
  const folder = mkdtempSync(join(tmpdir(), 'mutant-'));
  try {
    return await runTest({ mutant, path, results: join(folder, 'results.json') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ mutant: import('./mutant.mjs').Mutant, path: string, results: string }} run
 * @returns {Promise<Outcome>}
 */
async function runTest({ mutant, path, results }) {
  const swc = preset.transform[TRANSFORMED]?.[1];
  const { find, replace, spec, suite, test } = mutant;
  const transformer = join(root, 'tools/mutants/mutating-transform.mjs');
  const config = {
    ...preset,
    rootDir: core,
    transform: { [TRANSFORMED]: [transformer, swc] },
  };
  const title = `^${`${suite} ${test}`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
  const options = [
    `--config=${JSON.stringify(config)}`,
    '--runTestsByPath',
    join(core, 'src', spec),
    `--testNamePattern=${title}`,
    '--runInBand',
    '--json',
    `--outputFile=${results}`,
  ];
  const hasEnded = await runJest(options, { HEADROOM_MUTANT: JSON.stringify({ path, find, replace }) });
  if (!hasEnded) return 'KILLED';
  return existsSync(results) ? outcomeOf(JSON.parse(readFileSync(results, 'utf8'))) : 'DOES NOT RUN';
}

/**
 * @param {readonly string[]} options
 * @param {Record<string, string>} environment
 * @returns {Promise<boolean>} false where the test had to be stopped
 */
function runJest(options, environment) {
  return new Promise((resolve, reject) => {
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...options], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: 'ignore',
      timeout: LONGEST_MILLISECONDS,
    });
    child.on('error', reject);
    child.on('exit', (_code, signal) => resolve(signal === null));
  });
}

/**
 * @param {{ numFailedTests: number, numPassedTests: number, numRuntimeErrorTestSuites: number }} results
 * @returns {Outcome}
 */
function outcomeOf({ numFailedTests, numPassedTests, numRuntimeErrorTestSuites }) {
  if (numRuntimeErrorTestSuites > 0) return 'DOES NOT RUN';
  if (numFailedTests > 0) return 'KILLED';
  return numPassedTests > 0 ? 'SURVIVED' : 'NO SUCH TEST';
}
