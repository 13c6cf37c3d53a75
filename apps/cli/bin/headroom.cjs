#!/usr/bin/env node
'use strict';

// What runs before the program is CommonJS and asks for as little of Node as it can: setting up ES modules alone takes a
// tenth of the time in which `node -e 0` is done. In a checkout the program is built on first use and after a change of its
// sources; in a package there is only the build.

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { isBuildCurrent } = require('./build-state.cjs');
const { runProgram } = require('./run-program.cjs');

const output = join(__dirname, '../dist');
const workspace = join(__dirname, '../../..');
const builder = join(workspace, 'tools/scripts/make-cli.mjs');

if (isBuildCurrent({ output, workspace }) || !existsSync(builder)) {
  runProgram(output);
} else {
  const { pathToFileURL } = require('node:url');
  void import(pathToFileURL(builder).href).then(({ makeCli }) => {
    makeCli();
    runProgram(output);
  });
}
