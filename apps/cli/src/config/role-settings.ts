import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { SettingsReport } from '@headroom/settings';
import { pathInRole } from '../serve/workspace-folder.js';
import type { Role } from '../serve/role.js';

/** Asks a role's own program for its settings in this environment; null where it has none that can be asked. */
export function roleSettings(role: Role): SettingsReport | null {
  const program = pathInRole(role, role.settingsProgram);
  if (!existsSync(program)) return null;
  const { status, stdout } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${role.settingsProgram} of ${role.folder} ended with ${String(status)}`);
  return JSON.parse(stdout) as SettingsReport;
}
