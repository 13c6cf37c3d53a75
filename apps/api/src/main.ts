import { readConfig } from './config/api-config.js';
import { createLogger } from './logging/logger.js';
import { startApi } from './start/start-api.js';
import { startProblem } from './start/start-problem.js';
import { welcomeText } from './start/welcome.js';

/** Longer than a request may take; what is not done by then is given up. */
const STOP_TIMEOUT_MS = 35_000;

const read = readConfig(process.env);
if (read.ok) {
  await run(read.config);
} else {
  process.stderr.write(
    `headroom: the configuration is not right:\n${read.problems.map((text) => `  ${text}\n`).join('')}`,
  );
  process.exitCode = 1;
}

async function run(config: Extract<typeof read, { readonly ok: true }>['config']): Promise<void> {
  const logger = createLogger({ level: config.logLevel, destination: process.stderr });
  try {
    const api = await startApi(config, logger);
    process.stdout.write(welcomeText(api));
    stopWhenTold(api, logger);
  } catch (error) {
    const problem = startProblem(error, config);
    if (problem === null) logger.fatal({ err: error }, 'could not start');
    else process.stderr.write(`headroom: ${problem}\n`);
    process.exitCode = 1;
  }
}

/** Stops in order on a signal, and when the process that supervises this one is gone without a word. */
function stopWhenTold(api: Awaited<ReturnType<typeof startApi>>, logger: ReturnType<typeof createLogger>): void {
  const stop = (reason: string): void => {
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
    logger.info({ signal: reason }, 'stopping');
    void api.stop().then(
      () => logger.info('stopped'),
      (error: unknown) => {
        logger.error({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  let isStopping = false;
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
    process.once(event, () => {
      if (!isStopping) stop(event);
      isStopping = true;
    });
  }
  process.channel?.unref();
}
