import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runHeadroom } from './run-headroom.js';

const application = fileURLToPath(new URL('../', import.meta.url));

const LOAD = `
  const { resolve } = require('node:path');
  const { compileProgram } = require('./bin/run-program.cjs');
  const { program, codeCache } = require('./bin/build-state.cjs').readBuild('dist');
  const [programPath, cachePath] = [program, codeCache].map((file) => resolve('dist', file));
`;

/** Runs a few lines in a plain Node, as the command is run: the test runner's own flags would make V8 refuse the cache. */
function runScript(lines: string): string {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  return execFileSync(process.execPath, ['--eval', `${LOAD}${lines}`], { cwd: application, env, encoding: 'utf8' });
}

describe('the program file', () => {
  beforeAll(() => runHeadroom(['--version']));

  it('is compiled from its code cache', () => {
    const lines = `process.stdout.write(String(compileProgram({ programPath, cachePath }).script.cachedDataRejected));`;
    expect(runScript(lines)).toBe('false');
  });

  it('runs without its code cache, too', () => {
    const lines = `process.argv = ['node', 'headroom', '--version']; compileProgram({ programPath, cachePath: 'none' }).run();`;
    expect(runScript(lines)).toBe('0.1.0\n');
  });
});
