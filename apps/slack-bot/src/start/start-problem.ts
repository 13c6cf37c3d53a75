import { databaseProblem } from '@headroom/plans-prisma';

/** The port that a program was to listen at, and its database. */
export interface StartPlace {
  readonly port: number | null;
  readonly portVariable: 'SLACK_PORT' | 'SLACK_WORKER_PORT';
  readonly databaseUrl: string | null;
}

/** What whoever starts the bot or its worker can do something about, in words; null for anything else. */
export function startProblem(error: unknown, { port, portVariable, databaseUrl }: StartPlace): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken; set ${portVariable} to another one.`;
  if (code === 'EACCES') return `Port ${String(port)} needs more rights; set ${portVariable} to one above 1023.`;
  return databaseProblem(error, databaseUrl);
}
