import { spawnSync } from 'node:child_process';
import { progress, workspaceRoot } from './set-up.mjs';

// Run by `headroom serve` in a checkout: builds the projects that are named, or finds that they are built already.

const projects = process.argv.slice(2);
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/nx/dist/bin/nx.js',
    'run-many',
    '--targets=build',
    `--projects=${projects.join(',')}`,
    '--output-style=static',
  ],
  { cwd: workspaceRoot, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } },
);
if (status !== 0) {
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  progress(`${projects.join(', ')} cannot be built.`);
  process.exitCode = 1;
}
