import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import { bundleProgram } from './bundle-program.mjs';
import { contentsOf, removeOthers, writeWhole } from './output-folder.mjs';
import { progress, workspaceRoot } from './set-up.mjs';

// One file instead of the libraries' own: opening hundreds of small modules is most of a command's start-up time. What only
// some commands need is imported with `import()`; it lies in the same file and is run when it is asked for. Beside it lies
// V8's code cache, so that a start compiles nothing: see `apps/cli/bin/`. The commands for servers and the database are another
// program, which this one asks for by `require`.

const CLI_FOLDER = 'apps/cli';
const DATA_FOLDER = 'libs/catalog/data';
const WARM_UP_WORKLOAD = 'tools/scripts/warm-up-workload.yaml';

const startedAtMs = Date.now();
const outputFolder = `${workspaceRoot}${CLI_FOLDER}/dist`;

const result = await bundleProgram(
  { source: `${CLI_FOLDER}/src/main.ts`, file: `${CLI_FOLDER}/dist/bundle/program.js` },
  {
    // A script has no loader for `import()`; what it asks for lies in the same file, or is CommonJS.
    supported: { 'dynamic-import': false },
    plugins: [
      {
        name: 'operations',
        setup: ({ onResolve }) => {
          onResolve({ filter: /\/operations\/index\.js$/ }, () => ({
            path: '../../bin/operations.cjs',
            external: true,
          }));
        },
      },
    ],
    banner: { js: "(function (require, programUrl, module) { 'use strict';" },
    footer: { js: '})' },
  },
);

const program = contentsOf(result, 'program.js');
const name = `program-${createHash('sha256').update(program).digest('hex').slice(0, 16)}`;
const programFile = `bundle/${name}.js`;
const cacheFile = `bundle/${name}.cache`;

// The data and the program first and the build file, which names them, last; each moved into place whole: a command that
// starts meanwhile finds the old or the new build.
const dataFiles = readdirSync(`${workspaceRoot}${DATA_FOLDER}`).map((file) => `${DATA_FOLDER}/${file}`);
for (const path of dataFiles) {
  writeWhole(`${outputFolder}/data/${basename(path)}`, readFileSync(`${workspaceRoot}${path}`));
}
writeWhole(`${outputFolder}/${programFile}`, program);
writeWhole(`${outputFolder}/bundle/licenses.txt`, contentsOf(result, 'program.js.LEGAL.txt'));
makeCodeCache();
const sources = Object.keys(result.metafile.inputs).filter((path) => !path.includes('node_modules/'));
const inputs = [...sources, ...dataFiles, DATA_FOLDER, 'package-lock.json', WARM_UP_WORKLOAD];
const state = { startedAtMs, node: process.version, program: programFile, codeCache: cacheFile, inputs };
writeWhole(`${outputFolder}/build.json`, JSON.stringify(state));
removeOthers(`${outputFolder}/data`, dataFiles);
removeOthers(`${outputFolder}/bundle`, [programFile, cacheFile, 'bundle/licenses.txt']);

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
