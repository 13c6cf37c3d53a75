import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { progress, setUp, workspaceRoot } from './set-up.mjs';
import { failures, testTotals } from './test-totals.mjs';

// Runs the tests of all projects, or of those named (`npm test -- core planner`), and ends with what failed, if anything did,
// and `N passed, N failed`.

/** As much of each failure as tells its cause; the whole is further up, where Jest wrote it. */
const MESSAGE_LINE_COUNT = 12;

setUp();
const projects = testedProjects(process.argv.slice(2));
const resultPaths = projects.map(({ folder }) => `${workspaceRoot}${folder}/test-results.json`);
// Results of an earlier run must not be counted; Nx puts cached ones back.
for (const path of resultPaths) rmSync(path, { force: true });

progress(`testing ${projects.map(({ name }) => name).join(', ')} …`);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/nx/dist/bin/nx.js',
    'run-many',
    '--targets=test',
    `--projects=${projects.map(({ name }) => name).join(',')}`,
    '--output-style=static',
  ],
  { cwd: workspaceRoot, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NX_DAEMON: 'false' } },
);

const results = resultPaths.map((path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null));
const totals = testTotals(results);
const failedCount = totals.failedCount === 0 && status !== 0 ? 1 : totals.failedCount;
for (const failure of failures(results, MESSAGE_LINE_COUNT))
  process.stdout.write(`failed: ${failure.replace(workspaceRoot, '')}\n`);
process.stdout.write(`${totals.passedCount} passed, ${failedCount} failed\n`);
process.exitCode = failedCount > 0 || totals.passedCount === 0 ? 1 : 0;

/**
 * @param {readonly string[]} names all when empty
 * @returns {readonly { name: string, folder: string }[]}
 */
function testedProjects(names) {
  const folders = ['libs', 'apps'].flatMap((room) =>
    readdirSync(`${workspaceRoot}${room}`).map((name) => `${room}/${name}`),
  );
  const all = [...folders, 'tools']
    .filter((folder) => existsSync(`${workspaceRoot}${folder}/jest.config.mjs`))
    .map((folder) => ({
      folder,
      name: JSON.parse(readFileSync(`${workspaceRoot}${folder}/package.json`, 'utf8')).nx.name,
    }));
  const unknown = names.filter((name) => !all.some((project) => project.name === name));
  if (unknown.length > 0) {
    progress(`no such project: ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}
