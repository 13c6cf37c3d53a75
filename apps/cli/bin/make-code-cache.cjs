'use strict';

const { writeFileSync } = require('node:fs');
const { compileProgram } = require('./run-program.cjs');

// Runs a program with arguments and writes what V8 compiled on the way: make-code-cache.cjs PROGRAM CACHE ARGUMENT…

const [node = '', file = '', programPath = '', cachePath = '', ...args] = process.argv;
process.argv = [node, file, ...args];

const { script, run } = compileProgram({ programPath });
process.on('exit', (code) => {
  if (code === 0) writeFileSync(cachePath, script.createCachedData());
});
run();
