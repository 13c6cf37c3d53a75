import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../bin/headroom.cjs', import.meta.url));

/** What a run of the command left behind. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the command is run. */
export interface RunConditions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs the built command as its users do: in a process of its own, with pipes. */
export function runHeadroom(args: readonly string[], { input = '', env = {}, cwd }: RunConditions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd, env: { ...cleanEnvironment(), ...env } });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    // The command may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout: Buffer.concat(stdout).toString(), stderr: withoutBuildNote(Buffer.concat(stderr)) });
    });
  });
}

/** Without what the test runner or a terminal says of colours and widths. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const {
    COLUMNS: _columns,
    NO_COLOR: _noColor,
    FORCE_COLOR: _forceColor,
    NODE_OPTIONS: _options,
    ...env
  } = process.env;
  return env;
}

/** The first run after a change of the sources builds and says so. */
function withoutBuildNote(stderr: Buffer): string {
  return stderr.toString().replaceAll(/^headroom: building the (command line|commands for .*) …\n/gm, '');
}
