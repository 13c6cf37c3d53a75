import { writeFileSync } from 'node:fs';
import { compileProgram } from '../../apps/cli/bin/run-program.js';

// Runs a program with arguments and writes what V8 compiled on the way: make-code-cache.mjs PROGRAM CACHE ARGUMENT…

const [node = '', script = '', programPath = '', cachePath = '', ...args] = process.argv;
process.argv = [node, script, ...args];

const { script: compiled, run } = compileProgram({ programPath });
process.on('exit', (code) => {
  if (code === 0) writeFileSync(cachePath, compiled.createCachedData());
});
run();
