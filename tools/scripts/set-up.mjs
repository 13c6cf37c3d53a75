import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Runs before anything is installed, and on a Node that may be too old: node built-ins and plain syntax only.

/** The folder of the checkout, with a trailing slash. */
export const workspaceRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Writes one progress line to standard error; standard output belongs to the program that is being started.
 * @param {string} text
 */
export function progress(text) {
  process.stderr.write(`headroom: ${text}\n`);
}

/**
 * Whether a Node version (`v20.19.0`) is at least the minimum of an engines entry (`>=20.19`).
 * @param {string} version
 * @param {string} engines
 * @returns {boolean}
 */
export function isNodeVersionSupported(version, engines) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const [minimumMajor = 0, minimumMinor = 0] = engines.replace('>=', '').split('.').map(Number);
  return major > minimumMajor || (major === minimumMajor && minor >= minimumMinor);
}

/**
 * Whether the packages that npm last installed are those of the lock file. Contents are compared, not times: a checkout or
 * a copy changes times. Optional packages may be missing (they are for other platforms).
 * @param {string} root folder with package-lock.json and node_modules, with a trailing slash
 * @returns {boolean}
 */
export function areDependenciesInstalled(root) {
  const installedPath = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installedPath)) return false;
  const installed = readPackages(installedPath);
  return Object.entries(readPackages(`${root}package-lock.json`)).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.resolved === wanted.resolved;
  });
}

/**
 * Checks the Node version and installs the dependencies when they are missing or not those of the lock file.
 * Ends the process with a message when it cannot.
 */
export function setUp() {
  const { engines } = JSON.parse(readFileSync(`${workspaceRoot}package.json`, 'utf8'));
  if (!isNodeVersionSupported(process.version, engines.node)) {
    progress(
      `Node ${engines.node} is needed, and this is ${process.version}. Install a newer Node: https://nodejs.org`,
    );
    process.exit(1);
  }
  if (areDependenciesInstalled(workspaceRoot)) return;
  progress('installing dependencies (npm ci), about half a minute …');
  const status = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return;
  progress(`npm ci failed with exit code ${status}; the lines above say why.`);
  process.exit(1);
}

/** @param {string} path @returns {Record<string, { version?: string, resolved?: string, optional?: boolean }>} */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** @param {readonly string[]} args @returns {number} the exit code */
function runNpm(args) {
  const npmCli = process.env['npm_execpath'];
  const isNpm = npmCli !== undefined && npmCli.endsWith('npm-cli.js');
  const [command, first] = isNpm ? [process.execPath, [npmCli]] : ['npm', []];
  const result = spawnSync(command, [...first, ...args], {
    cwd: workspaceRoot,
    stdio: ['ignore', 2, 2],
    shell: !isNpm && process.platform === 'win32',
  });
  return result.status ?? 1;
}
