import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { workspaceRoot } from '../scripts/set-up.mjs';

// `npm run bench [-- NAME…] [-- --long] [-- --write] [-- --strict]`: bundles the benchmarks with the sources of the libraries, as the
// command line is bundled, and runs them.

const source = `${workspaceRoot}tools/bench/src`;
const programs = readdirSync(`${source}/programs`).filter((file) => file.endsWith('.program.ts'));

await build({
  absWorkingDir: workspaceRoot,
  entryPoints: [`${source}/main.ts`, ...programs.map((file) => `${source}/programs/${file}`)],
  outdir: 'tools/bench/dist',
  outbase: source,
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['@headroom/source'],
  // The database has files of its own beside its code; it is used as it is built.
  external: ['@headroom/plans-prisma', '@headroom/plans-prisma/testing', 'autocannon'],
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});

const { main } = await import(new URL('dist/main.mjs', import.meta.url).href);
process.exitCode = await main({ root: workspaceRoot, args: process.argv.slice(2) });
