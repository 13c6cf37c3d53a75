import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { bundleProgram } from './bundle-program.mjs';
import { contentsOf, removeOthers, writeWhole } from './output-folder.mjs';
import { progress, workspaceRoot } from './set-up.mjs';

// The program of the commands that run servers and work on the database: one file for the same reason as that of the others.
// Only what is found by its place in `node_modules` stays there: WebAssembly and the programs of PostgreSQL.

const CLIENT = 'libs/plans-prisma/src/generated/client.ts';
const SCHEMA = 'prisma/schema.prisma';

const startedAtMs = Date.now();
const outputFolder = `${workspaceRoot}apps/cli/dist/operations`;

progress('building the commands for servers and the database …');
if (!isClientCurrent()) generateClient();
const result = await bundleProgram(
  { source: 'apps/cli/src/operations/index.ts', file: `${outputFolder}/operations.cjs` },
  {
    external: ['pg-native'],
    banner: { js: "'use strict'; const programUrl = require('node:url').pathToFileURL(__filename).href;" },
  },
);

const program = contentsOf(result, 'operations.cjs');
const name = `operations-${createHash('sha256').update(program).digest('hex').slice(0, 16)}.cjs`;
writeWhole(`${outputFolder}/${name}`, program);
writeWhole(`${outputFolder}/licenses.txt`, contentsOf(result, 'operations.cjs.LEGAL.txt'));
const inputs = [...Object.keys(result.metafile.inputs).filter((path) => !path.includes('node_modules/')), SCHEMA];
// Last, for it names the others: who starts meanwhile finds the old or the new build.
const state = { startedAtMs, node: process.version, program: name, inputs: [...inputs, 'package-lock.json'] };
writeWhole(`${outputFolder}/build.json`, JSON.stringify(state));
removeOthers(outputFolder, [name, 'licenses.txt', 'build.json']);

/** @returns {boolean} whether the client has been generated since the schema was changed */
function isClientCurrent() {
  const [client, schema] = [CLIENT, SCHEMA].map((path) =>
    statSync(`${workspaceRoot}${path}`, { throwIfNoEntry: false }),
  );
  return client !== undefined && schema !== undefined && client.mtimeMs >= schema.mtimeMs;
}

function generateClient() {
  const { status, stderr } = spawnSync(process.execPath, [`${workspaceRoot}libs/plans-prisma/generate.mjs`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(stderr);
  progress('the client of the database cannot be generated; the lines above say why.');
  process.exit(1);
}
