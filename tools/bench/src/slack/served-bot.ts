import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The Slack bot and its worker in processes of their own, as they are served. */
export interface ServedBot {
  /** Where the bot listens, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What requests to it are signed with. */
export const SIGNING_SECRET = 'benchmarks only';

/** Builds the bot where its sources are newer. */
export function buildBot(root: string): void {
  execFileSync('npx', ['nx', 'build', 'slack-bot'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Starts both on a database, with a Slack at another address, and waits until they run. */
export async function serveBot(
  root: string,
  { databaseUrl, slackUrl }: { readonly databaseUrl: string; readonly slackUrl: string },
): Promise<ServedBot> {
  const { PATH = '', HOME = '' } = process.env;
  const settings = {
    ...{ PATH, HOME, DATABASE_URL: databaseUrl },
    SLACK_PORT: '0',
    SLACK_API_URL: `${slackUrl}api/`,
    SLACK_BOT_TOKEN: 'xoxb-benchmarks',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    HEADROOM_LOG_LEVEL: 'error',
  };
  const children = ['main', 'worker'].map((name) =>
    spawn(process.execPath, [`${root}apps/slack-bot/dist/${name}.js`], {
      env: settings,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const [text = ''] = await Promise.all(children.map(firstWords));
  const port = /localhost:(\d+)/u.exec(text)?.[1] ?? '';
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const ended = children.map((child) => once(child, 'exit'));
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ended);
    },
  };
}

function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => {
      resolve(text.toString());
    });
    child.once('exit', () => {
      reject(new Error('The bot ended before it ran; the lines above say why.'));
    });
  });
}
