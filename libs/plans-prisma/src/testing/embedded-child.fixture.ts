import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What another process says of the server that it has opened. */
export interface ChildServer {
  readonly databaseUrl: string;
  readonly pid: number;
  readonly isJoined: boolean;
}

/** Another process that has a data folder open. */
export interface EmbeddedChild {
  readonly server: ChildServer;
  /** As the system does when memory runs out: without a chance to tidy up. */
  kill(): Promise<void>;
  /** Lets it close the server and end. */
  end(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../../out-tsc/child/embedded-child.mjs', import.meta.url));

/** Starts a process that opens a folder, and waits until it has. */
export async function startEmbeddedChild(dataDirectory: string): Promise<EmbeddedChild> {
  await build({
    entryPoints: [fileURLToPath(new URL('embedded-child-program.fixture.ts', import.meta.url))],
    outfile: PROGRAM,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const child = spawn(process.execPath, [PROGRAM, dataDirectory], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const exited = once(child, 'exit');
  const server = await firstAnswer(child);
  return {
    server,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    end: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

async function firstAnswer({ stdout }: ChildProcess): Promise<ChildServer> {
  if (stdout === null) throw new Error('the child has no output');
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line) as ChildServer;
  throw new Error('the child ended without a server');
}
