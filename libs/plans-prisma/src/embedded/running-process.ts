import { readFile } from 'node:fs/promises';
import { systemErrorCode } from './embedded-postgres-error.js';

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the kernel's own count; null where the system does not say (not Linux). */
  readonly startTicks: string | null;
}

/** Who a running process is; null where there is none of that number. */
export async function processIdentity(pid: number): Promise<ProcessIdentity | null> {
  if (!isRunning(pid)) return null;
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name, may have blanks and brackets in it; the fields after its last bracket are plain.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? null : { pid, startTicks: fields[18] ?? null };
  } catch {
    return { pid, startTicks: null };
  }
}

/** True where the process that was seen then still runs: a number alone may have gone to another one. */
export async function isStillRunning(seen: ProcessIdentity): Promise<boolean> {
  const found = await processIdentity(seen.pid);
  return found !== null && (seen.startTicks === null || found.startTicks === seen.startTicks);
}

/** The command line of a process; null where the system does not tell it. */
export async function commandLine(pid: number): Promise<string | null> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}
