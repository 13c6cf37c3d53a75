import { spawn } from 'node:child_process';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';

/** A command of Node with what it reads on standard input. */
export interface ChildCommand {
  readonly args: readonly string[];
  readonly cwd: string;
  /** File that is given to it as standard input. */
  readonly stdinPath?: string;
}

/** How a child process went. */
export interface ChildResult {
  readonly exitCode: number | null;
  /** From the start of the process to its end. */
  readonly milliseconds: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A child that takes longer hangs and is killed; its exit code is then null. */
const LONGEST_MILLISECONDS = 20_000;

/** Runs Node in a process of its own. */
export function runNode({ args, cwd, stdinPath }: ChildCommand): Promise<ChildResult> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, args, { cwd, timeout: LONGEST_MILLISECONDS, killSignal: 'SIGKILL' });
    const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      return parts;
    });
    // A child may end before it has read all: that is its right, and no failure of the measurement.
    child.stdin.on('error', () => undefined);
    if (stdinPath === undefined) child.stdin.end();
    else createReadStream(stdinPath).pipe(child.stdin);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({
        exitCode,
        milliseconds: performance.now() - startedAt,
        stdout: Buffer.concat(stdout ?? []).toString(),
        stderr: Buffer.concat(stderr ?? []).toString(),
      });
    });
  });
}

/**
 * Loaded into a process, it writes the process's peak memory (KiB) to a file when the process ends. On Linux that of
 * `/proc`: the other count starts with the memory of the process that it was forked from.
 */
function memoryProbe(answerPath: string): string {
  return `process.on('exit', () => {
  const { existsSync, readFileSync, writeFileSync } = require('node:fs');
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const [, kibibytes] = /VmHWM:\\s+(\\d+)/.exec(status) ?? [];
  writeFileSync(${JSON.stringify(answerPath)}, kibibytes ?? String(process.resourceUsage().maxRSS));
});`;
}

const BYTES_PER_KIB = 1024;
const BYTES_PER_MEGABYTE = 1e6;

/** Peak resident memory of a Node process in MB (10^6 bytes), as the operating system counts it. */
export async function peakMegabytes({ args, ...command }: ChildCommand, scratch: string): Promise<number> {
  const probePath = `${scratch}memory-probe.cjs`;
  const answerPath = `${scratch}memory.txt`;
  writeFileSync(probePath, memoryProbe(answerPath));
  await runNode({ ...command, args: ['--require', probePath, ...args] });
  return (Number(readFileSync(answerPath, 'utf8')) * BYTES_PER_KIB) / BYTES_PER_MEGABYTE;
}
