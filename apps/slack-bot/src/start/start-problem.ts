import { databaseProblem } from '@headroom/plans-prisma';
import type { SlackConfig } from '../config/slack-settings.js';

/** What whoever starts the bot can do something about, in words; null for anything else. */
export function startProblem(
  error: unknown,
  { port, databaseUrl }: Pick<SlackConfig, 'port' | 'databaseUrl'>,
): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken; set SLACK_PORT to another one.`;
  if (code === 'EACCES') return `Port ${String(port)} needs more rights; set SLACK_PORT to one above 1023.`;
  return databaseProblem(error, databaseUrl);
}
