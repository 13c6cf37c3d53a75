import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openPostgres, type OpenPostgres } from '@headroom/plans-prisma';
import type { Environment } from '@headroom/settings';
import { BadInput } from '../command-line/bad-input.js';
import { readDatabaseSettings } from './database-settings.js';

/** What whoever waits is told: a line of its own. */
export type Notice = (line: string) => void;

/** Opens the database of `DATABASE_URL`, or the embedded one of the data folder, which is made where it is missing. */
export async function openDatabase(environment: Environment, onNotice: Notice): Promise<OpenPostgres> {
  const { DATABASE_URL: databaseUrl = null, HEADROOM_DATA_DIR: dataFolder } = readDatabaseSettings(environment);
  return openPostgres({ databaseUrl, dataFolder, onNotice });
}

/** The same, and refuses a data folder that is not there: what is asked for cannot be in it. */
export async function openUsedDatabase(environment: Environment, onNotice: Notice): Promise<OpenPostgres> {
  const { DATABASE_URL: databaseUrl, HEADROOM_DATA_DIR: folder } = readDatabaseSettings(environment);
  if (databaseUrl === undefined && !existsSync(folder)) {
    throw new BadInput([
      `headroom: there is no data folder ${resolve(folder)}. Run this where Headroom was started, or set HEADROOM_DATA_DIR or DATABASE_URL.`,
    ]);
  }
  return openDatabase(environment, onNotice);
}
