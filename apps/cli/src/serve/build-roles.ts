import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BadInput } from '../command-line/bad-input.js';
import type { Role } from './role.js';
import { pathInRole, workspaceFolder } from './workspace-folder.js';

const SCRIPT = `${workspaceFolder}tools/scripts/make-roles.mjs`;

/** In a checkout, brings the programs of the roles up to date; what was installed built stays as it is. */
export function buildRoles(roles: readonly Role[], tell: (line: string) => void): void {
  if (!existsSync(SCRIPT)) return;
  tell('building …');
  const projects = [...new Set(roles.map(({ project }) => project))];
  const { status } = spawnSync(process.execPath, [SCRIPT, ...projects], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new BadInput(['headroom: the build failed; the lines above say why.']);
}

/** Throws {@link BadInput} for roles without a program. */
export function refuseUnbuilt(roles: readonly Role[]): void {
  const missing = roles.filter((role) => !existsSync(pathInRole(role, role.program)));
  if (missing.length === 0) return;
  throw new BadInput(missing.map(({ name, folder }) => `headroom: ${name} is not built: ${folder}/dist is missing.`));
}
