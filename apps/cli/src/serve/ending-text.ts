import type { Ending } from './role-process.js';

/** `exit code 1`, `killed by SIGKILL`. */
export function endingText({ exitCode, signal }: Ending): string {
  if (signal !== null) return `killed by ${signal}`;
  return exitCode === null ? 'it could not be run' : `exit code ${String(exitCode)}`;
}
