import { databaseProblem } from '@headroom/plans-prisma';
import type { ApiConfig } from '../config/api-config.js';
import { StartError } from './start-error.js';

/** What whoever starts the product can do something about, in words; null for anything else. */
export function startProblem(
  error: unknown,
  { port, host, databaseUrl }: Pick<ApiConfig, 'port' | 'host' | 'databaseUrl'>,
): string | null {
  if (error instanceof StartError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${String(port)} of ${host} is taken; set PORT to another one.`;
  if (code === 'EACCES') return `Port ${String(port)} of ${host} needs more rights; set PORT to one above 1023.`;
  return databaseProblem(error, databaseUrl);
}
