import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The API in a process of its own, as it is served. */
export interface ServedApi {
  readonly graphqlUrl: string;
  readonly pid: number;
  /** Ends it and waits for that. */
  readonly close: () => Promise<void>;
}

/** The first token of the API's that are measured. */
export const API_TOKEN = 'hr_benchmarks_only_0123456789abcdef';

/** More than any load asks for. */
const NO_LIMIT = '10000000';

const SETTINGS = {
  PORT: '0',
  NODE_ENV: 'production',
  HEADROOM_HOST: '127.0.0.1',
  HEADROOM_DEMO: 'false',
  HEADROOM_LOG_LEVEL: 'warn',
  HEADROOM_BOOTSTRAP_TOKEN: API_TOKEN,
  HEADROOM_REQUESTS_PER_MINUTE: NO_LIMIT,
  HEADROOM_ANONYMOUS_REQUESTS_PER_MINUTE: NO_LIMIT,
  // A busy machine is to give a figure, not a failure.
  HEADROOM_REQUEST_TIMEOUT_SECONDS: '300',
};

/** What `headroom serve` gives its roles to keep memory small. */
export const ROLE_SETTINGS = {
  NODE_OPTIONS: '--max-semi-space-size=4',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

/** Builds the API where its sources are newer. */
export function buildApi(root: string): void {
  execFileSync('npx', ['nx', 'build', 'api'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Starts the built API on a database and waits until it serves. */
export async function serveApi(root: string, databaseUrl: string): Promise<ServedApi> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [`${root}apps/api/dist/main.js`], {
    env: { PATH, HOME, ...SETTINGS, ...ROLE_SETTINGS, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const graphqlUrl = await addressOf(child);
  return {
    graphqlUrl,
    pid: child.pid ?? 0,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (text: Buffer) => {
      output += text.toString();
      const address = /ready: (http:\/\/\S+\/graphql)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error('The API ended before it was ready; the lines above say why.')));
  });
}
