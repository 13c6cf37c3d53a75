import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.js';

/** How a program ended and what it said. */
export interface ProgramResult {
  readonly exitCode: number;
  readonly output: string;
}

/** A program of PostgreSQL to be run. */
export interface Program {
  readonly path: string;
  readonly args: readonly string[];
  /** A folder that its user can read. */
  readonly workingDirectory: string;
  readonly user: ServerUser | null;
}

/**
 * Runs a program to its end. Ends with the program even while a server that it has started keeps its output open. Messages
 * are in English, whatever the language of the system, because some are looked for.
 */
export async function runProgram({ path, args, workingDirectory, user }: Program): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      cwd: workingDirectory,
      env: { ...process.env, LC_ALL: 'C', LANGUAGE: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(user ?? {}),
    });
    let output = '';
    const note = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.on('error', reject);
    child.on('exit', (code) => {
      // What was written before the end may still be on its way.
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ exitCode: code ?? 1, output });
      });
    });
  });
}
