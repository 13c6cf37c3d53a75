#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { runProgram } from './run-program.js';

// In a checkout the program is built on first use and after a change of its sources; in a package there is only the build.
const buildState = new URL('../../../tools/scripts/cli-build-state.mjs', import.meta.url);
if (existsSync(buildState)) {
  const { ensureCliBuild } = await import(buildState.href);
  await ensureCliBuild();
}
runProgram(new URL('../dist/', import.meta.url));
