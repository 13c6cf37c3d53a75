'use strict';

const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { isBuildCurrent, readBuild } = require('./build-state.cjs');

// The commands that run servers and work on the database are a program of their own, so that the others need not read it. Like
// the first one it is built in a checkout on first use and after a change of its sources.

const output = join(__dirname, '../dist/operations');
const workspace = join(__dirname, '../../..');
const builder = join(workspace, 'tools/scripts/make-operations.mjs');

if (existsSync(builder) && !isBuildCurrent({ output, workspace })) {
  const { status } = spawnSync(process.execPath, [builder], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}

module.exports = require(join(output, readBuild(output).program));
