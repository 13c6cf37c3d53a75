import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ADVISORIES, findingOf } from './advisories.mjs';
import { areDependenciesInstalled, isNodeVersionSupported, workspaceRoot } from './set-up.mjs';

// Says what is to be done about this checkout: Node, the dependencies, and versions that mend advisories. Ends with 1 if there is
// something to do.

const REGISTRY_TIMEOUT_MS = 20_000;

/** @type {readonly import('./advisories.mjs').Finding[]} */
const findings = [nodeFinding(), installationFinding(), ...ADVISORIES.map(advisoryFinding)];
for (const { text, isToDo } of findings) process.stdout.write(`${isToDo ? '!' : '-'} ${text}\n`);
process.exitCode = findings.some(({ isToDo }) => isToDo) ? 1 : 0;

function nodeFinding() {
  const { engines } = JSON.parse(readFileSync(`${workspaceRoot}package.json`, 'utf8'));
  const isRight = isNodeVersionSupported(process.version, engines.node);
  return { text: `Node is ${process.version}; ${engines.node} is needed.`, isToDo: !isRight };
}

function installationFinding() {
  const isRight = areDependenciesInstalled(workspaceRoot);
  const text = isRight
    ? 'The dependencies are those of the lock file.'
    : 'The dependencies are not those of the lock file: npm ci';
  return { text, isToDo: !isRight };
}

/** @param {import('./advisories.mjs').Advisory} advisory */
function advisoryFinding(advisory) {
  const installed = installedVersion(`${workspaceRoot}${advisory.folder}/package.json`);
  return findingOf(advisory, { installed, published: publishedVersions(advisory.packageName) });
}

/** @param {string} path @returns {string | null} */
function installedVersion(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : null;
}

/** Every version that the registry of this machine has; null where it does not answer. @param {string} packageName */
function publishedVersions(packageName) {
  const npmCli = process.env['npm_execpath'];
  const isNpm = npmCli !== undefined && npmCli.endsWith('npm-cli.js');
  const [command, first] = isNpm ? [process.execPath, [npmCli]] : ['npm', []];
  const { status, stdout } = spawnSync(
    command,
    [
      ...first,
      'view',
      packageName,
      'versions',
      '--json',
      '--prefer-online',
      '--fetch-retries=0',
      '--fetch-timeout=10000',
    ],
    {
      cwd: workspaceRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: REGISTRY_TIMEOUT_MS,
      shell: !isNpm && process.platform === 'win32',
    },
  );
  return status === 0 ? [JSON.parse(stdout)].flat() : null;
}
