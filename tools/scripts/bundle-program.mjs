import { build } from 'esbuild';
import { workspaceRoot } from './set-up.mjs';

/**
 * Makes one file of a program with all that it imports, for the oldest Node that there may be. Nothing is written yet. Ends this
 * process where the program cannot be built; esbuild has said by then what is wrong, with file and line.
 * @param {{ source: string, file: string }} program the source relative to the workspace, and the file to be
 * @param {import('esbuild').BuildOptions} options what is special about this program
 */
export async function bundleProgram({ source, file }, options) {
  return build({
    ...options,
    absWorkingDir: workspaceRoot,
    entryPoints: [source],
    outfile: file,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    conditions: ['@headroom/source'],
    legalComments: 'external',
    logLevel: 'warning',
    define: { 'import.meta.url': 'programUrl' },
  }).catch(() => process.exit(1));
}
