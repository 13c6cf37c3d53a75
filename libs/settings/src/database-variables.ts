import { z } from 'zod';
import { postgresUrl } from './setting-values.js';

/** Where saved plans are: every program that uses them reads these two. */
export const databaseVariables = {
  /** The user's own server; without it the embedded one is used. */
  DATABASE_URL: postgresUrl.optional(),
  /** Folder of the embedded server. */
  HEADROOM_DATA_DIR: z.string().default('.headroom'),
};

/** Those of them that are not to be shown. */
export const DATABASE_SECRETS = ['DATABASE_URL'] as const;
