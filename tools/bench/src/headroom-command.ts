import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The file that Node runs as the command `headroom`, as the command's package states it. */
export function headroomPath(root: string): string {
  const { bin } = JSON.parse(readFileSync(`${root}apps/cli/package.json`, 'utf8')) as { bin: { headroom: string } };
  return `${root}apps/cli/${bin.headroom}`;
}

/** Builds the command where it is missing or older than its sources, so that no measured start does it. */
export function buildCommand(root: string): void {
  const { status } = spawnSync(process.execPath, [headroomPath(root), '--help'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The command line does not start; the lines above say why.');
}
