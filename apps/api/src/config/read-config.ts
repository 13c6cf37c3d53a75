import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ApiConfig, configSchema, SECRET_VARIABLES } from './api-config.js';
import { jointProblems } from './joint-problems.js';

/** The configuration, or everything that is wrong with it. */
export type ReadConfig =
  { readonly ok: true; readonly config: ApiConfig } | { readonly ok: false; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration from environment variables; every problem is told at once, with the name of its variable. */
export function readConfig(environment: Environment): ReadConfig {
  const files = secretFiles(environment);
  const values = { ...stated(environment), ...files.values };
  const parsed = configSchema.safeParse(values);
  const issues = parsed.success ? [] : parsed.error.issues.map(issueText);
  const problems = [...files.problems, ...issues, ...jointProblems(values)];
  return parsed.success && problems.length === 0 ? { ok: true, config: parsed.data } : { ok: false, problems };
}

/** An empty variable is one that is not set. */
function stated(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
}

/** `NAME_FILE` holds the path of a file with the secret, as container platforms hand it over. */
function secretFiles(environment: Environment): { readonly values: Environment; readonly problems: readonly string[] } {
  const read = SECRET_VARIABLES.flatMap((name) => {
    const path = environment[`${name}_FILE`];
    return path === undefined || path === '' ? [] : [{ name, ...readSecret(path) }];
  });
  return {
    values: Object.fromEntries(read.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
    problems: read.flatMap(({ name, problem }) => (problem === null ? [] : [`${name}_FILE: ${problem}`])),
  };
}

function readSecret(path: string): { readonly value: string | null; readonly problem: string | null } {
  try {
    return { value: readFileSync(path, 'utf8').trim(), problem: null };
  } catch (error) {
    return { value: null, problem: `cannot read the file (${error instanceof Error ? error.message : String(error)})` };
  }
}

function issueText({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
