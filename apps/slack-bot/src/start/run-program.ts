import { stopWish } from '@headroom/service';
import { databaseProblem } from '@headroom/plans-prisma';
import type { Logger } from 'pino';
import type { ReadSlackConfig, SlackConfig } from '../config/slack-settings.js';

/** Whoever started this has to change something. */
const UNUSABLE = 2;
/** A fault of the program. */
const FAULT = 3;

/** Longer than any job takes; what is not done by then is begun again by another worker. */
const STOP_TIMEOUT_MS = 35_000;

/** A program that runs. */
export interface RunningProgram {
  /** What people are told once it runs. */
  readonly text: string;
  readonly stop: () => Promise<void>;
}

/** What makes a program of a bot or a worker. */
export interface ProgramParts {
  readonly read: () => ReadSlackConfig;
  readonly start: (config: SlackConfig, logger: Logger) => Promise<RunningProgram>;
  readonly createLogger: (options: { readonly level: string; readonly destination: NodeJS.WriteStream }) => Logger;
}

/** Reads the configuration, starts, and stops in order when it is told to. */
export async function runProgram({ read, start, createLogger }: ProgramParts): Promise<void> {
  const settings = read();
  if (!settings.ok) {
    const lines = settings.problems.map((text) => `  ${text}\n`);
    process.stderr.write(`headroom: the configuration of the Slack bot is not right:\n${lines.join('')}`);
    process.exitCode = UNUSABLE;
    return;
  }
  const { config } = settings;
  const logger = createLogger({ level: config.logLevel, destination: process.stderr });
  const wish = stopWish(process);
  try {
    const running = await start(config, logger);
    announce(running.text);
    void wish.then(async (reason) => stopProgram({ reason, running, logger }));
  } catch (error) {
    const problem = startProblem(error, config);
    if (problem === null) logger.fatal({ err: error }, 'could not start');
    else process.stderr.write(`headroom: ${problem}\n`);
    process.exitCode = problem === null ? FAULT : UNUSABLE;
  }
}

interface Stopping {
  readonly reason: string;
  readonly running: RunningProgram;
  readonly logger: Logger;
}

async function stopProgram({ reason, running, logger }: Stopping): Promise<void> {
  setTimeout(() => process.exit(FAULT), STOP_TIMEOUT_MS).unref();
  logger.info({ signal: reason }, 'stopping');
  try {
    await running.stop();
    logger.info('stopped');
  } catch (error) {
    logger.error({ err: error }, 'could not stop in order');
    process.exit(FAULT);
  }
}

/** What whoever starts the bot can do something about, in words; null for anything else. */
function startProblem(error: unknown, { port, databaseUrl }: SlackConfig): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken; set SLACK_PORT to another one.`;
  if (code === 'EACCES') return `Port ${String(port)} needs more rights; set SLACK_PORT to one above 1023.`;
  return databaseProblem(error, databaseUrl);
}

/** Tells the supervisor, who tells people once everything is up; without one, people directly. */
function announce(text: string): void {
  if (process.send === undefined) process.stdout.write(text);
  else process.send({ type: 'ready', text });
}
