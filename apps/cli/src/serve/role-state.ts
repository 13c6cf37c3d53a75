import type { Role } from './role.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** True where the settings that a role needs are stated. */
export function isEnabled({ enabledBy }: Role, environment: Environment): boolean {
  if (enabledBy.length === 0) return true;
  return enabledBy.some((names) => names.every((name) => isStated(name, environment)));
}

/** One line for roles that are off for the same reason; null where there are none. */
export function offLine(roles: readonly Role[]): string | null {
  const [first] = roles;
  if (first === undefined) return null;
  const sets = first.enabledBy.map(listed);
  const names = listed(roles.map(({ name }) => name));
  return `${names} ${roles.length === 1 ? 'is' : 'are'} off; to have ${roles.length === 1 ? 'it' : 'them'}, set ${sets.join(', or ')}.`;
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((text) => text !== '').join(' and ');
}

function isStated(name: string, environment: Environment): boolean {
  return [name, `${name}_FILE`].some((variable) => (environment[variable] ?? '').trim() !== '');
}
