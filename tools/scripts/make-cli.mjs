import { spawnSync } from 'node:child_process';
import { areDependenciesInstalled, progress, workspaceRoot } from './set-up.mjs';

/** Builds the command line before it runs. Ends the process with a message when it cannot. */
export function makeCli() {
  if (!areDependenciesInstalled(workspaceRoot)) {
    progress('the dependencies are not installed, or not those of the lock file: run npm ci (or npm start).');
    process.exit(1);
  }
  progress('building the command line …');
  const { status } = spawnSync(process.execPath, [`${workspaceRoot}tools/scripts/build-cli.mjs`], {
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  progress('the build failed; the lines above say why.');
  process.exit(1);
}
