import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build } from 'esbuild';
import { progress, workspaceRoot } from './set-up.mjs';

// One file instead of the libraries' own: opening hundreds of small modules is most of a command's start-up time. What only
// some commands need is imported with `import()`; it lies in the same file and is run when it is asked for. Beside it lies
// V8's code cache, so that a start compiles nothing: see `apps/cli/bin/`.

const CLI_FOLDER = 'apps/cli';
const DATA_FOLDER = 'libs/catalog/data';
const WARM_UP_WORKLOAD = 'tools/scripts/warm-up-workload.yaml';

const startedAtMs = Date.now();
const outputFolder = `${workspaceRoot}${CLI_FOLDER}/dist`;

const result = await build({
  absWorkingDir: workspaceRoot,
  entryPoints: [`${CLI_FOLDER}/src/main.ts`],
  outfile: `${CLI_FOLDER}/dist/bundle/program.js`,
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
  banner: { js: "(function (require, programUrl, module) { 'use strict';" },
  footer: { js: '})' },
}).catch(() => {
  // esbuild has already said what is wrong, with file and line.
  process.exit(1);
});

const program = contentsOf('program.js');
const name = `program-${createHash('sha256').update(program).digest('hex').slice(0, 16)}`;
const programFile = `bundle/${name}.js`;
const cacheFile = `bundle/${name}.cache`;

// The data and the program first and the build file, which names them, last; each moved into place whole: a command that
// starts meanwhile finds the old or the new build.
const dataFiles = readdirSync(`${workspaceRoot}${DATA_FOLDER}`).map((file) => `${DATA_FOLDER}/${file}`);
for (const path of dataFiles) {
  writeWhole(`data/${basename(path)}`, readFileSync(`${workspaceRoot}${path}`));
}
writeWhole(programFile, program);
writeWhole('bundle/licenses.txt', contentsOf('program.js.LEGAL.txt'));
makeCodeCache();
const sources = Object.keys(result.metafile.inputs).filter((path) => !path.includes('node_modules/'));
const inputs = [...sources, ...dataFiles, DATA_FOLDER, 'package-lock.json', WARM_UP_WORKLOAD];
const state = { startedAtMs, node: process.version, program: programFile, codeCache: cacheFile, inputs };
writeWhole('build.json', JSON.stringify(state));
removeOthers('data', dataFiles);
removeOthers('bundle', [programFile, cacheFile, 'bundle/licenses.txt']);

/** Plans a workload and keeps what V8 compiled for it. The command runs without the cache as well, only slower. */
function makeCodeCache() {
  if (existsSync(`${outputFolder}/${cacheFile}`)) return;
  const unfinishedPath = `${outputFolder}/${basename(cacheFile)}.${process.pid}`;
  const script = `${workspaceRoot}${CLI_FOLDER}/bin/make-code-cache.cjs`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [script, `${outputFolder}/${programFile}`, unfinishedPath, 'plan', '-'],
    { input: readFileSync(`${workspaceRoot}${WARM_UP_WORKLOAD}`), encoding: 'utf8' },
  );
  if (status === 0) {
    renameSync(unfinishedPath, `${outputFolder}/${cacheFile}`);
  } else {
    progress(`no code cache, the command will start slower: ${stderr.trim()}`);
  }
}

/** @param {string} file @returns {Uint8Array} what esbuild made for a file, empty if nothing */
function contentsOf(file) {
  return result.outputFiles.find(({ path }) => basename(path) === file)?.contents ?? new Uint8Array();
}

/** @param {string} file in the output folder @param {string | Uint8Array} contents */
function writeWhole(file, contents) {
  const path = `${outputFolder}/${file}`;
  mkdirSync(dirname(path), { recursive: true });
  const unfinishedPath = `${outputFolder}/${basename(file)}.${process.pid}`;
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
  const old = readdirSync(`${outputFolder}/${folder}`).filter((file) => !kept.has(file));
  for (const file of old) rmSync(`${outputFolder}/${folder}/${file}`, { force: true, recursive: true });
}
