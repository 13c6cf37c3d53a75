import { BadInput } from '../command-line/bad-input.js';
import type { Role } from './role.js';
import { isEnabled, offLine } from './role-state.js';
import { presentRoles } from './workspace-folder.js';

/** What is run, and what is told about that which is not. */
export interface ChosenRoles {
  readonly roles: readonly Role[];
  readonly notes: readonly string[];
}

/** The word for every role that is enabled. */
const ALL = 'all';

/** The roles for `--role`. Throws {@link BadInput} for one that there is not, or whose settings are missing. */
export function chooseRoles(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
  present: readonly Role[] = presentRoles(),
): ChosenRoles {
  const named = name === ALL ? present : present.filter((role) => role.name === name);
  if (named.length === 0) {
    const names = [ALL, ...present.map((role) => role.name)];
    throw new BadInput([`headroom: serve: there is no role "${name}"; there are: ${names.join(', ')}.`]);
  }
  const roles = named.filter((role) => isEnabled(role, environment));
  const off = offLine(named.filter((role) => !roles.includes(role)));
  if (roles.length === 0) throw new BadInput([`headroom: serve: ${off ?? ''}`]);
  return { roles, notes: off === null ? [] : [off] };
}
