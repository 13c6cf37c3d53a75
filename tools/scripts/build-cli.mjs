import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build } from 'esbuild';
import { CLI_FOLDER, INPUTS_FILE } from './cli-build-state.mjs';
import { workspaceRoot } from './set-up.mjs';

// One bundle instead of the libraries' own files: opening hundreds of small modules is most of a command's start-up time.
// What only some commands need is imported with `import()` and lands in a chunk of its own.

const DATA_FOLDER = 'libs/catalog/data';

const startedAtMs = Date.now();
const outputFolder = `${workspaceRoot}${CLI_FOLDER}/dist`;

const result = await build({
  absWorkingDir: workspaceRoot,
  entryPoints: { headroom: `${CLI_FOLDER}/src/main.ts` },
  // All files in one folder beside the data, so that `../data/` seen from any of them is what it is from a source of the catalogue.
  outdir: `${CLI_FOLDER}/dist/bundle`,
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['@headroom/source'],
  legalComments: 'external',
  logLevel: 'warning',
  // CommonJS packages in the bundle call `require` for node's own modules, which an ES module does not have.
  banner: {
    js: "import { createRequire as createBundleRequire } from 'node:module';const require = createBundleRequire(import.meta.url);",
  },
}).catch(() => {
  // esbuild has already said what is wrong, with file and line.
  process.exit(1);
});

// The data and the chunks first and the entry last, each moved into place whole: a command that starts meanwhile finds the old
// or the new build.
const dataFiles = readdirSync(`${workspaceRoot}${DATA_FOLDER}`).map((name) => `${DATA_FOLDER}/${name}`);
for (const path of dataFiles) {
  writeWhole(`${outputFolder}/data/${basename(path)}`, readFileSync(`${workspaceRoot}${path}`));
}
const outputs = [...result.outputFiles].sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)));
for (const { path, contents } of outputs) writeWhole(path, contents);
const sources = Object.keys(result.metafile.inputs).filter((path) => !path.includes('node_modules/'));
const inputs = [...sources, ...dataFiles, DATA_FOLDER, 'package-lock.json'];
writeWhole(`${outputFolder}/${INPUTS_FILE}`, JSON.stringify({ startedAtMs, inputs }));
removeOthers('data', dataFiles);
removeOthers(
  'bundle',
  outputs.map(({ path }) => path),
);

/** @param {string} path @returns {boolean} */
function isEntry(path) {
  return basename(path) === 'headroom.js';
}

/** @param {string} path @param {string | Uint8Array} contents */
function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const unfinishedPath = `${outputFolder}/${basename(path)}.${process.pid}`;
  writeFileSync(unfinishedPath, contents);
  renameSync(unfinishedPath, path);
}

/**
 * Removes what an earlier build left in a folder of the output.
 * @param {string} folder
 * @param {readonly string[]} paths the files of this build, wherever they come from
 */
function removeOthers(folder, paths) {
  const kept = new Set(paths.map((path) => basename(path)));
  const old = readdirSync(`${outputFolder}/${folder}`).filter((name) => !kept.has(name));
  for (const name of old) rmSync(`${outputFolder}/${folder}/${name}`, { force: true, recursive: true });
}
