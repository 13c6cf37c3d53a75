import { z } from 'zod';

/** How much a server writes to its log; every server reads it. */
export const logVariables = {
  /** Lines below this level are left out. */
  HEADROOM_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};
