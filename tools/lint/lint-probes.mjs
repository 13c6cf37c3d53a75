import { readFileSync } from 'node:fs';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { workspaceRoot } from '../scripts/set-up.mjs';

// Lints made-up files: a JSON list of `{ path, text }` on standard input, the rules that each one breaks on standard output.
// A program of its own because Nx and ESLint look for the workspace around the process that loads them.

process.chdir(workspaceRoot);
// Without a project graph the boundary rule would be skipped.
await createProjectGraphAsync({ exitOnError: true, resetDaemonClient: true });
const eslint = new ESLint({ cwd: workspaceRoot });
/** @type {string[][]} */
const brokenRules = [];
for (const { path, text } of JSON.parse(readFileSync(0, 'utf8'))) {
  const [result] = await eslint.lintText(text, { filePath: path });
  brokenRules.push((result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(brokenRules));
