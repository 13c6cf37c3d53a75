#!/usr/bin/env node
import { existsSync } from 'node:fs';

// In a checkout the bundle is made on first use and after a change of its sources; in a package there is only the bundle.
const buildState = new URL('../../../tools/scripts/cli-build-state.mjs', import.meta.url);
if (existsSync(buildState)) {
  const { ensureCliBuild } = await import(buildState.href);
  ensureCliBuild();
}
await import(new URL('../dist/bundle/headroom.js', import.meta.url).href);
