import {
  DATABASE_SECRETS,
  databaseVariables,
  type Environment,
  readSettings,
  type SettingsDefinition,
} from '@headroom/settings';
import { z } from 'zod';
import { BadInput } from '../command-line/bad-input.js';

type Values = z.output<z.ZodObject<typeof databaseVariables>>;

/** What the command itself reads of the environment. */
export const databaseSettings: SettingsDefinition<typeof databaseVariables, Values> = {
  variables: databaseVariables,
  secrets: DATABASE_SECRETS,
  resolve: (values) => values,
};

/** Where the database is. Throws {@link BadInput} with all that is wrong. */
export function readDatabaseSettings(environment: Environment): Values {
  const read = readSettings(databaseSettings, environment);
  if (read.ok) return read.values;
  throw new BadInput(['headroom: the configuration is not right:', ...read.problems.map((text) => `  ${text}`)]);
}
