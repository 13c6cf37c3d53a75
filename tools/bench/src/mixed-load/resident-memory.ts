import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The memory of a process with all of its threads, in MB (10^6 bytes), as the operating system counts it. */
export interface ResidentMemory {
  readonly now: number;
  /** The most since the process was started; where the system does not keep that, the same as now. */
  readonly peak: number;
}

const BYTES_PER_KIB = 1024;
const BYTES_PER_MEGABYTE = 1e6;

/** The memory of a process that runs. */
export function residentMemory(pid: number): ResidentMemory {
  const path = `/proc/${String(pid)}/status`;
  if (!existsSync(path)) {
    const now = megabytes(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
    return { now, peak: now };
  }
  const status = readFileSync(path, 'utf8');
  return {
    now: megabytes(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? ''),
    peak: megabytes(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? ''),
  };
}

function megabytes(kibibytes: string): number {
  return (Number.parseInt(kibibytes, 10) * BYTES_PER_KIB) / BYTES_PER_MEGABYTE;
}
