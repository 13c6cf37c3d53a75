import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Role, ROLES } from './role.js';

/** The folder of the workspace, or of what was installed from it; with a trailing slash. */
export const workspaceFolder = fileURLToPath(new URL('../../../../', import.meta.url));

/** The roles that are part of this installation. */
export function presentRoles(folder: string = workspaceFolder): readonly Role[] {
  return ROLES.filter((role) => existsSync(`${folder}${role.folder}/package.json`));
}

/** The absolute path of a file of a role. */
export function pathInRole({ folder }: Role, file: string): string {
  return `${workspaceFolder}${folder}/${file}`;
}
