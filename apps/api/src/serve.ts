import { stopWish } from '@headroom/service';
import { type ApiConfig, readConfig } from './config/api-config.js';
import { createLogger } from './logging/logger.js';
import { startApi } from './start/start-api.js';
import { startProblem } from './start/start-problem.js';
import { welcomeText } from './start/welcome.js';

/** Whoever started this has to change something. */
const UNUSABLE = 2;
/** A fault of the program. */
const FAULT = 3;

/** Longer than a request may take; what is not done by then is given up. */
const STOP_TIMEOUT_MS = 35_000;

const read = readConfig(process.env);
if (read.ok) {
  await run(read.config);
} else {
  process.stderr.write(
    `headroom: the configuration is not right:\n${read.problems.map((text) => `  ${text}\n`).join('')}`,
  );
  process.exitCode = UNUSABLE;
}

async function run(config: ApiConfig): Promise<void> {
  const logger = createLogger({ level: config.logLevel, destination: process.stderr });
  const wish = stopWish(process);
  try {
    const api = await startApi(config, logger);
    announce(welcomeText(api));
    void wish
      .then(async (reason) => {
        setTimeout(() => process.exit(FAULT), STOP_TIMEOUT_MS).unref();
        logger.info({ signal: reason }, 'stopping');
        await api.stop();
        logger.info('stopped');
      })
      .catch((error: unknown) => {
        logger.error({ err: error }, 'could not stop in order');
        process.exit(FAULT);
      });
  } catch (error) {
    const problem = startProblem(error, config);
    if (problem === null) logger.fatal({ err: error }, 'could not start');
    else process.stderr.write(`headroom: ${problem}\n`);
    // What had been opened by then must not hold the process.
    process.exit(problem === null ? FAULT : UNUSABLE);
  }
}

/** Tells the supervisor, who tells people once everything is up; without one, people directly. */
function announce(text: string): void {
  if (process.send === undefined) process.stdout.write(text);
  else process.send({ type: 'ready', text });
}
