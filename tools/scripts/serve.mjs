import { spawn, spawnSync } from 'node:child_process';
import { progress, workspaceRoot } from './set-up.mjs';

/**
 * The parts of the product that run as processes of their own, by role.
 * @type {Readonly<Record<string, string>>}
 */
const PROGRAMS = { api: 'apps/api/dist/main.js' };

/**
 * The roles that `--role` names; all where it is absent or `all`. Null for a role that there is not, or for other arguments.
 * @param {readonly string[]} args
 * @returns {readonly string[] | null}
 */
export function servedRoles(args) {
  const [option, value, ...rest] = args.flatMap((arg) =>
    arg.startsWith('--role=') ? ['--role', arg.slice(7)] : [arg],
  );
  const all = Object.keys(PROGRAMS);
  if (option === undefined) return all;
  if (option !== '--role' || rest.length > 0) return null;
  if (value === 'all') return all;
  return all.includes(value ?? '') ? [value ?? ''] : null;
}

/**
 * Builds what is to run and runs one process for each role until the first of them ends; then the others are told to end.
 * @param {readonly string[]} args
 */
export function serve(args) {
  const roles = servedRoles(args);
  if (roles === null) {
    progress(`serve takes --role all, or one of: ${Object.keys(PROGRAMS).join(', ')}.`);
    process.exit(2);
  }
  build(roles);
  // Over the channel a child learns that this process is gone, however it ended.
  const children = roles.map((role) =>
    spawn(process.execPath, [`${workspaceRoot}${PROGRAMS[role] ?? ''}`], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );
  /** @param {NodeJS.Signals} signal */
  const tellAll = (signal) => {
    for (const child of children) child.kill(signal);
  };
  process.on('SIGINT', tellAll).on('SIGTERM', tellAll);
  for (const child of children) {
    child.once('exit', (code) => {
      process.exitCode ||= code ?? 1;
      tellAll('SIGTERM');
    });
  }
}

/** @param {readonly string[]} roles */
function build(roles) {
  progress('building …');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/nx/dist/bin/nx.js',
      'run-many',
      '--targets=build',
      `--projects=${roles.join(',')}`,
      '--output-style=static',
    ],
    { cwd: workspaceRoot, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } },
  );
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  progress('the build failed; the lines above say why.');
  process.exit(1);
}
