import { readFileSync } from 'node:fs';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is stated in an environment, with the contents of the files that stand for secrets. */
export interface StatedVariables {
  readonly values: Environment;
  /** Names whose values come from files. */
  readonly fromFiles: readonly string[];
  /** What is wrong with the files. */
  readonly problems: readonly string[];
}

/**
 * The variables that are set; an empty one is not. A secret `NAME` may be given as `NAME_FILE` with the path of a file, as
 * container platforms hand them over; the file wins.
 */
export function statedVariables(environment: Environment, secrets: readonly string[]): StatedVariables {
  const stated = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const files = secrets.flatMap((name) => {
    const path = environment[`${name}_FILE`];
    return path === undefined || path === '' ? [] : [{ name, ...readSecret(path) }];
  });
  const read = files.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const]));
  return {
    values: Object.fromEntries([...stated, ...read]),
    fromFiles: read.map(([name]) => name),
    problems: files.flatMap(({ name, problem }) => (problem === null ? [] : [`${name}_FILE: ${problem}`])),
  };
}

function readSecret(path: string): { readonly value: string | null; readonly problem: string | null } {
  try {
    return { value: readFileSync(path, 'utf8').trim(), problem: null };
  } catch (error) {
    return { value: null, problem: `cannot read the file (${error instanceof Error ? error.message : String(error)})` };
  }
}
