import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// The global set-up and tear-down of Jest for projects whose tests use a database: one folder per run for the server that the
// spec files share. Plain JavaScript, because Jest does not transform what these import.

const VARIABLE = 'HEADROOM_TEST_DATA_DIRECTORY';
const LONGEST_STOP_MILLISECONDS = 30_000;

/** Makes the folder and names it to the workers. */
export async function setup() {
  process.env[VARIABLE] = mkdtempSync(join(temporaryFolder(), 'headroom-test-'));
}

/** Ends a server that a failed spec file has left, and removes the folder. */
export async function teardown() {
  const folder = process.env[VARIABLE];
  if (folder === undefined) return;
  const pid = serverIn(folder);
  if (pid !== null) {
    signal(pid, 'SIGINT');
    const deadline = Date.now() + LONGEST_STOP_MILLISECONDS;
    while (signal(pid, 0) && Date.now() < deadline) await sleep(50);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** As root, the server runs as another user, which has to reach the folder. */
function temporaryFolder() {
  if (process.getuid?.() !== 0) return tmpdir();
  return [tmpdir(), '/var/tmp', '/tmp'].find(isOpenToAll) ?? tmpdir();
}

/** @param {string} folder @returns {boolean} */
function isOpenToAll(folder) {
  const isOpen = ((statSync(folder, { throwIfNoEntry: false })?.mode ?? 0) & 0o001) !== 0;
  return isOpen && (folder === dirname(folder) || isOpenToAll(dirname(folder)));
}

/** @param {string} folder @returns {number | null} */
function serverIn(folder) {
  try {
    return Number.parseInt(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return null;
  }
}

/** @param {number} pid @param {NodeJS.Signals | 0} name @returns {boolean} whether there is such a process */
function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}
