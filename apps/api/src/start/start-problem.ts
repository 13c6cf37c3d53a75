import { databaseProblem } from '@headroom/plans-prisma';
import { portProblem } from '@headroom/service';
import type { ApiConfig } from '../config/api-config.js';
import { StartError } from './start-error.js';

/** What whoever starts the product can do something about, in words; null for anything else. */
export function startProblem(
  error: unknown,
  { port, host, databaseUrl }: Pick<ApiConfig, 'port' | 'host' | 'databaseUrl'>,
): string | null {
  if (error instanceof StartError) return error.message;
  return portProblem(error, { port, host, variable: 'PORT' }) ?? databaseProblem(error, databaseUrl);
}
