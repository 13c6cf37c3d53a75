import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build } from 'esbuild';
import { CLI_FOLDER, INPUTS_FILE } from './cli-build-state.mjs';
import { workspaceRoot } from './set-up.mjs';

// One bundle instead of the libraries' own files: opening hundreds of small modules is most of a command's start-up time.
// What only some commands need is imported with `import()` and lands in a chunk of its own.

const startedAtMs = Date.now();
const outputFolder = `${workspaceRoot}${CLI_FOLDER}/dist`;

const result = await build({
  absWorkingDir: workspaceRoot,
  entryPoints: { headroom: `${CLI_FOLDER}/src/main.ts` },
  outdir: `${CLI_FOLDER}/dist`,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['@headroom/source'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  // CommonJS packages in the bundle call `require` for node's own modules, which an ES module does not have.
  banner: {
    js: "import { createRequire as createBundleRequire } from 'node:module';const require = createBundleRequire(import.meta.url);",
  },
});

// Chunks first and the entry last, each moved into place whole: a command that starts meanwhile finds the old or the new build.
const outputs = [...result.outputFiles].sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)));
for (const { path, contents } of outputs) writeWhole(path, contents);
const inputs = Object.keys(result.metafile.inputs).filter((path) => !path.includes('node_modules/'));
writeWhole(`${outputFolder}/${INPUTS_FILE}`, JSON.stringify({ startedAtMs, inputs: [...inputs, 'package-lock.json'] }));
removeOldChunks(new Set(outputs.map(({ path }) => basename(path))));

/** @param {string} path @returns {boolean} */
function isEntry(path) {
  return basename(path) === 'headroom.js';
}

/** @param {string} path @param {string | Uint8Array} contents */
function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const unfinishedPath = `${path}.${process.pid}`;
  writeFileSync(unfinishedPath, contents);
  renameSync(unfinishedPath, path);
}

/** @param {ReadonlySet<string>} names the chunks of this build */
function removeOldChunks(names) {
  const folder = `${outputFolder}/chunks`;
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder).filter((name) => name.endsWith('.js') && !names.has(name));
  for (const name of old) rmSync(`${folder}/${name}`, { force: true });
}
