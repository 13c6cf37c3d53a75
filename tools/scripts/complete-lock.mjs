import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock } from './platform-packages.mjs';
import { workspaceRoot } from './set-up.mjs';

// Run after `npm install` of a new dependency: a registry mirror that lacks the binaries of other platforms makes npm leave them
// out of the lock file, and `npm ci` then refuses it, on every platform.

const path = `${workspaceRoot}package-lock.json`;
const lock = JSON.parse(readFileSync(path, 'utf8'));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: completeLock(lock.packages) }, null, 2)}\n`);
