import { z } from 'zod';
import { type Environment, statedVariables } from './stated-variables.js';

export type { Environment } from './stated-variables.js';

/** The settings of a program. */
export interface SettingsDefinition<
  Shape extends z.ZodRawShape,
  Resolved extends Readonly<Partial<Record<keyof Shape, unknown>>>,
> {
  /** What each variable may be, by its name. */
  readonly variables: Shape;
  /** Variables whose values are never shown; each may be given as `NAME_FILE` with the path of a file. */
  readonly secrets: readonly (keyof Shape & string)[];
  /** The values that hold: defaults that depend on other variables are filled in here. */
  readonly resolve: (values: z.output<z.ZodObject<Shape>>) => Resolved;
  /** What is wrong between variables; told also where single ones are wrong. */
  readonly jointProblems?: (stated: Environment) => readonly string[];
}

/** The values of all variables, or everything that is wrong with them, each with the name of its variable. */
export type ReadSettings<Resolved> =
  | {
      readonly ok: true;
      readonly values: Resolved;
      /** Variables that the environment states, and of those the ones that come from files. */
      readonly stated: readonly string[];
      readonly fromFiles: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the settings of a program from environment variables; every problem is told at once. */
export function readSettings<
  Shape extends z.ZodRawShape,
  Resolved extends Readonly<Partial<Record<keyof Shape, unknown>>>,
>(
  { variables, secrets, resolve, jointProblems = () => [] }: SettingsDefinition<Shape, Resolved>,
  environment: Environment,
): ReadSettings<Resolved> {
  const { values, fromFiles, problems: fileProblems } = statedVariables(environment, secrets);
  const parsed = z.object(variables).safeParse(values);
  const issues = parsed.success ? [] : parsed.error.issues.map(issueText);
  const problems = [...fileProblems, ...issues, ...jointProblems(values)];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const stated = Object.keys(variables).filter((name) => values[name] !== undefined);
  return { ok: true, values: resolve(parsed.data), stated, fromFiles };
}

function issueText({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
