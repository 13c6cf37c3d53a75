import type { Logger } from 'pino';
import type { LogOptions } from './create-logger.js';
import { stopWish } from './stop-wish.js';

/** Whoever started this has to change something. */
const UNUSABLE = 2;
/** A fault of the program. */
const FAULT = 3;

/** Longer than a request or a job takes; what is not done by then is given up, or begun again by another process. */
const STOP_TIMEOUT_MS = 35_000;

/** A configuration, or everything that is wrong with it. */
export type ReadConfig<Config> =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problems: readonly string[] };

/** A program that runs. */
export interface RunningProgram {
  /** What people are told once it runs. */
  readonly text: string;
  readonly stop: () => Promise<void>;
}

/** What makes a program of a server. */
export interface ProgramParts<Config extends { readonly logLevel: string }> {
  /** Whose configuration it is, in words: `the configuration of the Slack bot`. */
  readonly configurationName: string;
  readonly read: () => ReadConfig<Config>;
  readonly start: (config: Config, logger: Logger) => Promise<RunningProgram>;
  readonly createLogger: (options: Pick<LogOptions, 'level' | 'destination'>) => Logger;
  /** What whoever starts it can do something about, in words; null for anything else. */
  readonly startProblem: (error: unknown, config: Config) => string | null;
}

/**
 * Runs a server as a program: reads its configuration, starts it, and stops it in order when it is told to. The exit code is 2
 * where whoever started it has to change something, which standard error says, and 3 for a fault.
 */
export async function runProgram<Config extends { readonly logLevel: string }>(
  parts: ProgramParts<Config>,
): Promise<void> {
  const settings = parts.read();
  if (!settings.ok) {
    const lines = settings.problems.map((text) => `  ${text}\n`);
    process.stderr.write(`headroom: ${parts.configurationName} is not right:\n${lines.join('')}`);
    process.exitCode = UNUSABLE;
    return;
  }
  const { config } = settings;
  const logger = parts.createLogger({ level: config.logLevel, destination: process.stderr });
  const wish = stopWish(process);
  try {
    const running = await parts.start(config, logger);
    announce(running.text);
    void wish.then(async (reason) => stopProgram({ reason, running, logger }));
  } catch (error) {
    const problem = parts.startProblem(error, config);
    if (problem === null) logger.fatal({ err: error }, 'could not start');
    else process.stderr.write(`headroom: ${problem}\n`);
    // What had been opened by then must not hold the process.
    process.exit(problem === null ? FAULT : UNUSABLE);
  }
}

async function stopProgram({
  reason,
  running,
  logger,
}: {
  readonly reason: string;
  readonly running: RunningProgram;
  readonly logger: Logger;
}): Promise<void> {
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

/** Tells the supervisor, who tells people once everything is up; without one, people directly. */
function announce(text: string): void {
  if (process.send === undefined) process.stdout.write(text);
  else process.send({ type: 'ready', text });
}
