import { createLogger, runProgram } from '@headroom/service';
import { readConfig } from './config/api-config.js';
import { startApi } from './start/start-api.js';
import { startProblem } from './start/start-problem.js';
import { welcomeText } from './start/welcome.js';

await runProgram({
  configurationName: 'the configuration',
  read: () => readConfig(process.env),
  start: async (config, logger) => {
    const api = await startApi(config, logger);
    return { text: welcomeText(api), stop: api.stop };
  },
  startProblem,
  createLogger,
});
